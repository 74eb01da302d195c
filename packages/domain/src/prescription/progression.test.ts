import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { err, getOrThrow } from "#kernel/result.ts";
import vectors from "./fixtures/progression.json" with { type: "json" };
import { type LoadSteps, stepsOfEquipment, stepsOfIncrement, stepsOfWeights } from "./load-steps.ts";
import { APRE, autoregulate } from "./progression-apre.ts";
import { type DeloadRequest, deloadExercise } from "./progression-deload.ts";
import { type DoubleProgressionRequest, doubleProgression } from "./progression-double.ts";
import { adjustByEffort, linearProgression, UNDULATING_DAYS, undulatingDay, waveLoad } from "./progression-linear.ts";

const by = (increment: number): LoadSteps => getOrThrow(stepsOfIncrement(increment));
const HALF_PLATES = by(2.5);

const given = (changes: Partial<DoubleProgressionRequest> = {}): DoubleProgressionRequest => ({
  loadKg: 60,
  range: { min: 8, max: 12 },
  sets: [12, 12, 12].map((reps) => ({ reps, rir: 2 })),
  targetRir: 2,
  missedBefore: false,
  widened: false,
  steps: HALF_PLATES,
  ...changes,
});
const reps = (...all: number[]) => all.map((one) => ({ reps: one, rir: 2 }));

const Vector = z.object({ id: z.string(), fn: z.string(), in: z.record(z.string(), z.unknown()), out: z.unknown() });
const Case = z.object({
  load: z.number(),
  inc: z.number().default(2.5),
  nextStep: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).default([8, 12]),
  sets: z.union([z.array(z.number()), z.number()]).default(1),
  previousMiss: z.boolean().default(false),
  targetRpe: z.number().default(8),
  actualRpe: z.number().default(8),
  protocol: z.union([z.literal(3), z.literal(6), z.literal(10)]).default(3),
  reps: z.number().default(1),
  success: z.boolean().default(false),
});
type Case = z.infer<typeof Case>;

const MODELS: Readonly<Record<string, (input: Case) => unknown>> = {
  doubleProgression: ({ load, inc, nextStep, range: [min, max], sets, previousMiss }) => {
    const next = getOrThrow(
      doubleProgression({
        loadKg: load,
        range: { min, max },
        sets: [sets].flat().map((done) => ({ reps: done, rir: null })),
        targetRir: null,
        missedBefore: previousMiss,
        widened: false,
        steps: nextStep === undefined ? by(inc) : stepsOfWeights([load, nextStep]),
      }),
    );
    const { exactKg, loadableKg } = next.load;
    const range = [next.range.min, next.range.max];
    return { load: exactKg, loadable: loadableKg, targetReps: next.targetReps, range };
  },
  rpeAdjust: ({ load, targetRpe, actualRpe, inc }) => {
    const next = getOrThrow(adjustByEffort({ loadKg: load, targetRpe, actualRpe, steps: by(inc) }));
    return { raw: next.load.exactKg, loadable: next.load.loadableKg };
  },
  apre: ({ protocol, reps: done, load, inc }) => {
    const next = getOrThrow(autoregulate({ protocol, repsInThirdSet: done, loadKg: load, steps: by(inc) }));
    return { adjustKg: next.adjustKg, next: next.load.exactKg };
  },
  deload: ({ load, sets, inc }) => {
    const week = getOrThrow(deloadExercise({ loadKg: load, sets: Number(sets), targetRir: null, steps: by(inc) }));
    return { load: week.load.exactKg, sets: week.sets };
  },
  linear: ({ load, inc, success }) => {
    const next = linearProgression({ loadKg: load, succeeded: success, failuresBefore: 0, steps: by(inc) });
    return { load: getOrThrow(next).load.exactKg };
  },
};

describe("worked examples of progression", () => {
  it.each(z.array(Vector).parse(vectors))("$id $fn", ({ fn, in: input, out }) => {
    expect(MODELS[fn]?.(Case.parse(input))).toMatchObject(z.record(z.string(), z.unknown()).parse(out));
  });
});

