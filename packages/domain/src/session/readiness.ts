import { z } from "zod";
import { type CitationView, Limb, type RuleRef } from "#kernel/index.ts";
import type { Action, Flag, StandingEffect } from "#screening/index.ts";

const YesNo = z.enum(["yes", "no"]);
const TenScale = z.number().min(0, "scale.too-low").max(10, "scale.too-high");
const limbs = z.array(Limb).max(4);

/** The answers before a session, asked in this order. `rd6` and `rd9` only when the standing asks for them. */
export const ReadinessAnswers = z.strictObject({
  rd1: z.enum(["well", "head-cold", "ill", "stomach"]),
  rd2: z.enum(["enough", "little", "red-brown"]),
  rd3: z.strictObject({
    swollen: limbs,
    numbOrWeak: limbs,
    /** 0–10 per limb; a limb left out is not sore. */
    soreness: z.partialRecord(Limb, TenScale),
    /** Sore for more than 72 hours, or not moving as far as usual. */
    soreOver72h: limbs,
  }),
  rd4: YesNo,
  rd5: YesNo,
  /** mmHg. */
  rd6: z
    .strictObject({
      systolic: z.int("bp.not-whole").min(60, "bp.systolic-too-low").max(260, "bp.systolic-too-high"),
      diastolic: z.int("bp.not-whole").min(20, "bp.diastolic-too-low"),
    })
    .refine(({ systolic, diastolic }) => diastolic < systolic, {
      error: "bp.diastolic-not-below-systolic",
      path: ["diastolic"],
    })
    .nullable(),
  rd7: z.strictObject({ hoursSlept: z.number().min(0).max(24), energy: TenScale }),
  rd8: YesNo,
  /** Blood glucose, mmol/L; ketones mmol/L where measured. */
  rd9: z
    .strictObject({
      glucose: z.number().min(1, "glucose.too-low").max(40, "glucose.too-high"),
      ketones: z.number().min(0).max(15).nullable(),
    })
    .nullable(),
});
export type ReadinessAnswers = z.infer<typeof ReadinessAnswers>;
export type ReadinessId = Uppercase<keyof ReadinessAnswers>;

/** Mildest first; the strictest one that fired wins. */
export const READINESS_RESULTS = ["go", "go-modified", "no-bfr", "emergency"] as const;
export type ReadinessResult = (typeof READINESS_RESULTS)[number];

export interface ReadinessReason {
  readonly rule: RuleRef;
  readonly statement: string;
  /** What to do, never what the person has. */
  readonly message: string;
  readonly result: ReadinessResult;
  readonly citations: readonly CitationView[];
}

export interface Readiness {
  readonly result: ReadinessResult;
  readonly action: Action;
  readonly modifications: {
    readonly halfSets: boolean;
    readonly stopTwoRepsShort: boolean;
    /** Percent of limb occlusion pressure for today; a lower standing ceiling still holds. Null: nothing beyond it. */
    readonly ceilingPercent: number | null;
  };
  /** Limits for today on top of the standing ones. */
  readonly flags?: readonly Flag[];
  readonly lockedLimbs: readonly Limb[];
  /** True when a cuff is off today but a light session without one may be offered. */
  readonly offersUncuffed: boolean;
  readonly reasons: readonly ReadinessReason[];
}

/** A decision just made: what is stored, and what outlasts the day. */
export interface FreshReadiness extends Readiness {
  /** Locks until somebody has looked, and a new screening after a sign that calls for one. */
  readonly effects: readonly StandingEffect[];
}
