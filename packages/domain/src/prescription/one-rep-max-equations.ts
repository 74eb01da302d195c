import { strengthSources as from } from "#kernel/bibliography/strength.ts";
import { type Citation, cite } from "#kernel/citation.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { kg } from "#units/quantity.ts";
import {
  adams,
  baechle,
  brzycki,
  brzyckiDecimal,
  cummingsFinn,
  epley,
  kemmler,
  lander,
  lombardi,
  mayhew,
  type OneRepMaxEquation,
  oconner,
  wathan,
} from "./one-rep-max-formulas.ts";

export const ONE_REP_MAX_EQUATIONS = [
  "epley",
  "brzycki",
  "brzyckiDecimal",
  "lander",
  "lombardi",
  "mayhew",
  "oconner",
  "wathan",
  "adams",
  "baechle",
  "kemmler",
  "cummingsFinn",
] as const;
export type OneRepMaxEquationName = (typeof ONE_REP_MAX_EQUATIONS)[number];

/**
 * `policy`: what a stored estimate may come from. `comparison`: may be shown beside it. `arithmetic`: its coefficients
 * were not confirmed in print, so nothing in the product may use it; it exists to check other people's numbers.
 */
export type EquationUse = "policy" | "comparison" | "arithmetic";

export interface OneRepMaxEquationFacts {
  readonly equation: OneRepMaxEquation;
  readonly use: EquationUse;
  readonly citation: Citation;
}

const facts = (equation: OneRepMaxEquation, use: EquationUse, citation: Citation): OneRepMaxEquationFacts => ({
  equation,
  use,
  citation,
});

/** Every equation with its source and what it may be used for. */
export const ONE_REP_MAX_EQUATION_FACTS: Readonly<Record<OneRepMaxEquationName, OneRepMaxEquationFacts>> = {
  epley: facts(epley, "policy", cite(from.epley1985, "w(1 + n/30)")),
  brzycki: facts(brzycki, "comparison", cite(from.brzycki1993, "36w/(37 - n)")),
  brzyckiDecimal: facts(brzyckiDecimal, "comparison", cite(from.brzycki1993, "w/(1.0278 - 0.0278n)")),
  lander: facts(lander, "comparison", cite(from.landerChart, "100w/(101.3 - 2.67123n)")),
  lombardi: facts(lombardi, "policy", cite(from.lombardi1989, "w n^0.10")),
  mayhew: facts(mayhew, "comparison", cite(from.mayhew1992, "100w/(52.2 + 41.9 exp(-0.055n))")),
  oconner: facts(oconner, "comparison", cite(from.oconner1989, "w(1 + 0.025n)")),
  wathan: facts(wathan, "comparison", cite(from.wathen1994, "100w/(48.8 + 53.8 exp(-0.075n))")),
  adams: facts(adams, "comparison", cite(from.adams1998, "w/(1 - 0.02n)")),
  baechle: facts(baechle, "comparison", cite(from.baechle2000, "w(1 + 0.033n)")),
  kemmler: facts(kemmler, "policy", cite(from.kemmler2006, "cubic, 3 to 20 repetitions")),
  cummingsFinn: facts(cummingsFinn, "arithmetic", cite(from.cummings1998, "1.175w + 0.839n - 4.29787, not confirmed")),
};

export type EquationRefusal = "load-invalid" | "reps-invalid" | "no-value";
/** More in one set than anybody logs. */
const MAX_REPS = 1_000;
const isLoad = (loadKg: number): boolean => loadKg > 0 && loadKg <= kg.max;

/**
 * One equation by name: kilograms and repetitions to failure (1 or more, halves allowed) → kilograms. Errors: a load
 * or a number of repetitions that cannot be, and `no-value` where the equation is not defined. A stored estimate comes
 * from `estimateOneRepMax`, which also knows the policy.
 */
export const oneRepMaxBy = (
  name: OneRepMaxEquationName,
  loadKg: number,
  n: number,
): Result<number, EquationRefusal> => {
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!(n >= 1 && n <= MAX_REPS && Number.isInteger(n * 2))) return err("reps-invalid");
  const estimate = ONE_REP_MAX_EQUATION_FACTS[name].equation(loadKg, n);
  return estimate === null ? err("no-value") : ok(estimate);
};

export type FiveRepLift = "chest-press" | "leg-press";
/** Reynolds et al. 2006, from a five-repetition maximum only; standard errors 2.98 kg (chest) and 16.16 kg (leg). */
const REYNOLDS: Readonly<Record<FiveRepLift, { readonly slope: number; readonly interceptKg: number }>> = {
  "chest-press": { slope: 1.1307, interceptKg: 0.6999 },
  "leg-press": { slope: 1.097, interceptKg: 14.2546 },
};

/** Five-repetition maximum, kg → one-repetition maximum, kg. Error: a load that cannot be. Source: Reynolds 2006. */
export const reynoldsFiveRepMax = (lift: FiveRepLift, fiveRepMaxKg: number): Result<number, "load-invalid"> => {
  const { slope, interceptKg } = REYNOLDS[lift];
  return isLoad(fiveRepMaxKg) ? ok(slope * fiveRepMaxKg + interceptKg) : err("load-invalid");
};

const NEWTON_PER_KGF = 9.806_65;
/** More than any knee extension on a dynamometer. */
const MAX_FORCE_KGF = 400;

/** A maximal isometric contraction as a hand-held dynamometer shows it. */
export interface IsometricForce {
  readonly value: number;
  readonly unit: "kgf" | "N";
}

/**
 * Knee-extension maximum, kg, from isometric strength: 21 healthy men of 20 to 39 years. No other joint, and never
 * grip strength, may be converted. Error: a force that cannot be. Source: Kanada 2017.
 */
export const kneeExtensionMax = ({ value, unit }: IsometricForce): Result<number, "force-invalid"> => {
  const kgf = unit === "kgf" ? value : value / NEWTON_PER_KGF;
  return kgf > 0 && kgf <= MAX_FORCE_KGF ? ok(0.714 + 0.783 * kgf) : err("force-invalid");
};
