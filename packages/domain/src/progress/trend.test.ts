import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { err, getOrThrow, ok } from "#kernel/result.ts";
import vectors from "./fixtures/trend.json" with { type: "json" };
import { mannKendall, trendChances } from "./mann-kendall.ts";
import { normalCdf } from "./normal.ts";
import { medianOf, noiseAround, senInterval90, type TrendPoint, theilSen } from "./theil-sen.ts";

const Vector = z.object({
  id: z.string(),
  fn: z.enum(["theilSen", "mannKendall"]),
  in: z.object({ t: z.array(z.number()).default([]), y: z.array(z.number()) }),
  out: z.union([z.number(), z.object({ S: z.number(), varS: z.number(), z: z.number() })]),
});

describe("worked examples of trends", () => {
  it.each(z.array(Vector).parse(vectors))("$id $fn", ({ fn, in: { t, y }, out }) => {
    if (fn === "theilSen") {
      const points = t.map((time, at) => ({ t: time, y: y[at] ?? Number.NaN }));
      expect(getOrThrow(theilSen(points)).slope).toBe(out);
    } else {
      const { s, varS, z: value } = getOrThrow(mannKendall(y));
      const near = (n: number) => expect.closeTo(n, 3);
      expect(out).toEqual({ S: s, varS: near(varS), z: near(value) });
    }
  });
});

describe("the normal distribution", () => {
  it.each([
    [-4, 0.000_032],
    [-2.5758, 0.005],
    [-1.96, 0.025],
    [-1.2816, 0.099_992],
    [-0.6745, 0.25],
    [0, 0.5],
    [0.5, 0.691_462],
    [1, 0.841_345],
    [1.6449, 0.95],
    [3, 0.998_65],
    [40, 1],
    [Number.NEGATIVE_INFINITY, 0],
  ])("has at or below %s a share of %s", (z, share) => expect(normalCdf(z)).toBeCloseTo(share, 5));

  it("is symmetrical and rises", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 6);
        expect(normalCdf(z + 0.1)).toBeGreaterThanOrEqual(normalCdf(z));
      }),
    );
  });
});

const value = fc.integer({ min: -500, max: 500 }).map((n) => n / 10);
const points = fc.array(fc.record({ t: fc.integer({ min: 0, max: 30 }), y: value }), { minLength: 2, maxLength: 14 });

/** The definition, written down without care for speed. */
const slopesOf = (all: readonly TrendPoint[]): number[] =>
  all
    .flatMap((a, at) => all.slice(at + 1).flatMap((b) => (a.t === b.t ? [] : [(b.y - a.y) / (b.t - a.t)])))
    .sort((a, b) => a - b);

describe("the Theil–Sen line", () => {
  it("is the median of all slopes, in any order of points", () => {
    fc.assert(
      fc.property(points, (all) => {
        const brute = slopesOf(all);
        const line = theilSen(all);
        if (brute.length === 0) {
          expect(line).toEqual(err("too-few-values"));
          return;
        }
        const middle = [brute[(brute.length - 1) >> 1] ?? 0, brute[brute.length >> 1] ?? 0] as const;
        const { slope, slopes } = getOrThrow(line);
        expect(slope).toBeCloseTo((middle[0] + middle[1]) / 2, 9);
        expect(slopes).toHaveLength(brute.length);
        expect(getOrThrow(theilSen(all.toReversed())).slope).toBeCloseTo(slope, 9);
      }),
    );
  });

  it("finds a straight line exactly, without noise and whatever one bad value does", () => {
    const line = Array.from({ length: 9 }, (_, t) => ({ t, y: 3 + t / 2 }));
    const straight = getOrThrow(theilSen(line));
    expect(straight).toMatchObject({ slope: 0.5, intercept: 3 });
    expect(noiseAround(line, straight)).toBe(0);
    expect(getOrThrow(theilSen([...line, { t: 9, y: 900 }])).slope).toBe(0.5);
  });

  it("knows the scatter around it as a standard deviation", () => {
    const line = [-1, 1, -1, 1, -1].map((off, t) => ({ t, y: off }));
    expect(noiseAround(line, { slope: 0, intercept: 0, slopes: new Float64Array() })).toBe(1.4826);
  });

  it("has an interval around its slope, as wide as there is to know", () => {
    const line = Array.from({ length: 12 }, (_, t) => ({ t, y: t + ((t * 7) % 5) / 2 }));
    const { slope, slopes } = getOrThrow(theilSen(line));
    const { varS } = getOrThrow(mannKendall(line.map(({ y }) => y)));
    const { low, high } = senInterval90(slopes, varS);
    expect(low).toBeLessThan(slope);
    expect(high).toBeGreaterThan(slope);
    expect(senInterval90(slopes, 1e9)).toEqual({ low: slopes[0], high: slopes.at(-1) });
  });

  it.each<[TrendPoint[], string]>([
    [[], "too-few-values"],
    [[{ t: 1, y: 2 }], "too-few-values"],
    [
      [
        { t: 1, y: 2 },
        { t: 1, y: 3 },
      ],
      "too-few-values",
    ],
    [
      [
        { t: 1, y: Number.NaN },
        { t: 2, y: 3 },
      ],
      "value-invalid",
    ],
    [[{ t: Number.POSITIVE_INFINITY, y: 1 }], "value-invalid"],
  ])("refuses %j: %s", (all, code) => {
    expect(theilSen(all)).toEqual(err(code));
  });
  it("has no middle of nothing", () => expect(medianOf(new Float64Array(0))).toBeNaN());
});

describe("the Mann–Kendall test", () => {
  it("turns its sign with the values, and knows the longest rise", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 14 }), (values) => {
        const { s, varS, z: at } = getOrThrow(mannKendall(values));
        const backwards = getOrThrow(mannKendall(values.toReversed()));
        expect(backwards.s).toBe(s === 0 ? 0 : -s);
        expect(backwards.varS).toBe(varS);
        expect(backwards.z + at).toBeCloseTo(0, 12);
        expect(Math.abs(s)).toBeLessThanOrEqual((values.length * (values.length - 1)) / 2);
        expect(varS).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("has nothing to say of equal values", () => {
    const even = getOrThrow(mannKendall([7, 7, 7]));
    expect(even).toEqual({ s: 0, varS: 0, z: 0 });
    expect(trendChances(even)).toEqual({ falling: 1, rising: 1 });
    expect(mannKendall([1, 1 + 1e-12])).toEqual(ok({ s: 0, varS: 0, z: 0 }));
    expect(mannKendall([1, 1 - 1e-12])).toEqual(ok({ s: 0, varS: 0, z: 0 }));
  });

  it("refuses what is no number and too little", () => {
    expect(mannKendall([1, Number.NaN])).toEqual(err("value-invalid"));
    expect(mannKendall([1])).toEqual(err("too-few-values"));
  });
});
