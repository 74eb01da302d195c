import type { Tx } from "@cuffwise/db/client";
import type { ClientRow } from "@cuffwise/db/queries/client";
import {
  type AskedOfCuffed,
  type ExerciseSet,
  listAskedOfCuffed,
  listExerciseSets,
  listMeasuredWith,
  type MeasuredWith,
} from "@cuffwise/db/queries/exercise-history";
import { exerciseName, findExercise } from "@cuffwise/domain/exercises";
import type { PlainDate } from "@cuffwise/domain/kernel";
import { type OneRepMaxClass, oneRepMaxFormula, ruleToReason } from "@cuffwise/domain/prescription";
import {
  type CuffedEntry,
  cuffedProgress,
  cuffedProgressOf,
  type DoseEntry,
  doseSeries,
  estimateSeries,
  neverMixed,
  personalRecords,
  type SeriesSet,
} from "@cuffwise/domain/progress";

const SIDES = ["both", "left", "right"] as const;

const toSeriesSet = ({ on, loadKg, reps, rir, cuffed, status }: ExerciseSet): SeriesSet => ({
  on,
  loadKg,
  reps,
  rir,
  cuffed,
  // A failed set is on record, and no proof of what can be lifted.
  isWorkSet: status === "done",
});

const ordinaryOf = (sets: readonly ExerciseSet[], oneRepMaxClass: OneRepMaxClass | null) =>
  SIDES.flatMap((side) => {
    const own = sets.filter((set) => set.side === side && !set.cuffed).map(toSeriesSet);
    if (own.length === 0) return [];
    const { ordinary } = personalRecords(own, oneRepMaxClass ?? "barbell-or-upper-compound");
    return [
      {
        side,
        /** Null for exercises of which nobody estimates a maximum. */
        estimates: oneRepMaxClass === null ? null : estimateSeries(own, oneRepMaxClass),
        records: oneRepMaxClass === null ? { ...ordinary, bestEstimate: null } : ordinary,
      },
    ];
  });

/** An entry of the ledger with what the signs of progress need beside it. */
interface LedgerLine extends DoseEntry {
  readonly cuffName: string | null;
  readonly cuffWidthCm: number | null;
}

const ledgerOf = (
  sets: readonly ExerciseSet[],
  asked: readonly AskedOfCuffed[],
  measured: readonly MeasuredWith[],
  seesHealth: boolean,
): readonly LedgerLine[] => {
  const askedOf = new Map(asked.map((one) => [`${one.sessionId} ${one.entryKey}`, one]));
  const lopOf = new Map(measured.map((one) => [one.lopId, one]));
  const onLimbs = sets.flatMap((set) => set.cuffs.map((cuff) => ({ set, ...cuff })));
  const groups = Map.groupBy(onLimbs, ({ set, limb, pressureMmHg }) =>
    [set.sessionId, set.entryKey, set.side, limb, set.loadKg, pressureMmHg].join(" "),
  );
  return [...groups.values()].flatMap((group): LedgerLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { set, limb, pressureMmHg } = first;
    const plan = askedOf.get(`${set.sessionId} ${set.entryKey}`);
    const cuff = plan?.cuffs.find((one) => one.limb === limb);
    const lop = cuff === undefined ? undefined : lopOf.get(cuff.lopId);
    const rated = group.flatMap(({ set: { discomfort } }) => discomfort ?? []);
    return [
      {
        on: set.on,
        limb,
        cuff: cuff?.cuffId ?? null,
        cuffName: cuff?.cuffName ?? null,
        cuffWidthCm: lop?.cuffWidthCm ?? null,
        loadKg: set.loadKg,
        percentLop: lop === undefined ? null : (100 * pressureMmHg) / lop.valueMmHg,
        pressureMmHg,
        plannedReps: group.flatMap(({ set: { setIndex } }) => plan?.reps[setIndex] ?? []),
        doneReps: group.map(({ set: { reps } }) => reps),
        discomfort: seesHealth && rated.length > 0 ? Math.max(...rated) : null,
      },
    ];
  });
};

/** What compares: a known cuff, a known share of the pressure, and a plan. */
const toCuffedEntry = (line: LedgerLine): CuffedEntry[] =>
  line.cuffWidthCm === null || line.percentLop === null || line.percentLop > 100 || line.plannedReps.length === 0
    ? []
    : [
        {
          on: line.on,
          limb: line.limb,
          cuffWidthCm: line.cuffWidthCm,
          loadKg: line.loadKg ?? 0,
          percentLop: line.percentLop,
          plannedReps: line.plannedReps,
          doneReps: line.doneReps,
        },
      ];

const cuffedOf = (sets: readonly ExerciseSet[], lines: readonly LedgerLine[]) => {
  const progress = cuffedProgressOf(lines.flatMap(toCuffedEntry));
  const nameOf = new Map(lines.map(({ cuff, cuffName }) => [cuff, cuffName]));
  return {
    /** One series for each limb, load and pressure, the latest first. */
    doses: doseSeries(lines).map(({ points, ...dose }) => ({
      ...dose,
      points: points.map((point) => ({ ...point, cuffName: nameOf.get(point.cuff) ?? null })),
    })),
    /** Signs of progress, newest first. */
    progress: progress.ok ? progress.value.map(({ because: _, ...found }) => found).toReversed() : [],
    /** The most that was done under a cuff: no records of strength. */
    marks: SIDES.flatMap((side) => {
      const own = sets.filter((set) => set.side === side).map(toSeriesSet);
      // The class matters for estimates alone, and a cuffed set has none.
      return own.length === 0 ? [] : [{ side, ...personalRecords(own, "barbell-or-upper-compound").cuffed }];
    }),
  };
};

export interface ExerciseOptions {
  readonly slug: string;
  readonly today: PlainDate;
  /** Whether the reader may see discomfort. */
  readonly seesHealth: boolean;
}

/**
 * One exercise of one client over all time: estimates and records of ordinary sets, and the ledger of cuffed ones; no
 * series and no table holds both.
 */
export const exerciseProgress = async (
  tx: Tx,
  client: Pick<ClientRow, "orgId" | "id">,
  { slug, today, seesHealth }: ExerciseOptions,
) => {
  const of = { orgId: client.orgId, clientId: client.id };
  const [sets, asked, measured] = await Promise.all([
    listExerciseSets(tx, of, slug),
    listAskedOfCuffed(tx, of, slug),
    listMeasuredWith(tx, of),
  ]);
  const exercise = findExercise(slug);
  if (exercise === undefined && sets.length === 0) return undefined;
  const cuffed = sets.filter((set) => set.cuffed);
  return {
    today,
    slug,
    name: exerciseName(slug),
    seesHealth,
    ordinary: ordinaryOf(sets, exercise?.oneRepMaxClass ?? null),
    cuffed: cuffedOf(cuffed, ledgerOf(cuffed, asked, measured, seesHealth)),
    because: {
      estimate: ruleToReason(oneRepMaxFormula),
      neverMixed: ruleToReason(neverMixed),
      cuffedProgress: ruleToReason(cuffedProgress),
    },
  };
};
