import { describe, expect, it } from "vitest";
import {
  adjustByEffort,
  autoregulate,
  checkExerciseCuffTime,
  checkSessionCuffTime,
  deloadExercise,
  doubleProgression,
  estimateBodyWeightMax,
  estimateOneRepMax,
  heaviestLoading,
  kneeExtensionMax,
  linearProgression,
  nextTestSet,
  ONE_REP_MAX_EQUATIONS,
  oneRepMaxBy,
  oneRepMaxFromVelocity,
  percentAtRpe,
  percentFromVelocity,
  pickInWindow,
  pickWeight,
  planOrdinaryLoad,
  platesFor,
  prescribeBfr,
  prescribeLoad,
  reynoldsFiveRepMax,
  rirFromRpe,
  rpeFromRir,
  startByEffort,
  stepsOfIncrement,
  suggestPercent,
  undulatingDay,
  waveLoad,
} from "#prescription/index.ts";
import {
  givenInventory,
  givenLimb,
  givenOneRepMax,
  givenRequest,
  givenScheme,
  givenStanding,
  TODAY,
} from "#prescription/testing/given.ts";
import {
  acwrCoupled,
  adherencePercent,
  fosterWeek,
  fractionalSets,
  limbSymmetry,
  mannKendall,
  relativeVolume,
  sessionRpeLoad,
  theilSen,
  tonnage,
  weekOverWeekPercent,
} from "#progress/index.ts";
import { actionForPressure } from "#session/index.ts";
import { convertWeight, parseTypedNumber } from "#units/index.ts";

const BAD = [Number.NaN, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e9] as const;

const steps = stepsOfIncrement(2.5);
if (!steps.ok) throw new Error("2.5 kg is a step");
const grid = steps.value;
const STACK = givenInventory().equipment;
const [machine] = STACK;
if (machine === undefined) throw new Error("the inventory has a machine");
const left = { limbs: [givenLimb("LL")] };
const oneRepMaxClass = "barbell-or-upper-compound" as const;
const set = { weightKg: 60, reps: 5, rir: 2, cuffed: false, allowHighReps: false, oneRepMaxClass };
const body = {
  reps: 5,
  rir: 2,
  cuffed: false,
  allowHighReps: false,
  oneRepMaxClass,
  bodyMassKg: 70,
  factor: 0.6,
  addedKg: 5,
};
const load = {
  oneRepMax: givenOneRepMax(),
  percentOneRepMax: 30,
  inventory: givenInventory(),
  implement: "machine",
  equipmentName: null,
  experienced: true,
  today: TODAY,
} as const;
const free = {
  oneRepMax: givenOneRepMax(),
  inventory: givenInventory(),
  implement: "machine",
  equipmentName: null,
  today: TODAY,
} as const;
const double = {
  loadKg: 60,
  range: { min: 8, max: 12 },
  sets: [{ reps: 12, rir: null }],
  targetRir: null,
  missedBefore: false,
  widened: false,
  steps: grid,
};

