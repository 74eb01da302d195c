import { err, ok, type Result } from "#kernel/result.ts";
import { type Reason, ruleToReason } from "#prescription/index.ts";
import type { PlateauState } from "./plateau-standing.ts";
import { cuffedBlockGate } from "./rules.ts";

export const LEAST_ADHERENCE_PERCENT = 75;
export const WEEKS_BETWEEN_CUFFED_BLOCKS = 8;

/** What else a coach may try on a plateau: a cuffed block is one option among them and never the first answer. */
export const PLATEAU_OPTIONS = ["deload", "more-sets", "other-rep-range", "cuffed-block"] as const;
export type PlateauOption = (typeof PLATEAU_OPTIONS)[number];

export interface CuffedBlockFacts {
  readonly state: PlateauState;
  readonly snoozed: boolean;
  /** Sessions done of those due in the window; null when none was due. */
  readonly adherencePercent: number | null;
  /** Another lift of the same muscles is declining. */
  readonly sameMusclesDecline: boolean;
  readonly screening: "cleared" | "missing" | "contraindicated";
  /** Weeks since the last cuffed block of the limb ended, 0 during one; null when there was none. */
  readonly weeksSinceCuffedBlock: number | null;
}

export const CUFFED_BLOCK_REFUSALS = [
  "facts-invalid",
  "no-plateau",
  "snoozed",
  "adherence-unknown",
  "adherence-low",
  "same-muscles-decline",
  "screening-missing",
  "contraindicated",
  "cuffed-block-recent",
] as const;
export type CuffedBlockRefusal = (typeof CUFFED_BLOCK_REFUSALS)[number];

const isPossible = ({ adherencePercent, weeksSinceCuffedBlock }: CuffedBlockFacts): boolean =>
  (adherencePercent === null || (adherencePercent >= 0 && adherencePercent <= 100)) &&
  (weeksSinceCuffedBlock === null || weeksSinceCuffedBlock >= 0);

/**
 * Whether a cuffed block may be proposed to the coach, who decides. Errors: everything that stands against it, at
 * once. Source: rule `plateau.cuffed-block`.
 */
export const mayProposeCuffedBlock = (facts: CuffedBlockFacts): Result<Reason, readonly CuffedBlockRefusal[]> => {
  if (!isPossible(facts)) return err(["facts-invalid"]);
  const { adherencePercent, weeksSinceCuffedBlock } = facts;
  const against: readonly (readonly [boolean, CuffedBlockRefusal])[] = [
    [facts.state !== "plateau", "no-plateau"],
    [facts.snoozed, "snoozed"],
    [adherencePercent === null, "adherence-unknown"],
    [adherencePercent !== null && adherencePercent < LEAST_ADHERENCE_PERCENT, "adherence-low"],
    [facts.sameMusclesDecline || facts.state === "declining", "same-muscles-decline"],
    [facts.screening === "missing", "screening-missing"],
    [facts.screening === "contraindicated", "contraindicated"],
    [weeksSinceCuffedBlock !== null && weeksSinceCuffedBlock < WEEKS_BETWEEN_CUFFED_BLOCKS, "cuffed-block-recent"],
  ];
  const refusals = against.flatMap(([holds, refusal]) => (holds ? [refusal] : []));
  return refusals.length > 0 ? err(refusals) : ok(ruleToReason(cuffedBlockGate));
};
