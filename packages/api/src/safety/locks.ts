import type { AdverseEventRow } from "@cuffwise/db/queries/adverse-event";
import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { STOP_RULES } from "@cuffwise/domain/session";

type Locking = Pick<AdverseEventRow, "signs" | "limbs">;

const ruleOfStop = (signs: unknown): unknown =>
  typeof signs === "object" && signs !== null && "from" in signs && signs.from === "stop" && "rule" in signs
    ? signs.rule
    : undefined;

/** The limbs that an event keeps locked. A stop locks all of them at a warning sign, and none at any other. */
export const limbsLockedBy = ({ signs, limbs }: Locking): readonly Limb[] => {
  const rule = ruleOfStop(signs);
  if (rule === undefined) return limbs;
  return rule === STOP_RULES["IS-1"].id ? LIMBS : [];
};

/** What closing one event sets free: its limbs, unless another open event holds them too. */
export const limbsFreedBy = (event: Locking, otherOpen: readonly Locking[]): readonly Limb[] => {
  const held = new Set(otherOpen.flatMap(limbsLockedBy));
  return limbsLockedBy(event).filter((limb) => !held.has(limb));
};