/** Every public function that takes a number from a person or a device, with the bad number in each place. */
const DOORS: Readonly<Record<string, (bad: number) => unknown>> = {
  convertWeight: (bad) => convertWeight(bad, "kg", "lb"),
  parseTypedNumber: (bad) => (Number.isFinite(bad) ? null : parseTypedNumber(String(bad))),
  "prescribeBfr: percent of LOP": (bad) =>
    prescribeBfr(givenRequest({ limbs: [givenLimb("LL", { percentLop: bad })] })),
  "prescribeBfr: percent of 1RM": (bad) => prescribeBfr(givenRequest({ ...left, percentOneRepMax: bad })),
  "prescribeBfr: repetitions": (bad) =>
    prescribeBfr(givenRequest({ ...left, scheme: givenScheme({ reps: [30, bad] }) })),
  "prescribeBfr: up": (bad) => prescribeBfr(givenRequest({ ...left, scheme: givenScheme({ concentricSeconds: bad }) })),
  "prescribeBfr: down": (bad) =>
    prescribeBfr(givenRequest({ ...left, scheme: givenScheme({ eccentricSeconds: bad }) })),
  "prescribeBfr: rest": (bad) => prescribeBfr(givenRequest({ ...left, scheme: givenScheme({ restSeconds: bad }) })),
  "prescribeLoad: percent": (bad) => prescribeLoad({ ...load, percentOneRepMax: bad }),
  "planOrdinaryLoad: kg": (bad) => planOrdinaryLoad({ ...free, wanted: { kg: bad } }).exactKg,
  "planOrdinaryLoad: percent": (bad) => planOrdinaryLoad({ ...free, wanted: { percent: bad } }).exactKg,
  suggestPercent: (bad) =>
    suggestPercent({ limb: "leg", percentOneRepMax: bad, ramp: null, source: "measured", ceilingPercent: null }),
  "estimateOneRepMax: weight": (bad) => estimateOneRepMax({ ...set, weightKg: bad }),
  "estimateOneRepMax: repetitions": (bad) => estimateOneRepMax({ ...set, reps: bad }),
  "estimateOneRepMax: reserve": (bad) => estimateOneRepMax({ ...set, rir: bad }),
  "estimateBodyWeightMax: mass": (bad) => estimateBodyWeightMax({ ...body, bodyMassKg: bad }),
  "estimateBodyWeightMax: factor": (bad) => estimateBodyWeightMax({ ...body, factor: bad }),
  pickWeight: (bad) => (bad > 1e6 ? null : pickWeight([10, 20], bad)),
  pickInWindow: (bad) => pickInWindow([10, 20], bad, { min: bad, max: bad }),
  heaviestLoading: (bad) => (bad > 1e6 ? null : heaviestLoading(STACK, bad)),
  platesFor: (bad) => platesFor(bad, machine),
  stepsOfIncrement: stepsOfIncrement,
  "doubleProgression: load": (bad) => doubleProgression({ ...double, loadKg: bad }),
  "doubleProgression: repetitions": (bad) => doubleProgression({ ...double, sets: [{ reps: bad, rir: null }] }),
  "doubleProgression: range": (bad) => doubleProgression({ ...double, range: { min: 8, max: bad } }),
  "linearProgression: load": (bad) =>
    linearProgression({ loadKg: bad, succeeded: true, failuresBefore: 0, steps: grid }),
  "linearProgression: failures": (bad) =>
    linearProgression({ loadKg: 60, succeeded: false, failuresBefore: bad, steps: grid }),
  "adjustByEffort: load": (bad) => adjustByEffort({ loadKg: bad, targetRpe: 8, actualRpe: 9, steps: grid }),
  "adjustByEffort: effort": (bad) => adjustByEffort({ loadKg: 60, targetRpe: 8, actualRpe: bad, steps: grid }),
  "autoregulate: load": (bad) => autoregulate({ protocol: 6, repsInThirdSet: 6, loadKg: bad, steps: grid }),
  "autoregulate: repetitions": (bad) => autoregulate({ protocol: 6, repsInThirdSet: bad, loadKg: 60, steps: grid }),
  "deloadExercise: load": (bad) => deloadExercise({ loadKg: bad, sets: 4, targetRir: 2, steps: grid }),
  "deloadExercise: sets": (bad) => deloadExercise({ loadKg: 60, sets: bad, targetRir: 2, steps: grid }),
  "waveLoad: load": (bad) => waveLoad({ baseKg: bad, week: 2, steps: grid }),
  "waveLoad: week": (bad) => waveLoad({ baseKg: 60, week: bad, steps: grid }),
  undulatingDay: undulatingDay,
  nextTestSet: (bad) => nextTestSet({ loadKg: bad, reps: 6, rpe: 6, region: "lower", steps: grid }),
  startByEffort: (bad) => startByEffort({ loadKg: bad, rpeAfterFirst: 7, repsInSecond: 15, steps: grid }),
  rpeFromRir: rpeFromRir,
  rirFromRpe: rirFromRpe,
  "percentAtRpe: repetitions": (bad) => percentAtRpe(bad, 8),
  "percentAtRpe: effort": (bad) => percentAtRpe(5, bad),
  percentFromVelocity: (bad) => percentFromVelocity("bench-press", bad),
  oneRepMaxFromVelocity: (bad) => oneRepMaxFromVelocity("bench-press", bad, 0.5),
  reynoldsFiveRepMax: (bad) => reynoldsFiveRepMax("leg-press", bad),
  kneeExtensionMax: (bad) => kneeExtensionMax({ value: bad, unit: "N" }),
  ...Object.fromEntries(
    ONE_REP_MAX_EQUATIONS.flatMap((name) => [
      [`${name}: weight`, (bad: number) => oneRepMaxBy(name, bad, 5)],
      [`${name}: repetitions`, (bad: number) => oneRepMaxBy(name, 60, bad)],
    ]),
  ),
  "sessionRpeLoad: effort": (bad) => sessionRpeLoad(bad, 60),
  "sessionRpeLoad: minutes": (bad) => sessionRpeLoad(7, bad),
  fosterWeek: (bad) => fosterWeek([bad, 0, 0, 0, 0, 0, 0]),
  tonnage: (bad) => tonnage([{ loadKg: bad, reps: 5, cuffed: false }]),
  relativeVolume: (bad) => relativeVolume([{ loadKg: 60, reps: 5, cuffed: false }], bad),
  weekOverWeekPercent: (bad) => weekOverWeekPercent(bad, 100),
  acwrCoupled: (bad) => acwrCoupled([bad, 1, 1, 1]),
  limbSymmetry: (bad) => limbSymmetry(bad, 40),
  fractionalSets: (bad) => fractionalSets(bad, 2),
  adherencePercent: (bad) => adherencePercent({ planned: 3, done: bad, excused: 0 }),
  "actionForPressure: upper": (bad) =>
    actionForPressure({ systolic: bad, diastolic: 80, systolicBefore: null, hasSymptoms: false }),
  "actionForPressure: lower": (bad) =>
    actionForPressure({ systolic: 120, diastolic: bad, systolicBefore: null, hasSymptoms: false }),
};
const isRefused = (got: unknown): boolean =>
  got === null || got === undefined || (typeof got === "object" && "ok" in got && got.ok === false);

