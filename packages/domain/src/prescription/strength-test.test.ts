import { describe, expect, it } from "vitest";
import { err, getOrThrow } from "#kernel/result.ts";
import { stepsOfIncrement, stepsOfWeights } from "./load-steps.ts";
import { PRESCRIPTION_RULES } from "./registry.ts";
import { nextTestSet, STRENGTH_TESTS, startByEffort } from "./strength-test.ts";

const steps = getOrThrow(stepsOfIncrement(2.5));
type TestSet = Parameters<typeof nextTestSet>[0];
const after = (changes: Partial<TestSet> = {}) =>
  nextTestSet({ loadKg: 50, reps: 6, rpe: 7, region: "upper", steps, ...changes });

describe("a test of strength", () => {
  it("is submaximal by default, and each way has its rule", () => {
    expect(STRENGTH_TESTS.map(({ key, maximal }) => [key, maximal])).toEqual([
      ["submaximal", false],
      ["maximal-acsm", true],
      ["maximal-nsca", true],
      ["ten-rep", true],
    ]);
    expect(
      STRENGTH_TESTS.map(({ startPercent, attempts, restSeconds }) => [startPercent, attempts, restSeconds]),
    ).toEqual([
      [null, null, { min: 180, max: 180 }],
      [
        { min: 50, max: 70 },
        { min: 1, max: 4 },
        { min: 180, max: 300 },
      ],
      [null, { min: 3, max: 5 }, { min: 120, max: 240 }],
      [{ min: 50, max: 50 }, null, { min: 180, max: 300 }],
    ]);
    for (const { rule } of STRENGTH_TESTS) expect(PRESCRIPTION_RULES).toContain(rule);
  });

  it.each<[Partial<TestSet>, number]>([
    [{}, 52.5],
    [{ rpe: 6 }, 55],
    [{ loadKg: 100 }, 105],
    [{ loadKg: 100, rpe: 1 }, 110],
    [{ loadKg: 100, region: "lower" }, 110],
    [{ loadKg: 100, region: "lower", rpe: 6 }, 120],
    [{ region: "lower" }, 55],
    [{ region: "lower", rpe: 5.5 }, 60],
    [{ loadKg: 20 }, 22.5],
    [{ steps: stepsOfWeights([50, 70]) }, 70],
  ])("goes on after %j with %s kg", (changes, loadableKg) => {
    expect(after(changes)).toMatchObject({
      value: { kind: "next", load: { loadableKg }, change: { because: { rule: "strength-test.submaximal@1" } } },
    });
  });

  it.each<[Partial<TestSet>, { reps: number; rir: number }]>([
    [{ rpe: 8 }, { reps: 6, rir: 2 }],
    [{ rpe: 9.5 }, { reps: 6, rir: 0.5 }],
    [{ rpe: 10 }, { reps: 6, rir: 0 }],
    [
      { reps: 1, rpe: 10 },
      { reps: 1, rir: 0 },
    ],
    [
      { reps: 4, rpe: 7 },
      { reps: 4, rir: 3 },
    ],
    [{ steps: stepsOfWeights([50]) }, { reps: 6, rir: 3 }],
  ])("ends after %j with %j", (changes, result) => {
    expect(after(changes)).toEqual({ ok: true, value: { kind: "done", ...result } });
  });

  it.each<[Partial<TestSet>, string]>([
    [{ loadKg: Number.NaN }, "load-invalid"],
    [{ loadKg: 0 }, "load-invalid"],
    [{ reps: 0 }, "reps-invalid"],
    [{ reps: 5.5 }, "reps-invalid"],
    [{ rpe: 11 }, "effort-invalid"],
    [{ rpe: Number.NaN }, "effort-invalid"],
  ])("refuses %j: %s", (changes, code) => expect(after(changes)).toEqual(err(code)));
});

describe("a load found by effort", () => {
  const found = (rpeAfterFirst: number, repsInSecond: number, loadKg = 20) =>
    startByEffort({ loadKg, rpeAfterFirst, repsInSecond, steps });

  it.each([
    [6, 12, 20, "on-target"],
    [8, 15, 20, "on-target"],
    [5.5, 15, 22.5, "easier-than-planned"],
    [8.5, 15, 17.5, "harder-than-planned"],
    [7, 11, 17.5, "harder-than-planned"],
    [5, 11, 17.5, "harder-than-planned"],
    [10, 0, 17.5, "harder-than-planned"],
  ])("at RPE %s and %s repetitions is %s kg: %s", (rpe, reps, loadableKg, code) => {
    expect(found(rpe, reps)).toMatchObject({ value: { load: { loadableKg }, change: { code } } });
  });

  it("stays where the equipment ends and refuses what cannot be", () => {
    expect(found(9, 15, 2.5)).toMatchObject({
      value: { load: { loadableKg: 2.5 }, change: { code: "no-lighter-load" } },
    });
    expect(found(5, 15, 1_000)).toMatchObject({ value: { change: { code: "no-heavier-load" } } });
    expect(found(0, 15)).toEqual(err("effort-invalid"));
    expect(found(7, -1)).toEqual(err("reps-invalid"));
    expect(found(7, 15, -20)).toEqual(err("load-invalid"));
  });
});
