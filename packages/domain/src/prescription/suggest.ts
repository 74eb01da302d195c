import type { LimbKind } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import { PREDICTED_CEILING_PERCENT } from "./pressure.ts";
import type { RampStep } from "./ramp.ts";
import { type Denial, deny, type Warning, warn } from "./reason.ts";
import { noviceRamp } from "./rules-dose.ts";
import { bfrHardLimit, loadBelowEvidence } from "./rules-load.ts";
import { pressureTable } from "./rules-pressure.ts";

interface Range {
  readonly min: number;
  readonly max: number;
}

interface TableRow {
  /** The row holds for loads below this percent of 1RM; the last one includes it. */
  readonly below: number;
  readonly leg: Range & { readonly start: number };
  readonly arm: Range & { readonly start: number };
  readonly experiencedOnly: boolean;
}

/** Percent of a measured LOP by percent of 1RM. Source: rule `pressure.load-table`. `start` is the lower end unless stated. */
export const LOAD_PRESSURE_TABLE: readonly TableRow[] = [
  { below: 30, leg: { min: 60, max: 80, start: 60 }, arm: { min: 50, max: 60, start: 50 }, experiencedOnly: false },
  {
    below: 40.000_001,
    leg: { min: 40, max: 60, start: 50 },
    arm: { min: 40, max: 50, start: 40 },
    experiencedOnly: false,
  },
  {
    below: 50.000_001,
    leg: { min: 40, max: 50, start: 40 },
    arm: { min: 40, max: 40, start: 40 },
    experiencedOnly: true,
  },
];

export interface SuggestionRequest {
  readonly limb: LimbKind;
  /** Null for body weight and bands: the row of the lightest loads holds. */
  readonly percentOneRepMax: number | null;
  /** The step of the ramp the client is on, or null past it. */
  readonly ramp: RampStep | null;
  readonly source: "measured" | "predicted";
  /** Of {@link pressureCap}; null when screening is not known yet. */
  readonly ceilingPercent: number | null;
}

export interface Suggestion extends Range {
  readonly start: number;
  readonly warnings: readonly Warning[];
  readonly rule: Rule;
}

const clip = ({ min, max, start }: Range & { start: number }, ceiling: number) => ({
  min: Math.min(min, ceiling),
  max: Math.min(max, ceiling),
  start: Math.min(start, ceiling),
});

/**
 * A range of percent LOP that suits a load, and where to start. On the ramp the ramp's own range holds.
 * Errors: `above-bfr-load` when no cuff belongs on this load, `load-invalid` when it is none.
 */
export const suggestPercent = (request: SuggestionRequest): Result<Suggestion, Denial> => {
  const load = request.percentOneRepMax ?? 20;
  const row = load > 0 ? LOAD_PRESSURE_TABLE.find(({ below }) => load < below) : undefined;
  if (row === undefined || (row.experiencedOnly && request.ramp !== null)) {
    if (!(load > 0 && Number.isFinite(load))) return err(deny("load-invalid", bfrHardLimit));
    return err(deny("above-bfr-load", bfrHardLimit, null, { percentOneRepMax: load }));
  }
  const ceiling = Math.min(
    request.ceilingPercent ?? 100,
    request.source === "predicted" ? PREDICTED_CEILING_PERCENT : 100,
  );
  const warnings = load < 20 ? [warn("load-below-evidence", loadBelowEvidence, null, { percentOneRepMax: load })] : [];
  const range =
    request.ramp === null ? row[request.limb] : { ...request.ramp.percentLop, start: request.ramp.percentLop.min };
  return ok({ ...clip(range, ceiling), warnings, rule: request.ramp === null ? pressureTable : noviceRamp });
};