describe("a number that cannot be", () => {
  it.each(Object.entries(DOORS))("is refused by name: %s", (_, door) => {
    expect(BAD.map((bad) => [bad, isRefused(door(bad))])).toEqual(BAD.map((bad) => [bad, true]));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("has no trend: %s", (bad) => {
    expect(isRefused(mannKendall([1, 2, bad]))).toBe(true);
    expect(
      isRefused(
        theilSen([
          { t: 0, y: 1 },
          { t: 1, y: bad },
        ]),
      ),
    ).toBe(true);
  });

  it.each(BAD)("never shortens the time under a cuff: %s", (bad) => {
    for (const change of [
      { reps: [bad] },
      { concentricSeconds: bad },
      { eccentricSeconds: bad },
      { restSeconds: bad },
    ]) {
      expect(checkExerciseCuffTime(givenScheme(change)).denials).toHaveLength(1);
    }
    expect(checkExerciseCuffTime(givenScheme({ reps: [] })).denials.map(({ code }) => code)).toEqual([
      "scheme-invalid",
    ]);
    if (bad === -1) return;
    const block = { limbs: ["LL"], cuffOnSeconds: bad, openAfterSeconds: 0 } as const;
    const codes = checkSessionCuffTime([block]).map(({ code }) => code);
    if (bad > 0 || Number.isNaN(bad)) expect(codes).toEqual(["cuff-time-over-limit"]);
  });

  it("as a ceiling lets nothing through", () => {
    const standing = givenStanding({ outcome: "cleared-mod", ceilingPercent: Number.NaN });
    const result = prescribeBfr(givenRequest({ limbs: [givenLimb("LL", { standing, percentLop: 10 })] }));
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toContain("above-ceiling");
  });
});
