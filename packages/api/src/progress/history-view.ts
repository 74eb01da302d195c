import type { HistorySession } from "@cuffwise/db/queries/session-history";
import { LIMBS } from "@cuffwise/domain/kernel";
import { sessionOutcome } from "@cuffwise/domain/progress";

const placesOf = (sets: HistorySession["sets"]): number =>
  new Set(sets.filter(({ isSkipped }) => !isSkipped).map(({ key, setIndex }) => `${key} ${setIndex}`)).size;

/** Seconds under the cuff of the limb that had most of them: two cuffs at once are not added up. */
const cuffSecondsOf = (sets: HistorySession["sets"]): number =>
  Math.max(
    ...LIMBS.map((limb) =>
      sets
        .filter(({ limbs, isSkipped }) => !isSkipped && limbs.includes(limb))
        .reduce((sum, { cuffSeconds }) => sum + cuffSeconds, 0),
    ),
  );

/** A session as a calendar or a list shows it. */
export const historyToView = ({ plan, sets, ...session }: HistorySession) => ({
  ...session,
  /** How a finished session compares with its plan; null before its end and for one that was stopped. */
  outcome: session.status === "done" ? sessionOutcome(plan, sets) : null,
  setsPlanned: plan.reduce((sum, { reps }) => sum + reps.length, 0),
  /** Left and right count as one set. */
  setsDone: placesOf(sets),
  cuffSeconds: cuffSecondsOf(sets),
});
export type HistoryView = ReturnType<typeof historyToView>;
