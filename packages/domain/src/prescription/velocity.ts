import { strengthSources as from } from "#kernel/bibliography/strength.ts";
import { type Citation, cite } from "#kernel/citation.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { kg } from "#units/quantity.ts";

export type VelocityLift = "bench-press" | "full-squat";

interface VelocityProfile {
  /** Percent of 1RM = a·v² + b·v + c, v in m/s. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly citation: Citation;
}

/**
 * General load–velocity curves. The curves were read in other people's texts, not in the papers, and a person's own
 * profile beats them: arithmetic for comparison, no prescription rests on it. Never for single-joint leg work.
 */
export const VELOCITY_PROFILES: Readonly<Record<VelocityLift, VelocityProfile>> = {
  "bench-press": {
    a: 8.4326,
    b: -73.501,
    c: 112.33,
    citation: cite(from.gonzalezBadillo2010, "R² 0.98; 1RM at 0.16 m/s; coefficients not confirmed"),
  },
  "full-squat": {
    a: -5.961,
    b: -50.71,
    c: 117,
    citation: cite(from.sanchezMedina2017, "R² 0.96; 1RM at 0.32 m/s; coefficients not confirmed"),
  },
};

export type VelocityRefusal = "velocity-invalid" | "load-invalid";

/** No barbell of a maximal lift moves faster on average. */
const MAX_METRES_PER_SECOND = 3;

/**
 * Percent of 1RM from the mean propulsive velocity, m/s, of a repetition with maximal intent. Error:
 * `velocity-invalid`, also where the curve leaves the scale.
 */
export const percentFromVelocity = (lift: VelocityLift, metresPerSecond: number): Result<number, VelocityRefusal> => {
  if (!(metresPerSecond > 0 && metresPerSecond <= MAX_METRES_PER_SECOND)) return err("velocity-invalid");
  const { a, b, c } = VELOCITY_PROFILES[lift];
  const percent = a * metresPerSecond ** 2 + b * metresPerSecond + c;
  return percent > 0 ? ok(percent) : err("velocity-invalid");
};

/** One-repetition maximum, kg, from a load and its velocity. Errors: those of {@link percentFromVelocity}, and the load. */
export const oneRepMaxFromVelocity = (
  lift: VelocityLift,
  loadKg: number,
  metresPerSecond: number,
): Result<number, VelocityRefusal> => {
  if (!(loadKg > 0 && loadKg <= kg.max)) return err("load-invalid");
  const percent = percentFromVelocity(lift, metresPerSecond);
  return percent.ok ? ok((100 * loadKg) / percent.value) : percent;
};
