import { z } from "zod";
import { LIMBS, Limb, optionalText, PlainDate, text } from "#kernel/index.ts";

const YesNo = z.enum(["yes", "no"]);
const YesNoDk = z.enum(["yes", "no", "dk"]);

const KnownLimb = z.enum(LIMBS, "limb.unknown");
const uniqueLimbs = z
  .array(KnownLimb)
  .max(4, "limbs.repeated")
  .refine((limbs) => new Set(limbs).size === limbs.length, "limbs.repeated");
/** Zod says of a union only that nothing fits; which limb does not is what helps. */
const whyNoLimbs = ({ input }: { readonly input?: unknown }): string => {
  if (!Array.isArray(input)) return "answer.invalid";
  return input.every((one) => Limb.safeParse(one).success) ? "limbs.repeated" : "limb.unknown";
};
const limbsOrDk = z.union([uniqueLimbs, z.literal("dk")], { error: whyNoLimbs });
const someOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, "choices.repeated");

/** Yes with the day it last happened; a person unsure of the day is asked for the latest day it could have been. */
const datedYesNoDk = z.discriminatedUnion("answer", [
  z.strictObject({ answer: z.literal("yes"), lastOn: PlainDate }),
  z.strictObject({ answer: z.literal("no") }),
  z.strictObject({ answer: z.literal("dk") }),
]);

/**
 * One reading in mmHg. Systolic 60–260 and diastolic below systolic, or it is a slip of the finger and refused,
 * because a wrong pressure would open or close the gate on a number that no one measured.
 */
const BloodPressureReading = z
  .strictObject({
    systolic: z.int("bp.not-whole").min(60, "bp.systolic-too-low").max(260, "bp.systolic-too-high"),
    diastolic: z.int("bp.not-whole").min(20, "bp.diastolic-too-low"),
  })
  .refine(({ systolic, diastolic }) => diastolic < systolic, {
    error: "bp.diastolic-not-below-systolic",
    path: ["diastolic"],
  });
export type BloodPressureReading = z.infer<typeof BloodPressureReading>;

/** Two readings further apart than this ask for a third (mmHg, either number). */
export const THIRD_READING_ABOVE_MMHG = 10;

const farApart = (a: BloodPressureReading, b: BloodPressureReading): boolean =>
  Math.abs(a.systolic - b.systolic) > THIRD_READING_ABOVE_MMHG ||
  Math.abs(a.diastolic - b.diastolic) > THIRD_READING_ABOVE_MMHG;

/** True when the first two readings disagree so much that a third one is needed before a mean may be taken. */
export const needsThirdReading = ([first, second]: readonly BloodPressureReading[]): boolean =>
  first !== undefined && second !== undefined && farApart(first, second);

const BloodPressure = z
  .strictObject({
    takenOn: PlainDate,
    readings: z.array(BloodPressureReading).min(2, "bp.two-readings").max(3, "bp.three-at-most"),
  })
  .refine(({ readings }) => readings.length > 2 || !needsThirdReading(readings), {
    error: "bp.third-reading-needed",
    path: ["readings"],
    // A reading that is itself impossible is put right first.
    when: ({ issues }) => issues.length === 0,
  });
export type BloodPressure = z.infer<typeof BloodPressure>;

export const HARMLESS_CONDITIONS = [
  "hay-fever",
  "acne",
  "glasses",
  "irritable-bowel",
  "eczema-elsewhere",
  "adhd-without-medicine",
] as const;
export const HEART_SYMPTOMS = [
  "chest-pain",
  "breathless",
  "faint-on-effort",
  "racing-heart",
  "swollen-ankles",
  "waking-breathless",
  "dk",
] as const;
export const OPERATION_KINDS = ["inpatient", "day-case", "minor"] as const;

const Operation = z.strictObject({ kind: z.enum(OPERATION_KINDS), on: PlainDate, limbs: uniqueLimbs });

const HbA1c = z.union([
  z.strictObject({ unit: z.literal("mmol/mol"), value: z.number().min(15).max(250), takenOn: PlainDate }),
  z.strictObject({ unit: z.literal("percent"), value: z.number().min(3).max(25), takenOn: PlainDate }),
  z.literal("dk"),
]);

