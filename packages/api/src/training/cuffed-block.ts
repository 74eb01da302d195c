import { limbsOfKind, type PlainDate } from "@cuffwise/domain/kernel";
import type { TrainingHistory } from "@cuffwise/domain/planning";
import type { Reason } from "@cuffwise/domain/prescription";
import {
  adherencePercent,
  type CuffedBlockFacts,
  type CuffedBlockRefusal,
  type DueSessions,
  mayProposeCuffedBlock,
  weekNumber,
} from "@cuffwise/domain/progress";
import { canTrainCuffed } from "@cuffwise/domain/screening";
import type { LockableStanding } from "@cuffwise/domain/session";
import type { LiftTrend } from "./lift-trends.ts";

/** Whether cuffs are one of the options on a plateau, or everything that stands against them. */
export type CuffedBlock =
  | { readonly offered: true; readonly because: Reason }
  | { readonly offered: false; readonly against: readonly CuffedBlockRefusal[] };

export interface CuffedBlockContext {
  readonly trends: readonly LiftTrend[];
  readonly standings: Readonly<Record<"LA" | "RA" | "LL" | "RL", LockableStanding | null>>;
  /** Oldest first; reaches back further than two cuffed blocks lie apart. */
  readonly history: TrainingHistory;
  readonly adherence: DueSessions;
  readonly today: PlainDate;
}

type Screening = CuffedBlockFacts["screening"];

/** One limb that may be cuffed is enough; without any, a screening to answer comes before a limb that is closed. */
const screeningOf = (standings: readonly (LockableStanding | null)[], today: PlainDate): Screening => {
  const each = standings.map((standing): Screening => {
    if (standing === null || standing.outcome === "incomplete") return "missing";
    if (standing.lockedAt !== null) return "contraindicated";
    const allowed = canTrainCuffed(standing, today);
    if (allowed.ok) return "cleared";
    return allowed.error === "clearance-expired" ? "missing" : "contraindicated";
  });
  return each.find((one) => one === "cleared") ?? each.find((one) => one === "missing") ?? "contraindicated";
};

/** The gate before cuffs are named on a plateau; null for lifts whose limbs are not cuffed. */
export const cuffedBlockFor = (
  { exercise, standing }: LiftTrend,
  { trends, standings, history, adherence, today }: CuffedBlockContext,
): CuffedBlock | null => {
  const { limbKind, musclesDirect, slug } = exercise;
  if (limbKind === "trunk") return null;
  const limbs = limbsOfKind(limbKind);
  const lastCuffed = history.findLast(({ cuffed, limbs: done }) => cuffed && done.some((limb) => limbs.includes(limb)));
  const percent = adherencePercent(adherence);
  const gate = mayProposeCuffedBlock({
    state: standing.state,
    snoozed: standing.snoozed,
    adherencePercent: percent.ok ? percent.value : null,
    sameMusclesDecline: trends.some(
      (other) =>
        other.exercise.slug !== slug &&
        other.standing.state === "declining" &&
        other.exercise.musclesDirect.some((muscle) => musclesDirect.includes(muscle)),
    ),
    screening: screeningOf(
      limbs.map((limb) => standings[limb]),
      today,
    ),
    weeksSinceCuffedBlock: lastCuffed === undefined ? null : weekNumber(today) - weekNumber(lastCuffed.on),
  });
  return gate.ok ? { offered: true, because: gate.value } : { offered: false, against: gate.error };
};
