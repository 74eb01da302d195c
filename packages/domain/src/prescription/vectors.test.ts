import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cuffOnSeconds } from "./dose.ts";
import type { Equipment } from "./equipment.ts";
import { band80, estimateBodyWeightMax, estimateOneRepMax, relativeUncertainty } from "./estimate-one-rep-max.ts";
import doseVectors from "./fixtures/dose.json" with { type: "json" };
import strengthVectors from "./fixtures/strength.json" with { type: "json" };
import { loadableWeights, pickInWindow, pickWeight, type Rounding } from "./loadable.ts";
import {
  ciriloSousa,
  deliveredPercentRange,
  effectivePercent,
  PredictionInput,
  pressureAt,
  safePercentOfPrediction,
} from "./lop-prediction.ts";
import { brzycki, epley, kemmler, lombardi, type OneRepMaxEquation } from "./one-rep-max-formulas.ts";
import { MEASURED_CEILING_PERCENT } from "./pressure.ts";
import { percentAtRpe, rirFromRpe, rpeFromRir } from "./rpe.ts";

const Vector = z.object({
  id: z.string(),
  fn: z.string(),
  in: z.record(z.string(), z.unknown()),
  out: z.unknown(),
  note: z.string().optional(),
});
type Input = z.infer<typeof Vector>["in"];
const num = (input: Input, key: string): number => z.number().parse(input[key]);
const list = (input: Input, key: string): number[] => z.array(z.number()).parse(input[key]);
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const equation = (formula: OneRepMaxEquation) => (input: Input) => formula(num(input, "w"), num(input, "n"));
const stack = (step: number): Equipment => ({
  kind: "machine",
  name: "stack",
  unit: "kg",
  start: step,
  step,
  steps: 100,
  addOns: [],
});

const DOSE: Readonly<Record<string, (input: Input) => unknown>> = {
  E1: (input) => {
    const person = PredictionInput.safeParse({
      thighCm: input["tc"],
      systolicMmHg: input["sbp"],
      ageYears: input["age"],
      sex: ["", "male", "female"][num(input, "sex")],
    });
    return person.success ? ciriloSousa(person.data) : null;
  },
  T1: (input) =>
    input["mode"] === "resistance" && num(input, "pct") > MEASURED_CEILING_PERCENT
      ? null
      : pressureAt(num(input, "aop"), num(input, "pct")),
  T2: (input) => effectivePercent(num(input, "aopRef"), num(input, "pct"), num(input, "aopUse")),
  T3: (input) => safePercentOfPrediction(num(input, "pred"), num(input, "sd"), num(input, "cap")),
  T4: (input) => Object.values(deliveredPercentRange(num(input, "pred"), num(input, "sd"), num(input, "pct"))),
  L1: (input) => epley(num(input, "w"), num(input, "r")),
  L2: (input) => brzycki(num(input, "w"), num(input, "r")),
  L3: (input) => {
    const exact = (num(input, "rm") * num(input, "pct")) / 100;
    return { exact, loadable: pickWeight(loadableWeights(stack(num(input, "inc"))).totals, exact)?.total };
  },
  C1: (input) =>
    cuffOnSeconds({
      reps: list(input, "reps"),
      concentricSeconds: num(input, "con"),
      eccentricSeconds: num(input, "ecc"),
      restSeconds: num(input, "rest"),
      deflateBetweenSets: false,
    }),
};

const plates = (...pairs: readonly [number, number][]) => pairs.map(([weight, count]) => ({ weight, pairs: count }));
const KG_PLATES = plates([25, 4], [20, 1], [15, 1], [10, 1], [5, 1], [2.5, 1], [1.25, 1]);
const bar = (weight: number, of: ReturnType<typeof plates>, unit: "kg" | "lb" = "kg", collars = 0): Equipment => ({
  kind: "barbell",
  name: "bar",
  unit,
  bar: weight,
  collars,
  plates: of,
});
const SETUPS: Readonly<Record<string, Equipment>> = {
  kgStd: bar(20, KG_PLATES),
  "kgStd+5collars": bar(20, KG_PLATES, "kg", 5),
  "kgStd+0.5,0.25": bar(20, [...KG_PLATES, ...plates([0.5, 1], [0.25, 1])]),
  lbStd: bar(45, plates([45, 6], [35, 1], [25, 1], [10, 2], [5, 1], [2.5, 1]), "lb"),
  "15bar": bar(15, plates([10, 1], [5, 2], [2.5, 1], [1.25, 1])),
  "20bar;25x1,20x2": bar(20, plates([25, 1], [20, 2])),
};
const setup = (input: Input): Equipment => {
  const found = SETUPS[z.string().parse(input["setup"])];
  if (found === undefined) throw new Error("unknown setup");
  return found;
};
const flagOf = (flag: string | undefined) => flag?.replace("-", "_");
const mode = (input: Input): Rounding => z.enum(["down", "nearest", "up"]).parse(input["mode"]);

