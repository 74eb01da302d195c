import type { DeskAction } from "./desk-types.ts";

export type DeskKey = "next" | "previous" | DeskAction;

/** One letter each; they work while the list has the focus and never while somebody types. */
const DESK_KEYS: Readonly<Record<string, DeskKey>> = {
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  a: "approve",
  s: "spam",
  x: "reject",
  r: "answer",
  z: "undo",
};

const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT"]);

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Tag name of the element that has the focus. */
  readonly on: string;
}

/** What a key press means on the desk; undefined for everything that is not ours. */
export const deskKey = ({ key, ctrlKey, metaKey, altKey, on }: KeyPress): DeskKey | undefined =>
  ctrlKey || metaKey || altKey || TYPING.has(on) ? undefined : DESK_KEYS[key.length === 1 ? key.toLowerCase() : key];
