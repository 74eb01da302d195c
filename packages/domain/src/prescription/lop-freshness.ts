import type { LopId } from "#kernel/id.ts";
import type { Limb } from "#kernel/limb.ts";
import { addDays, daysBetween, type PlainDate } from "#kernel/time.ts";
import type { MeasuredLop } from "./lop.ts";
import type { PredictedLop } from "./lop-prediction.ts";

/** A measurement counts on its own day and the 14 days after it. Source: rule `lop.fresh`. */
export const LOP_FRESH_DAYS = 14;
export const CIRCUMFERENCE_CHANGE_CM = 2;
export const SYSTOLIC_CHANGE_MMHG = 10;

export type Lop = MeasuredLop | PredictedLop;

/** Something that may have changed the occlusion pressure since it was measured. */
export type LopEvent =
  | { readonly kind: "limb-circumference"; readonly on: PlainDate; readonly limb: Limb; readonly cm: number }
  | { readonly kind: "resting-systolic"; readonly on: PlainDate; readonly mmHg: number }
  | { readonly kind: "illness"; readonly on: PlainDate }
  /** Repetitions or discomfort shifted unexpectedly while this measurement was in use. */
  | { readonly kind: "unexpected-response"; readonly on: PlainDate; readonly lopId: LopId };

export const LOP_STALE_REASONS = [
  "age",
  "limb-circumference",
  "resting-systolic",
  "illness",
  "unexpected-response",
] as const;
export type LopStaleReason = (typeof LOP_STALE_REASONS)[number];

export interface LopFreshness {
  readonly fresh: boolean;
  /** Empty when fresh. */
  readonly reasons: readonly LopStaleReason[];
  /** The last day on which age alone allows its use. */
  readonly validUntil: PlainDate;
  /** True on later days for a cuff that measures by itself: it should measure again, but need not. */
  readonly measureAgainAdvised: boolean;
}

const changed = (before: number | null, now: number, limit: number): boolean =>
  before !== null && Math.abs(now - before) >= limit;

const staleReason = (lop: Lop, event: LopEvent): LopStaleReason | null => {
  switch (event.kind) {
    case "limb-circumference":
      return event.limb === lop.limb && changed(lop.limbCircumferenceCm, event.cm, CIRCUMFERENCE_CHANGE_CM)
        ? event.kind
        : null;
    case "resting-systolic":
      return changed(lop.restingSystolicMmHg, event.mmHg, SYSTOLIC_CHANGE_MMHG) ? event.kind : null;
    case "illness":
      return event.kind;
    case "unexpected-response":
      return lop.source === "measured" && event.lopId === lop.lopId ? event.kind : null;
  }
};

/**
 * Whether an occlusion pressure still counts on a day, and every reason why not. Events before the measurement and
 * after `today` are ignored; those on its own day count, because a reading taken while ill is no reading.
 */
export const lopFreshness = (lop: Lop, today: PlainDate, events: readonly LopEvent[] = []): LopFreshness => {
  const validUntil = addDays(lop.measuredOn, LOP_FRESH_DAYS);
  const age = daysBetween(lop.measuredOn, today);
  const since = events.filter(({ on }) => daysBetween(lop.measuredOn, on) >= 0 && daysBetween(on, today) >= 0);
  const found = new Set(since.map((event) => staleReason(lop, event)));
  if (age > LOP_FRESH_DAYS || age < 0) found.add("age");
  const reasons = LOP_STALE_REASONS.filter((reason) => found.has(reason));
  return {
    fresh: reasons.length === 0,
    reasons,
    validUntil,
    measureAgainAdvised: lop.source === "measured" && lop.method === "automatic" && age > 0,
  };
};
