import { err, ok, type Result } from "#kernel/result.ts";
import { DELOAD, type Reason, ruleToReason } from "#prescription/index.ts";
import { deloadProposed } from "./rules.ts";

/** Weeks between deloads: what a coach may choose, and what holds until then. */
export const DELOAD_EVERY_WEEKS = { min: 4, max: 8, usual: 6 } as const;

export interface DeloadFacts {
  /** Whole weeks of training since the last deload, or since training began. */
  readonly weeksSinceDeload: number;
  /** A lift is declining. */
  readonly declining: boolean;
  readonly everyWeeks?: number;
}

export interface DeloadProposal {
  readonly why: "declining" | "regular";
  readonly days: number;
  readonly loadFactor: number;
  readonly setFactor: number;
  readonly moreReserve: number;
  readonly because: Reason;
}

export type DeloadRefusal = "weeks-invalid" | "interval-invalid";

/**
 * A deload for the coach to approve, or null when none is due. A declining lift asks for one at any time except in
 * the week after a deload. Deload weeks are left out of the trend: see `weeksOf`. Errors: numbers that cannot be.
 * Source: rule `deload.proposed`.
 */
export const proposeDeload = (facts: DeloadFacts): Result<DeloadProposal | null, DeloadRefusal> => {
  const { weeksSinceDeload, declining, everyWeeks = DELOAD_EVERY_WEEKS.usual } = facts;
  if (!(Number.isInteger(weeksSinceDeload) && weeksSinceDeload >= 0)) return err("weeks-invalid");
  const { min, max } = DELOAD_EVERY_WEEKS;
  if (!(Number.isInteger(everyWeeks) && everyWeeks >= min && everyWeeks <= max)) return err("interval-invalid");
  const isDue = weeksSinceDeload >= everyWeeks;
  const isDeclining = declining && weeksSinceDeload > 0;
  if (!(isDue || isDeclining)) return ok(null);
  const why = isDeclining ? "declining" : "regular";
  return ok({ why, ...DELOAD, because: ruleToReason(deloadProposed) });
};