describe("double progression", () => {
  const next = (changes: Partial<DoubleProgressionRequest>) => getOrThrow(doubleProgression(given(changes)));
  const reasons = (changes: Partial<DoubleProgressionRequest>) =>
    next(changes).changes.map(({ what, code, from, to, because }) => [what, code, from, to, because.rule]);

  it("says which rule changed each number", () => {
    expect(reasons({})).toEqual([
      ["load", "all-sets-at-top", 60, 62.5, "progression.double@1"],
      ["target-reps", "all-sets-at-top", 12, 8, "progression.double@1"],
    ]);
    expect(reasons({ sets: reps(7, 8, 8) })).toEqual([["load", "missed-once", 60, 60, "progression.repeat@1"]]);
    expect(reasons({ sets: reps(7, 8, 8), missedBefore: true })).toEqual([
      ["load", "missed-twice", 60, 55, "progression.two-misses@1"],
    ]);
  });

  it("takes a set of no repetition as a miss, and any reserve from 0 to 10", () => {
    expect(next({ sets: reps(12, 0) }).changes).toMatchObject([{ code: "missed-once" }]);
    expect(next({ sets: [{ reps: 12, rir: 0 }], targetRir: 0 }).load.loadableKg).toBe(62.5);
    expect(next({ sets: [{ reps: 12, rir: 10 }], targetRir: 10 }).load.loadableKg).toBe(62.5);
    expect(doubleProgression(given({ sets: [{ reps: 12, rir: 10.5 }] }))).toEqual(err("reserve-invalid"));
  });

  it("counts a reserve that is short or unknown as not there yet", () => {
    const [first, ...rest] = reps(12, 12, 12);
    for (const rir of [1, null]) {
      const sets = [{ reps: first?.reps ?? 0, rir }, ...rest];
      expect(next({ sets })).toMatchObject({ targetReps: "repeat", changes: [{ code: "below-top" }] });
      expect(next({ sets, targetRir: null }).load.loadableKg).toBe(62.5);
    }
  });

  it("widens the range once before a large step, then takes it and goes back", () => {
    const steps = stepsOfWeights([8, 6]);
    const wider = next({ loadKg: 6, steps });
    expect(wider).toMatchObject({ load: { loadableKg: 6 }, range: { min: 8, max: 17 }, widened: true });
    const { range, widened } = wider;
    const step = next({ loadKg: 6, steps, range, widened, sets: reps(17, 17) });
    expect(step).toMatchObject({ load: { loadableKg: 8 }, range: { min: 8, max: 12 }, widened: false, targetReps: 8 });
  });

  it("takes a step of exactly a tenth at once", () => {
    expect(next({ loadKg: 25 }).load.loadableKg).toBe(27.5);
    expect(next({ loadKg: 24 }).range.max).toBe(17);
  });

  it("stays where the equipment ends", () => {
    const steps = stepsOfWeights([60]);
    expect(next({ steps }).changes).toMatchObject([{ code: "no-heavier-load", to: 60 }]);
    expect(next({ steps, sets: reps(1), missedBefore: true }).changes).toMatchObject([{ code: "no-lighter-load" }]);
  });

  it.each<[Partial<DoubleProgressionRequest>, string]>([
    [{ loadKg: Number.NaN }, "load-invalid"],
    [{ loadKg: 0 }, "load-invalid"],
    [{ range: { min: 12, max: 8 } }, "range-invalid"],
    [{ range: { min: 0, max: 8 } }, "range-invalid"],
    [{ range: { min: 8.5, max: 12 } }, "range-invalid"],
    [{ sets: [] }, "sets-missing"],
    [{ sets: reps(12, -1) }, "reps-invalid"],
    [{ sets: reps(12.5) }, "reps-invalid"],
    [{ sets: [{ reps: 12, rir: Number.NaN }] }, "reserve-invalid"],
    [{ targetRir: -1 }, "reserve-invalid"],
  ])("refuses %j: %s", (changes, code) => expect(doubleProgression(given(changes))).toEqual(err(code)));
});

describe("linear progression", () => {
  const after = (succeeded: boolean, failuresBefore: number, loadKg = 100) =>
    linearProgression({ loadKg, succeeded, failuresBefore, steps: HALF_PLATES });

  it("repeats after one and two failures and falls by a tenth after three", () => {
    expect(after(false, 0)).toMatchObject({ value: { load: { loadableKg: 100 }, change: { code: "failed" } } });
    expect(after(false, 1)).toMatchObject({ value: { load: { loadableKg: 100 } } });
    expect(after(false, 2)).toMatchObject({
      value: {
        load: { exactKg: 90 },
        change: { code: "failed-three-times", because: { rule: "progression.linear-reset@1" } },
      },
    });
    expect(after(false, 2, 2.5)).toMatchObject({ value: { change: { code: "no-lighter-load", to: 2.5 } } });
    expect(after(true, 0, 1_000)).toMatchObject({ value: { change: { code: "no-heavier-load" } } });
  });

  it("refuses what cannot be", () => {
    expect(after(true, 0, -1)).toEqual(err("load-invalid"));
    expect(after(true, 0.5)).toEqual(err("count-invalid"));
    expect(after(true, -1)).toEqual(err("count-invalid"));
  });
});

