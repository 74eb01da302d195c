import type { Tx } from "@cuffwise/db/client";
import type { ClientRow } from "@cuffwise/db/queries/client";
import { listMeasuredWith, listPrescribed, type MeasuredWith } from "@cuffwise/db/queries/exercise-history";
import { listSoreness } from "@cuffwise/db/queries/soreness";
import {
  type CuffWeek,
  type DaySpan,
  listCuffWeeks,
  listDoneExercises,
  listSessionOutcomes,
} from "@cuffwise/db/queries/training-week";
import { exerciseName } from "@cuffwise/domain/exercises";
import { addDays, LIMBS, type PlainDate } from "@cuffwise/domain/kernel";
import {
  CUFF_LIMIT_SECONDS,
  cuffTimeLimit,
  LIMB_LIMIT_SECONDS,
  limbTimeLimit,
  ruleToReason,
} from "@cuffwise/domain/prescription";
import {
  breakAtCuffChange,
  excusedRule,
  mondaysBetween,
  neverMixed,
  trainingWeeks,
  weekStart,
} from "@cuffwise/domain/progress";

/** Two years. */
const SHOWN_WEEKS = 104;
/** Half a year: how sore somebody was before that says nothing about now. */
const SORENESS_DAYS = 182;

const cuffTimeOf = (rows: readonly CuffWeek[], today: PlainDate) => {
  const [first] = rows;
  if (first === undefined) return [];
  const byWeek = Map.groupBy(rows, ({ week }) => week);
  return mondaysBetween(first.week, today).map((week) => {
    const of = byWeek.get(week) ?? [];
    return {
      week,
      limbs: LIMBS.flatMap((limb) => {
        const found = of.find((one) => one.limb === limb);
        return found === undefined ? [] : [{ limb, seconds: found.cuffSeconds, mostSeconds: found.mostSeconds }];
      }),
    };
  });
};

/** Measured and prescribed pressures of each limb; a line never runs from one cuff to another. */
const pressuresOf = (measured: readonly MeasuredWith[], prescribed: Awaited<ReturnType<typeof listPrescribed>>) => {
  const byId = new Map(measured.map((one) => [one.lopId, one]));
  return LIMBS.flatMap((limb) => {
    const lops = measured
      .filter((one) => one.limb === limb)
      .map(({ measuredOn, valueMmHg, posture, cuffId, cuffName }) => ({
        on: measuredOn,
        valueMmHg,
        posture,
        cuff: cuffId,
        cuffName,
      }));
    const asked = prescribed
      .filter((one) => one.limb === limb)
      .map(({ on, pressureMmHg, percentLop, lopId }) => ({
        on,
        pressureMmHg,
        percentLop,
        cuff: byId.get(lopId)?.cuffId ?? null,
        cuffName: byId.get(lopId)?.cuffName ?? null,
      }));
    if (lops.length === 0 && asked.length === 0) return [];
    return [{ limb, lops: breakAtCuffChange(lops), prescribed: breakAtCuffChange(asked) }];
  });
};

export interface OverviewOptions {
  /** In the client's own zone. */
  readonly today: PlainDate;
  /** Whether the reader may see soreness and measurements. */
  readonly seesHealth: boolean;
}

/** Everything about a client's training over two years but single exercises, in a fixed number of statements. */
export const progressOverview = async (
  tx: Tx,
  client: Pick<ClientRow, "orgId" | "id">,
  { today, seesHealth }: OverviewOptions,
) => {
  const of = { orgId: client.orgId, clientId: client.id };
  const span: DaySpan = { from: addDays(weekStart(today), 7 * (1 - SHOWN_WEEKS)), to: today };
  const [outcomes, cuffWeeks, exercises, measured, prescribed, soreness] = await Promise.all([
    listSessionOutcomes(tx, of, span),
    listCuffWeeks(tx, of, span),
    listDoneExercises(tx, of),
    seesHealth ? listMeasuredWith(tx, of) : null,
    seesHealth ? listPrescribed(tx, of, span) : null,
    seesHealth ? listSoreness(tx, of, { from: addDays(today, -SORENESS_DAYS), to: today }) : null,
  ]);
  return {
    today,
    adherence: {
      // Weeks before the first plan say nothing about anybody.
      ...trainingWeeks(outcomes, { from: outcomes[0]?.plannedOn ?? today, today }),
      hasPlan: outcomes.length > 0,
      because: ruleToReason(excusedRule),
    },
    cuffTime: {
      weeks: cuffTimeOf(cuffWeeks, today),
      /** No source limits a week: these hold for one inflation, and for one limb within a session. */
      inflation: { limitSeconds: CUFF_LIMIT_SECONDS, because: ruleToReason(cuffTimeLimit) },
      session: { limitSeconds: LIMB_LIMIT_SECONDS, because: ruleToReason(limbTimeLimit) },
    },
    exercises: exercises.map((one) => ({ ...one, name: exerciseName(one.exerciseSlug) })),
    /** Null for readers who may not see health. */
    pressures: measured === null || prescribed === null ? null : pressuresOf(measured, prescribed),
    soreness,
    neverMixed: ruleToReason(neverMixed),
  };
};
