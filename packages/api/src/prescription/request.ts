import type { Result } from "@cuffwise/domain/kernel";
import { CuffId, LIMBS, Limb } from "@cuffwise/domain/kernel";
import {
  type BfrPrescription,
  type CuffInUse,
  type Denial,
  ExerciseSlug,
  exerciseToDosed,
  findExercise,
  PROTOCOLS,
  prescribeBfr,
} from "@cuffwise/domain/prescription";
import type { ClientFacts } from "@cuffwise/domain/programme";
import { z } from "zod";
import { fail } from "#errors.ts";

/** What a coach asks for: one exercise, its limbs, and how hard. Ranges are the domain's; here only what is a number. */
export const PrescribeInput = z.strictObject({
  exerciseId: ExerciseSlug,
  limbs: z.array(Limb).min(1, "limbs.none").max(2, "limbs.too-many"),
  cuffId: CuffId,
  percentLop: z.number("number.invalid").min(1, "percent.too-small").max(100, "percent.too-large"),
  /** Null for exercises without a 1RM. */
  percentOneRepMax: z.number("number.invalid").min(1, "percent.too-small").max(100, "percent.too-large").nullable(),
  /** One machine among several, by its name; null for any that fits. */
  equipmentName: z.string().max(80).nullable().default(null),
  protocolId: z.string().max(40),
});
export type PrescribeInput = z.infer<typeof PrescribeInput>;

/** Repetitions at this pace unless the coach says otherwise: two seconds up, two down. */
const PACE = { concentricSeconds: 2, eccentricSeconds: 2 } as const;

/** Loads and pressures for one exercise, or every fault at once. */
export const prescribeFor = (input: PrescribeInput, facts: ClientFacts): Result<BfrPrescription, readonly Denial[]> => {
  const exercise = findExercise(input.exerciseId) ?? fail("not-found");
  const dosed = exerciseToDosed(exercise) ?? fail("exercise-without-cuff");
  const owned = facts.cuffs.find(({ cuffId }) => cuffId === input.cuffId) ?? fail("not-found");
  const protocol = PROTOCOLS.find(({ id }) => id === input.protocolId) ?? fail("not-found");
  const cuff: CuffInUse = {
    cuffId: owned.cuffId,
    widthCm: owned.widthCm,
    material: owned.material,
    gaugeStepMmHg: owned.gaugeStepMmHg,
  };
  return prescribeBfr({
    exercise: dosed,
    limbs: LIMBS.filter((limb) => input.limbs.includes(limb)).map((limb) => ({
      limb,
      standing: facts.standings[limb],
      cuff,
      percentLop: input.percentLop,
    })),
    lops: facts.lops,
    events: facts.lopEvents,
    percentOneRepMax: dosed.implement === null ? null : input.percentOneRepMax,
    oneRepMax: facts.oneRepMaxes.get(exercise.slug) ?? null,
    inventory: facts.inventory,
    equipmentName: input.equipmentName,
    scheme: { reps: [...protocol.reps], ...PACE, restSeconds: protocol.rest.start, deflateBetweenSets: false },
    rampSession: facts.rampSession[dosed.limbKind],
    today: facts.today,
  });
};
