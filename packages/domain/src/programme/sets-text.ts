import { err, ok, type Result } from "#kernel/result.ts";
import { PROGRAMME_LIMITS, type SetPlan } from "./content.ts";

export type SetsTextError = "sets.unreadable" | "sets.too-many" | "reps.too-large" | "seconds.too-large";

const MAX_SECONDS = 1_200;

const oneToText = ({ reps, seconds, toFailure }: SetPlan): string => {
  const mark = toFailure === true ? "+" : "";
  if (seconds === undefined) return `${reps}${mark}`;
  return reps === 1 ? `${seconds} s${mark}` : `${reps} × ${seconds} s${mark}`;
};

/** `3 × 8`, `30-15-15-15`, `5 × 120 s`; a plus after a set means: until no more repetition is possible. */
export const setsToText = (sets: readonly SetPlan[]): string => {
  const [first, ...rest] = sets.map(oneToText);
  if (first === undefined) return "";
  const same = rest.every((text) => text === first);
  if (same && (rest.length > 0 || first.includes("×"))) return `${sets.length} × ${first}`;
  return [first, ...rest].join("-");
};

const ONE = /^(?:(\d{1,4})x)?(\d{1,4})(s)?(\+)?$/;

const readOne = (text: string): Result<SetPlan, SetsTextError> => {
  const [, times, number, unit, failure] = text.match(ONE) ?? [];
  if (number === undefined || (times !== undefined && unit === undefined)) return err("sets.unreadable");
  const amount = Number(number);
  const reps = unit === undefined ? amount : Number(times ?? 1);
  if (reps < 1 || amount < 1) return err("sets.unreadable");
  if (reps > PROGRAMME_LIMITS.reps) return err("reps.too-large");
  if (unit !== undefined && amount > MAX_SECONDS) return err("seconds.too-large");
  return ok({
    reps,
    ...(unit === undefined ? {} : { seconds: amount }),
    ...(failure === undefined ? {} : { toFailure: true }),
  });
};

/**
 * Sets as coaches write them: `30-15-15-15`, `30/15/15/15`, `3x8`, `5 × 120 s`, `3 × 10 × 5 s`, `10-10-8+`. The first
 * number before a `×` counts sets. Nothing is guessed: what cannot be read is an error.
 */
export const readSets = (typed: string): Result<SetPlan[], SetsTextError> => {
  const text = typed
    .toLowerCase()
    .replace(/[×*]/g, "x")
    .replace(/(sec|secs|seconds?)(?![a-z])/g, "s")
    .replace(/\s+/g, "");
  const [, times, one = ""] = text.match(/^(\d{1,2})x([^\-/–,]+)$/) ?? [];
  if (times !== undefined) {
    if (Number(times) > PROGRAMME_LIMITS.sets) return err("sets.too-many");
    const set = readOne(one);
    if (!set.ok) return set;
    const sets = Array.from({ length: Number(times) }, () => ({ ...set.value }));
    return sets.length === 0 ? err("sets.unreadable") : ok(sets);
  }
  const parts = text.split(/[-/–,]/);
  if (parts.length > PROGRAMME_LIMITS.sets) return err("sets.too-many");
  const sets: SetPlan[] = [];
  for (const part of parts) {
    const set = readOne(part);
    if (!set.ok) return set;
    sets.push(set.value);
  }
  return ok(sets);
};
