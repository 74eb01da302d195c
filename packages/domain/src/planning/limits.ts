import { LIMBS, type Limb, limbKind } from "#kernel/limb.ts";
import type { Rule } from "#kernel/rule.ts";
import { daysBetween } from "#kernel/time.ts";
import {
  findExercise,
  MEASURED_CEILING_PERCENT,
  noviceRamp,
  oneCalfExercise,
  RAMP_SESSIONS,
  type RampStep,
  rampStep,
  screeningCeiling,
} from "#prescription/index.ts";
import { type BfrEntry, type Entry, setsToText } from "#programme/index.ts";
import { firstUnderCuff, lastExposures, lastUnderCuff, performanceOf, type TrainingHistory } from "./history.ts";
import {
  afterSoreness,
  halfVolume,
  neverToFailure,
  opensBetweenSets,
  spacing,
  startAt40,
  twoCuffedExercises,
} from "./rules.ts";
import type { PlanningStanding } from "./standing.ts";

/** One thing that a limit changed. */
export interface Limited {
  readonly what: "load" | "pressure" | "repetitions" | "sets" | "failure" | "deflation";
  readonly from: number | string;
  readonly to: number | string;
  readonly rule: Rule;
}

export interface LimitedEntry {
  readonly entry: BfrEntry;
  readonly limited: readonly Limited[];
}

const START_PERCENT = 40;
const START_STEP_POINTS = 5;
const HALF_VOLUME_DAYS = 14;
const GAP_HOURS = { ordinary: 36, early: 48 } as const;
const EARLY_SESSIONS = 4;
const CALF_PATTERNS: readonly string[] = ["calf-raise", "ankle"];

type Limit = (entry: BfrEntry) => LimitedEntry;
const untouched = (entry: BfrEntry): LimitedEntry => ({ entry, limited: [] });

const totalReps = ({ sets }: BfrEntry): number => sets.reduce((sum, { reps }) => sum + reps, 0);
const withPressure = (entry: BfrEntry, percentLop: number): BfrEntry => ({
  ...entry,
  cuff: { ...entry.cuff, percentLop },
});

const pressureAtMost =
  (ceiling: number, rule: Rule): Limit =>
  (entry) => {
    const { percentLop } = entry.cuff;
    if (percentLop <= ceiling) return untouched(entry);
    const limited = [{ what: "pressure" as const, from: percentLop, to: ceiling, rule }];
    return { entry: withPressure(entry, ceiling), limited };
  };

/** Holds and minutes are counted in seconds: the ramp's repetitions say nothing about them. */
const isCounted = ({ sets }: BfrEntry): boolean => sets.every(({ seconds }) => seconds === undefined);

const rampReps =
  (step: RampStep): Limit =>
  (entry) => {
    if (!isCounted(entry) || totalReps(entry) <= step.maxReps) return untouched(entry);
    const sets = step.reps.map((reps) => ({ reps }));
    const limited = [
      { what: "repetitions" as const, from: setsToText(entry.sets), to: setsToText(sets), rule: noviceRamp },
    ];
    return { entry: { ...entry, sets }, limited };
  };

const rampLoad =
  (step: RampStep, oneRepMaxKg: number | undefined): Limit =>
  (entry) => {
    const { load } = entry;
    const to = step.percentOneRepMax.max;
    const percent =
      load.type === "percent-1rm"
        ? load.percent
        : load.type === "kg" && oneRepMaxKg !== undefined
          ? Math.round((1_000 * load.kg) / oneRepMaxKg) / 10
          : 0;
    if (percent <= to) return untouched(entry);
    const limited = [{ what: "load" as const, from: `${percent} %`, to: `${to} %`, rule: noviceRamp }];
    return { entry: { ...entry, load: { type: "percent-1rm", percent: to } }, limited };
  };

const withoutFailure: Limit = (entry) => {
  if (entry.sets.every(({ toFailure }) => toFailure !== true)) return untouched(entry);
  const limited = [{ what: "failure" as const, from: "to failure", to: "short of it", rule: neverToFailure }];
  return { entry: { ...entry, sets: entry.sets.map(({ toFailure: _never, ...set }) => set) }, limited };
};

const openedBetweenSets: Limit = (entry) => {
  if (entry.cuff.deflate === "between-sets") return untouched(entry);
  const limited = [
    { what: "deflation" as const, from: "between exercises", to: "between sets", rule: opensBetweenSets },
  ];
  return { entry: { ...entry, cuff: { ...entry.cuff, deflate: "between-sets" } }, limited };
};

const halved =
  (rule: Rule): Limit =>
  (entry) => {
    const kept = Math.ceil(entry.sets.length / 2);
    if (kept === entry.sets.length) return untouched(entry);
    const limited = [{ what: "sets" as const, from: entry.sets.length, to: kept, rule }];
    return { entry: { ...entry, sets: entry.sets.slice(0, kept) }, limited };
  };

const inTurn =
  (limits: readonly Limit[]): Limit =>
  (entry) =>
    limits.reduce<LimitedEntry>((done, limit) => {
      const next = limit(done.entry);
      return { entry: next.entry, limited: [...done.limited, ...next.limited] };
    }, untouched(entry));

/** The limbs that wear a cuff in an entry, as far as the plan says. */
export const limbsUnderCuff = (entry: BfrEntry): readonly Limb[] => {
  const kind = findExercise(entry.slug)?.limbKind;
  const side = { both: "", left: "L", right: "R" }[entry.cuff.limbs];
  return LIMBS.filter((limb) => limbKind(limb) === kind && limb.startsWith(side));
};

