import { z } from "zod";
import { type CitationView, Limb, type RuleRef } from "#kernel/index.ts";
import type { Action } from "#screening/index.ts";

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
    soreness: z.partialRecord(Limb, TenScale),
    soreOver72h: limbs,
  }),
  rd4: YesNo,
  rd5: YesNo,
  rd6: z
    .strictObject({
      systolic: z.int().min(60, "bp.systolic-too-low").max(260, "bp.systolic-too-high"),
      diastolic: z.int().min(20, "bp.diastolic-too-low"),
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

export type ReadinessResult = "go" | "go-modified" | "no-bfr" | "emergency";

export interface ReadinessReason {
  readonly rule: RuleRef;
  readonly statement: string;
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
    /** Percent of limb occlusion pressure for today; null = nothing beyond the standing ceiling. */
    readonly ceilingPercent: number | null;
  };
  readonly lockedLimbs: readonly Limb[];
  readonly offersUncuffed: boolean;
  readonly reasons: readonly ReadinessReason[];
}
