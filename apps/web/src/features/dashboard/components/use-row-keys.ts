"use client";

import { useEffect, useState } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export interface RowKeys {
  /** The row that J and K stand on; null before the first press. */
  readonly selected: string | null;
}

/** J and K move through rows, Enter opens the one they stand on; silent while somebody types. */
export const useRowKeys = (keys: readonly string[], open: (key: string) => void): RowKeys => {
  const [selected, setSelected] = useState<string | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const at = selected === null ? -1 : keys.indexOf(selected);
      if (event.key === "j" || event.key === "k") {
        const next = keys[Math.min(keys.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
        if (next !== undefined) setSelected(next);
      } else if (event.key === "Enter" && at >= 0 && !(event.target instanceof HTMLAnchorElement)) {
        const here = keys[at];
        if (here !== undefined && !(event.target instanceof HTMLButtonElement)) open(here);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [keys, selected, open]);
  return { selected };
};