/** The step of the novice ramp that an entry is on; null past it. */
export const rampOf = (entry: BfrEntry, standing: PlanningStanding): RampStep | null => {
  const kind = findExercise(entry.slug)?.limbKind === "arm" ? "arm" : "leg";
  return rampStep(Math.min(standing.rampSession[kind], RAMP_SESSIONS + 1), kind);
};

/** The lowest ceiling of the limbs that wear the cuff, percent of LOP; never above the product's own. */
export const ceilingOf = (entry: BfrEntry, standing: PlanningStanding): number =>
  Math.min(
    MEASURED_CEILING_PERCENT,
    ...limbsUnderCuff(entry).map((limb) => standing.standings[limb]?.ceilingPercent ?? MEASURED_CEILING_PERCENT),
  );

const isInHalfVolume = (history: TrainingHistory, { flags, screenedOn, today }: PlanningStanding): boolean => {
  if (!flags.includes("half-volume-2-weeks")) return false;
  const first = firstUnderCuff(history, screenedOn);
  return first === undefined || daysBetween(first.on, today) < HALF_VOLUME_DAYS;
};

/** A limb that was very sore has its half session still to come until it has been under a cuff again. */
const isSore = (entry: BfrEntry, history: TrainingHistory, { sore = [], today }: PlanningStanding): boolean =>
  sore.length > 0 &&
  limbsUnderCuff(entry).some((limb) => {
    const last = lastUnderCuff(history, [limb], today);
    return sore.some(({ on, limbs }) => limbs.includes(limb) && on <= today && (last === undefined || last.on <= on));
  });

/** Half is half, however many reasons there are. */
const halving = (entry: BfrEntry, history: TrainingHistory, standing: PlanningStanding): readonly Limit[] => {
  if (isInHalfVolume(history, standing)) return [halved(halfVolume)];
  return isSore(entry, history, standing) ? [halved(afterSoreness)] : [];
};

const startCeiling = (entry: BfrEntry, history: TrainingHistory, { today }: PlanningStanding): number => {
  const [last] = lastExposures(history, { slug: entry.slug, cuffed: true }, 1, today);
  if (last?.asked.percentLop == null) return START_PERCENT;
  const { discomfort } = performanceOf(last);
  const wasFine = discomfort !== null && discomfort <= 6;
  return last.asked.percentLop + (wasFine ? START_STEP_POINTS : 0);
};

/**
 * The limits of one cuffed exercise: the novice ramp, the ceilings of the limbs that wear the cuff and the bundles of
 * the screening. Each only takes away.
 */
export const limitEntry = (entry: BfrEntry, history: TrainingHistory, standing: PlanningStanding): LimitedEntry => {
  const { flags } = standing;
  const step = rampOf(entry, standing);
  return inTurn([
    ...(step === null
      ? []
      : [
          rampReps(step),
          rampLoad(step, standing.oneRepMaxes.get(entry.slug)?.valueKg),
          pressureAtMost(step.percentLop.max, noviceRamp),
        ]),
    ...(step !== null || flags.includes("no-failure") ? [withoutFailure] : []),
    pressureAtMost(ceilingOf(entry, standing), screeningCeiling),
    ...(flags.includes("start-at-40") ? [pressureAtMost(startCeiling(entry, history, standing), startAt40)] : []),
    ...(flags.includes("deflate-between-sets") ? [openedBetweenSets] : []),
    ...halving(entry, history, standing),
  ])(entry);
};

/** Why the cuffs of an entry stay off in this session, by its key. */
export const cuffsLeftOff = (
  entries: readonly Entry[],
  history: TrainingHistory,
  standing: PlanningStanding,
): ReadonlyMap<string, Rule> => {
  const off = new Map<string, Rule>();
  let worn = 0;
  let calves = 0;
  for (const entry of entries) {
    if (entry.kind !== "bfr") continue;
    const step = rampOf(entry, standing);
    const isCalf = CALF_PATTERNS.includes(findExercise(entry.slug)?.pattern ?? "");
    const most = standing.flags.includes("max-two-cuffed-exercises") ? 2 : Number.POSITIVE_INFINITY;
    if (isTooSoon(entry, history, standing)) off.set(entry.key, spacing);
    else if (step !== null && worn >= step.exercises.max) off.set(entry.key, noviceRamp);
    else if (worn >= most) off.set(entry.key, twoCuffedExercises);
    else if (step !== null && isCalf && calves >= step.maxCalfExercises) off.set(entry.key, oneCalfExercise);
    else {
      worn += 1;
      if (isCalf) calves += 1;
    }
  }
  return off;
};

const isTooSoon = (entry: BfrEntry, history: TrainingHistory, standing: PlanningStanding): boolean => {
  const limbs = limbsUnderCuff(entry);
  const last = lastUnderCuff(history, limbs, standing.today);
  if (last === undefined) return false;
  const kind = limbs.some((limb) => limbKind(limb) === "arm") ? "arm" : "leg";
  const hours = standing.rampSession[kind] <= EARLY_SESSIONS ? GAP_HOURS.early : GAP_HOURS.ordinary;
  return standing.now.getTime() - last.endedAt.getTime() < hours * 3_600_000;
};