describe("a load by effort", () => {
  const at = (targetRpe: number, actualRpe: number, loadKg = 100) =>
    adjustByEffort({ loadKg, targetRpe, actualRpe, steps: HALF_PLATES });

  it("never changes by more than a tenth", () => {
    expect(at(8, 5)).toMatchObject({ value: { load: { exactKg: 110 }, change: { code: "easier-than-planned" } } });
    expect(at(6, 10)).toMatchObject({ value: { load: { exactKg: 90 }, change: { code: "harder-than-planned" } } });
    expect(at(8, 8)).toMatchObject({ value: { load: { exactKg: 100 }, change: { code: "on-target" } } });
    expect(at(10, 1)).toMatchObject({ value: { load: { exactKg: 110 } } });
    expect(at(1, 10)).toMatchObject({ value: { load: { exactKg: 90 } } });
    expect(at(8, 9, 2.5)).toMatchObject({ value: { load: { loadableKg: 2.5 }, change: { code: "no-lighter-load" } } });
  });

  it.each([8.25, 0, 10.5, Number.NaN])("refuses an effort of %s", (rpe) => {
    expect(at(8, rpe)).toEqual(err("effort-invalid"));
    expect(at(rpe, 8)).toEqual(err("effort-invalid"));
  });
  it("refuses an impossible load", () => expect(at(8, 8, 0)).toEqual(err("load-invalid")));
});

describe("autoregulated progression", () => {
  const after = (protocol: 3 | 6 | 10, repsInThirdSet: number, loadKg = 100) =>
    autoregulate({ protocol, repsInThirdSet, loadKg, steps: HALF_PLATES });

  it("changes the load by the smaller end, and not at all between", () => {
    const changeOf = (protocol: 3 | 6 | 10, done: number) => getOrThrow(after(protocol, done)).load.exactKg - 100;
    expect([0, 2, 3, 4, 5, 6, 7, 20].map((done) => changeOf(3, done))).toEqual([-2.5, -2.5, 0, 0, 2.5, 2.5, 5, 5]);
    expect([2, 3, 5, 7, 8, 12, 13].map((done) => changeOf(6, done))).toEqual([-2.5, 0, 0, 0, 2.5, 2.5, 5]);
    expect([0, 6, 8, 9, 11, 12, 16, 17].map((done) => changeOf(10, done))).toEqual([-2.5, -2.5, 0, 0, 0, 2.5, 2.5, 5]);
    const setsOf = (protocol: 3 | 6 | 10) =>
      APRE[protocol].sets.map(({ reps: planned, percent }) => [planned, percent]);
    const failure = [null, 100];
    expect(setsOf(3)).toEqual([[6, 50], [3, 75], failure]);
    expect(setsOf(6)).toEqual([[10, 50], [6, 75], failure]);
    expect(setsOf(10)).toEqual([[12, 50], [10, 75], failure]);
  });

  it("keeps a load that cannot get lighter and refuses what cannot be", () => {
    expect(after(3, 1, 2.5)).toMatchObject({ value: { change: { code: "no-lighter-load" } } });
    for (const wrong of [-1, 2.5, Number.NaN, 5_000]) expect(after(6, wrong)).toEqual(err("reps-invalid"));
    expect(after(6, 6, Number.NaN)).toEqual(err("load-invalid"));
  });
});

describe("waves and undulation", () => {
  it("rise for three weeks and go back", () => {
    const loads = [1, 2, 3, 4, 5].map(
      (week) => getOrThrow(waveLoad({ baseKg: 100, week, steps: HALF_PLATES })).load.exactKg,
    );
    expect(loads).toEqual([100, 102.5, 105, 107.5, 100]);
    expect(waveLoad({ baseKg: 1, week: 1, steps: HALF_PLATES })).toMatchObject({
      value: { change: { code: "no-lighter-load" } },
    });
    expect(waveLoad({ baseKg: 100, week: 0, steps: HALF_PLATES })).toEqual(err("count-invalid"));
    expect(waveLoad({ baseKg: -1, week: 1, steps: HALF_PLATES })).toEqual(err("load-invalid"));
  });

  it("take turns: heavy, medium, light", () => {
    const names = [1, 2, 3, 4].map((session) => getOrThrow(undulatingDay(session)).day.name);
    expect(names).toEqual(["heavy", "medium", "light", "heavy"]);
    expect(UNDULATING_DAYS.map(({ reps: range }) => [range.min, range.max])).toEqual([
      [3, 5],
      [6, 8],
      [10, 12],
    ]);
    for (const wrong of [0, 1.5, Number.NaN]) expect(undulatingDay(wrong)).toEqual(err("count-invalid"));
  });
});

