"use client";

import { IconMapPin } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import type { SessionData } from "#features/session/session-data.ts";
import classes from "./elsewhere.module.css";
import { loadMaker } from "./use-data-at-place.ts";

const ElsewherePanel = lazy(async () => {
  const [{ ElsewherePanel: panel }] = await Promise.all([import("./elsewhere-panel.tsx"), loadMaker()]);
  return { default: panel };
});

export interface ElsewhereProps {
  readonly data: SessionData;
  /** Why it cannot be changed now; null when it can. */
  readonly because?: string | null;
}

/** "I'm somewhere else": other equipment, other units, another cuff. */
export const Elsewhere = ({ data, because = null }: ElsewhereProps) => {
  const [isOpen, setOpen] = useState(false);
  const place = data.atPlace?.place.name;
  return (
    <section className={classes.elsewhere} aria-label="Place">
      <button
        type="button"
        className={classes.open}
        aria-expanded={isOpen}
        disabled={because !== null}
        onClick={() => setOpen(!isOpen)}
      >
        <IconMapPin size={20} stroke={1.9} aria-hidden="true" />
        {place === undefined ? "I’m somewhere else" : `At ${place}`}
      </button>
      {because !== null && <p className={classes.hint}>{because}</p>}
      {isOpen && because === null && (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <ElsewherePanel data={data} />
        </Suspense>
      )}
    </section>
  );
};