const shape = {
  A1: PlainDate,
  A2: YesNo,
  A3: YesNo,
  A4: z.strictObject({
    release: z.enum(["at-once", "after-the-set", "ask-coach"]),
    numb: z.enum(["carry-on", "release-and-stop", "lighter-weight"]),
    meaning: z.enum(["yes", "no"]),
  }),
  A5: YesNo,
  A6: YesNoDk,
  A7: z
    .strictObject({ harmless: someOf(HARMLESS_CONDITIONS), other: YesNo, what: optionalText(300) })
    .refine(({ other, what }) => other === "no" || what !== "", { error: "text.empty", path: ["what"] }),
  B1: datedYesNoDk,
  B2: z.enum(["none", "stable", "symptomatic", "dk"]),
  B3: YesNoDk,
  B4: datedYesNoDk,
  B5: YesNoDk,
  B6: z.enum(["none", "controlled", "uncontrolled", "dk"]),
  B7: someOf(HEART_SYMPTOMS),
  B7now: YesNo,
  B8: YesNoDk,
  B9: z.enum(["no", "stable", "changed", "dk"]),
  B10: BloodPressure,
  B11: z.int("pulse.not-whole").min(20, "pulse.too-low").max(250, "pulse.too-high"),
  B12: YesNoDk,
  C1: YesNoDk,
  C2: limbsOrDk,
  C3: limbsOrDk,
  C4: YesNoDk,
  C5: YesNoDk,
  C6: z.enum(["none", "mild", "severe", "dk"]),
  C7: z.enum(["none", "trait", "disease", "dk"]),
  C8: YesNoDk,
  D1: limbsOrDk,
  D2: limbsOrDk,
  D3: z.partialRecord(KnownLimb, z.enum(["mild", "severe"])),
  D4: limbsOrDk,
  D5: z.enum(["none", "mild", "severe", "dk"]),
  D6: limbsOrDk,
  D7: limbsOrDk,
  E1: z.enum(["none", "type-2", "type-1", "other", "dk"]),
  E2: HbA1c,
  E3: z.enum(["none", "tablets", "insulin", "dk"]),
  E4: YesNoDk,
  E5: z.enum(["normal", "background", "proliferative", "not-checked"]),
  E6: z.enum(["normal", "reduced-feeling", "ulcer", "dk"]),
  E7: YesNoDk,
  F1: z.enum(["none", "no-dialysis", "dialysis", "transplant", "dk"]),
  F2: YesNoDk,
  G1: YesNoDk,
  G2: someOf(["asthma-controlled", "asthma-attack", "copd-or-other", "dk"]),
  G3: z.enum(["none", "remission", "active", "dk"]),
  G4: someOf(["now-or-7-days", "covid-12-weeks", "hospital-12-weeks"]),
  H1: YesNoDk,
  H2: YesNoDk,
  H3: limbsOrDk,
  H4: z.enum(["none", "below-t6", "t6-or-higher", "dk"]),
  H5: YesNoDk,
  H6: someOf(["blockage-ever", "recent-surgery", "glaucoma", "dk"]),
  I1: z.enum(["no", "yes", "unsure", "not-applicable"]),
  I2: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.enum(["birth", "loss"]), on: PlainDate }),
  ]),
  I3: YesNoDk,
  J1: z.enum(["never", "active", "within-5-years", "longer-ago", "dk"]),
  K1: z.array(Operation).max(5),
  K2: YesNoDk,
  K2cast: uniqueLimbs,
  K3: limbsOrDk,
  K4: z.discriminatedUnion("answer", [
    z.strictObject({ answer: z.literal("yes"), lastOn: PlainDate }),
    z.strictObject({ answer: z.literal("no") }),
  ]),
  K5: YesNoDk,
  L1: z.enum(["no", "aspirin-only", "yes", "dk"]),
  L2: z.enum(["none", "oestrogen", "other", "dk"]),
  L3: z.enum(["none", "prescribed", "not-prescribed"]),
  L4: YesNoDk,
  L5: YesNo,
  L6: z.enum(["none", "no-symptoms", "symptoms"]),
  L7: YesNo,
  L8: YesNo,
  L9: z.discriminatedUnion("answer", [
    z.strictObject({ answer: z.literal("yes"), names: text(300) }),
    z.strictObject({ answer: z.literal("no") }),
  ]),
  M1: uniqueLimbs,
  M1spread: YesNo,
  M2: uniqueLimbs,
  M3: YesNo,
  N1: uniqueLimbs,
  N2: z.enum(["none", "metabolic", "other", "dk"]),
  N3: YesNoDk,
  N4: uniqueLimbs,
  N5: YesNo,
  N6: uniqueLimbs,
  O1: z.strictObject({
    heightCm: z.number().min(90, "height.too-low").max(250, "height.too-high"),
    weightKg: z.number().min(25, "weight.too-low").max(350, "weight.too-high"),
  }),
  O2: YesNo,
  O3: YesNo,
  O4: YesNo,
  O5: YesNoDk,
  P1: z.enum(["none", "once-old", "once-recent", "more-than-once", "dk"]),
  P2: z.enum(["none", "minor", "serious"]),
  P3: YesNoDk,
  P4: YesNo,
} as const;

export type ItemId = keyof typeof shape;
export const ITEM_IDS = Object.keys(shape) as readonly ItemId[];
export const ItemId = z.enum(ITEM_IDS);

/** One schema per item, so that a form can check a single answer. */
export const ANSWER_SCHEMAS = shape;

/**
 * What a person answered: one key per item of the question bank, strict (an unknown item is refused).
 * Every key may be absent, because a questionnaire is filled over several visits; `missingItems` says what is left.
 * Dates are checked against the day by {@link parseAnswers}.
 */
export const Answers = z.strictObject(shape).partial();
export type Answers = z.infer<typeof Answers>;
export type AnswerOf<Id extends ItemId> = NonNullable<Answers[Id]>;