describe("a deload week", () => {
  const week = (changes: Partial<DeloadRequest> = {}) =>
    deloadExercise({ loadKg: 61, sets: 3, targetRir: 2, steps: HALF_PLATES, ...changes });

  it("halves the sets, lightens the load and leaves more in reserve, each with its rule", () => {
    expect(week()).toMatchObject({
      value: { load: { exactKg: 54.9, loadableKg: 52.5 }, sets: 2, targetRir: 4 },
    });
    expect(getOrThrow(week()).changes.map(({ what, from, to }) => [what, from, to])).toEqual([
      ["load", 61, 52.5],
      ["sets", 3, 2],
      ["reserve", 2, 4],
    ]);
    expect(week({ loadFactor: 1, setFactor: 1, targetRir: 10 })).toMatchObject({ value: { sets: 3, targetRir: 10 } });
    expect(week({ sets: 1, targetRir: null })).toMatchObject({ value: { sets: 1, targetRir: null } });
    expect(week({ loadKg: 2.5 })).toMatchObject({ value: { load: { loadableKg: 2.5 } } });
  });

  it.each<[Partial<DeloadRequest>, string]>([
    [{ loadKg: Number.NaN }, "load-invalid"],
    [{ sets: 0 }, "sets-invalid"],
    [{ sets: 2.5 }, "sets-invalid"],
    [{ targetRir: -1 }, "reserve-invalid"],
    [{ targetRir: 10.5 }, "reserve-invalid"],
    [{ sets: 101 }, "sets-invalid"],
    [{ loadFactor: 0 }, "factor-invalid"],
    [{ loadFactor: 1.2 }, "factor-invalid"],
    [{ setFactor: Number.NaN }, "factor-invalid"],
  ])("refuses %j: %s", (changes, code) => expect(week(changes)).toEqual(err(code)));
});

describe("the loads that can be put on", () => {
  it("are those of all the equipment, pounds too", () => {
    const steps = stepsOfEquipment([
      { kind: "kettlebells", name: "bells", unit: "lb", weights: [10, 20] },
      { kind: "dumbbells", name: "rack", unit: "kg", weights: [5, 4] },
    ]);
    expect(steps.next(4)).toBeCloseTo(4.535_923_7, 9);
    expect([steps.down(4.9), steps.down(3), steps.next(10)]).toEqual([expect.closeTo(4.535_923_7, 9), null, null]);
  });

  it("are whole steps from the first one on", () => {
    expect([HALF_PLATES.down(2.4), HALF_PLATES.down(2.5), HALF_PLATES.down(6)]).toEqual([null, 2.5, 5]);
    expect([HALF_PLATES.next(997.5), HALF_PLATES.next(998)]).toEqual([1_000, null]);
  });

  it.each([0, -2.5, Number.NaN, Number.POSITIVE_INFINITY])("have no step of %s kg", (increment) => {
    expect(stepsOfIncrement(increment)).toEqual(err("increment-invalid"));
  });

  it("are never above what a model computed, and a next step is always heavier", () => {
    const weight = fc.integer({ min: 1, max: 400 }).map((half) => half / 2);
    const weights = fc.array(weight, { minLength: 1, maxLength: 12 });
    const effort = fc.integer({ min: 2, max: 20 }).map((half) => half / 2);
    fc.assert(
      fc.property(weights, weight, effort, effort, (all, loadKg, targetRpe, actualRpe) => {
        const steps = stepsOfWeights(all);
        expect(steps.next(loadKg) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(loadKg);
        const { load, change } = getOrThrow(adjustByEffort({ loadKg, targetRpe, actualRpe, steps }));
        expect(load.loadableKg).toBeLessThanOrEqual(load.exactKg + 1e-6);
        if (change.code !== "no-lighter-load") expect(all).toContain(load.loadableKg);
      }),
    );
  });
});