const estimate = (input: Input): unknown => {
  const rpe = z.number().optional().parse(input["rpe"]);
  const set = {
    reps: z.number().parse(input["reps"] ?? input["n"]),
    rir: rpe === undefined ? z.number().nullable().default(null).parse(input["rir"]) : rirFromRpe(rpe),
    cuffed: input["bfr"] === true,
    allowHighReps: input["allowHighRep"] === true,
    oneRepMaxClass:
      input["class"] === "lowerLimbMachine"
        ? ("lower-machine-or-single-joint" as const)
        : ("barbell-or-upper-compound" as const),
  };
  if (input["bodyMass"] !== undefined) {
    const load = { bodyMassKg: num(input, "bodyMass"), factor: num(input, "bwFactor"), addedKg: num(input, "added") };
    const body = estimateBodyWeightMax({ ...set, ...load });
    return body.ok ? { system: round(body.value.system.valueKg, 4), addedLoad1RM: round(body.value.addedKg, 4) } : null;
  }
  const result = estimateOneRepMax({ ...set, weightKg: num(input, "w") });
  return result.ok ? result.value.valueKg : null;
};

const STRENGTH: Readonly<Record<string, (input: Input) => unknown>> = {
  epley: equation(epley),
  brzycki: equation(brzycki),
  lombardi: equation(lombardi),
  kemmler: equation(kemmler),
  e1rmPolicy: estimate,
  rtsPercent: (input) => percentAtRpe(num(input, "reps"), num(input, "rpe")),
  rtsE1rm: (input) => (100 * num(input, "w")) / (percentAtRpe(num(input, "reps"), num(input, "rpe")) ?? 0),
  rtsLoad: (input) => (num(input, "e1rm") * (percentAtRpe(num(input, "reps"), num(input, "rpe")) ?? 0)) / 100,
  rpeFromRir: (input) => rpeFromRir(num(input, "rir")),
  e1rmBand80: (input) => {
    const [n, rir] = [num(input, "n"), num(input, "rir")];
    const band = band80(num(input, "e1rm"), n, rir);
    return { relU: round(relativeUncertainty(n, rir), 4), lo: round(band.lowKg, 2), hi: round(band.highKg, 2) };
  },
  loadBar: (input) => {
    const weights = loadableWeights(setup(input));
    const picked = pickWeight(weights.totals, num(input, "target"), mode(input));
    return { total: picked?.total, perSide: weights.piecesFor(picked?.total ?? 0), flag: flagOf(picked?.flag) };
  },
  loadList: (input) => {
    const picked = pickWeight(list(input, "list"), num(input, "target"), mode(input));
    return { total: picked?.total, flag: flagOf(picked?.flag) };
  },
  bfrLoad: (input) => {
    const maximum = num(input, "oneRM");
    const [min = 0, max = 0] = list(input, "window");
    const window = { min: min * maximum, max: max * maximum };
    const load = pickInWindow(list(input, "list"), num(input, "pct") * maximum, window) ?? null;
    return load === null
      ? { load, pctActual: null, flag: "no_loadable_in_window" }
      : { load, pctActual: round(load / maximum, 4), flag: "rounded" };
  },
};

const check = (table: typeof DOSE) => (vector: z.infer<typeof Vector>) => {
  const got = table[vector.fn]?.(vector.in);
  if (typeof vector.out === "number") expect(got).toBeCloseTo(vector.out, 3);
  else if (Array.isArray(vector.out)) expect(got).toEqual(vector.out.map((value) => expect.closeTo(value, 3)));
  else expect(got).toEqual(vector.out);
};

describe("worked examples of pressure, prediction and cuff time", () => {
  it.each(z.array(Vector).parse(doseVectors))("$id $fn", check(DOSE));
});

describe("worked examples of maxima and loadable weights", () => {
  it.each(z.array(Vector).parse(strengthVectors))("$id $fn", check(STRENGTH));
});
