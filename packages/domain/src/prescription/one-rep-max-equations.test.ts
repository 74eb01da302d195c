import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { err, type Result } from "#kernel/result.ts";
import vectors from "./fixtures/equations.json" with { type: "json" };
import {
  kneeExtensionMax,
  ONE_REP_MAX_EQUATION_FACTS,
  ONE_REP_MAX_EQUATIONS,
  oneRepMaxBy,
  reynoldsFiveRepMax,
} from "./one-rep-max-equations.ts";
import { oneRepMaxFromVelocity, percentFromVelocity, VELOCITY_PROFILES } from "./velocity.ts";

const Numbers = z.record(z.string(), z.number());
type Numbers = z.infer<typeof Numbers>;
const Vector = z.object({ id: z.string(), fn: z.string(), in: Numbers, out: z.number().nullable() });

const OTHERS: Readonly<Record<string, (input: Numbers) => Result<number, string>>> = {
  reynolds5rmChestPress: ({ w5rm = 0 }) => reynoldsFiveRepMax("chest-press", w5rm),
  reynolds5rmLegPress: ({ w5rm = 0 }) => reynoldsFiveRepMax("leg-press", w5rm),
  benchPctFromMPV: ({ mpv = 0 }) => percentFromVelocity("bench-press", mpv),
  squatPctFromMPV: ({ mpv = 0 }) => percentFromVelocity("full-squat", mpv),
  benchE1rmFromMPV: ({ w = 0, mpv = 0 }) => oneRepMaxFromVelocity("bench-press", w, mpv),
  kneeExt1RMFromHHD: ({ mvicKgf, mvicN = 0 }) =>
    kneeExtensionMax(mvicKgf === undefined ? { value: mvicN, unit: "N" } : { value: mvicKgf, unit: "kgf" }),
};

describe("worked examples of maxima by every equation", () => {
  it.each(z.array(Vector).parse(vectors))("$id $fn", ({ fn, in: input, out }) => {
    const name = ONE_REP_MAX_EQUATIONS.find((it) => it === fn);
    const got =
      name === undefined ? OTHERS[fn]?.(input) : oneRepMaxBy(name, input["w"] ?? Number.NaN, input["n"] ?? Number.NaN);
    expect(got).toEqual({ ok: true, value: expect.closeTo(out ?? Number.NaN, 3) });
  });
});

describe.each(ONE_REP_MAX_EQUATIONS)("%s", (name) => {
  it("gives back a weight that was lifted once", () => {
    expect(oneRepMaxBy(name, 100, 1)).toEqual({ ok: true, value: 100 });
  });

  it.each<[number, number, string]>([
    [0, 5, "load-invalid"],
    [-60, 5, "load-invalid"],
    [Number.NaN, 5, "load-invalid"],
    [Number.POSITIVE_INFINITY, 5, "load-invalid"],
    [1_001, 5, "load-invalid"],
    [60, 0, "reps-invalid"],
    [60, -3, "reps-invalid"],
    [60, Number.NaN, "reps-invalid"],
    [60, 5.3, "reps-invalid"],
    [60, Number.POSITIVE_INFINITY, "reps-invalid"],
  ])("refuses %s kg for %s repetitions: %s", (load, n, code) => {
    expect(oneRepMaxBy(name, load, n)).toEqual(err(code));
  });

  it("has a source, and rises with the load", () => {
    const { citation, equation } = ONE_REP_MAX_EQUATION_FACTS[name];
    expect(BIBLIOGRAPHY.get(citation.source.key)).toBe(citation.source);
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 2, max: 20 }), (load, n) => {
        const [light, heavy] = [equation(load, n), equation(load + 1, n)];
        if (light !== null && heavy !== null) expect(heavy).toBeGreaterThan(light);
        else expect(light).toBeNull();
      }),
    );
  });
});

describe("an equation", () => {
  it.each([
    ["brzycki", 36.5, 37],
    ["brzyckiDecimal", 36.5, 37],
    ["lander", 37.5, 38],
    ["adams", 49.5, 50],
    ["kemmler", 20, 20.5],
  ] as const)("%s has a value at %s repetitions and none at %s", (name, last, first) => {
    expect(oneRepMaxBy(name, 100, last).ok).toBe(true);
    expect(oneRepMaxBy(name, 100, first)).toEqual(err("no-value"));
  });

  it("whose coefficients are not confirmed is arithmetic only, and three make the policy", () => {
    const usedFor = (use: string) =>
      ONE_REP_MAX_EQUATIONS.filter((name) => ONE_REP_MAX_EQUATION_FACTS[name].use === use);
    expect(usedFor("arithmetic")).toEqual(["cummingsFinn"]);
    expect(usedFor("policy")).toEqual(["epley", "lombardi", "kemmler"]);
    expect(oneRepMaxBy("cummingsFinn", 1, 2)).toEqual(err("no-value"));
    expect(oneRepMaxBy("epley", 1_000, 1)).toEqual({ ok: true, value: 1_000 });
  });
});

const IMPOSSIBLE = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 10_000] as const;

describe("five repetitions, velocity and isometric force", () => {
  it.each(IMPOSSIBLE)("refuse %s", (wrong) => {
    expect(reynoldsFiveRepMax("leg-press", wrong)).toEqual(err("load-invalid"));
    expect(percentFromVelocity("full-squat", wrong)).toEqual(err("velocity-invalid"));
    expect(oneRepMaxFromVelocity("bench-press", wrong, 0.5)).toEqual(err("load-invalid"));
    expect(oneRepMaxFromVelocity("bench-press", 60, wrong)).toEqual(err("velocity-invalid"));
    expect(kneeExtensionMax({ value: wrong, unit: "N" })).toEqual(err("force-invalid"));
    expect(kneeExtensionMax({ value: wrong, unit: "kgf" })).toEqual(err("force-invalid"));
  });

  it("say nothing where a curve leaves its scale", () => {
    expect(percentFromVelocity("bench-press", 2.5)).toEqual(err("velocity-invalid"));
    expect(VELOCITY_PROFILES["full-squat"].citation.locator).toContain("not confirmed");
  });
});
