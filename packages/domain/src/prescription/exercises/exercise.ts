import { z } from "zod";
import { text } from "#kernel/text.ts";

/** The part of the body that works. Cuffs exist for arms and legs only. */
export const EXERCISE_LIMB_KINDS = ["arm", "leg", "trunk"] as const;
export type ExerciseLimbKind = (typeof EXERCISE_LIMB_KINDS)[number];

/** A cuff sits at the top of the limb and nowhere else: never neck, trunk, forearm or calf. */
export const CUFF_SITES = ["proximal-upper-arm", "proximal-thigh"] as const;
export type CuffSite = (typeof CUFF_SITES)[number];

/** `either`: may be done with both limbs at once or one at a time. */
export const LATERALITIES = ["bilateral", "unilateral", "either"] as const;
export type Laterality = (typeof LATERALITIES)[number];

export const EXERCISE_EQUIPMENT = [
  "barbell",
  "ez-bar",
  "dumbbell",
  "kettlebell",
  "weight-plate",
  "landmine",
  "machine-stack",
  "machine-plates",
  "leg-press",
  "smith",
  "cable",
  "band",
  "ankle-weight",
  "gripper",
  "medicine-ball",
  "exercise-ball",
  "ab-wheel",
  "suspension-trainer",
  "sled",
  "treadmill",
  "ergometer",
  "bodyweight",
] as const;
/** What carries the load, and so which weights exist: a stack has pins, a bar has plates. */
export type ExerciseEquipment = (typeof EXERCISE_EQUIPMENT)[number];

export const PATTERNS = [
  "squat",
  "lunge",
  "hinge",
  "hip-extension",
  "hip-abduction",
  "hip-adduction",
  "hip-flexion",
  "knee-extension",
  "knee-flexion",
  "calf-raise",
  "ankle",
  "horizontal-push",
  "vertical-push",
  "horizontal-pull",
  "vertical-pull",
  "elbow-flexion",
  "elbow-extension",
  "shoulder-raise",
  "shoulder-rotation",
  "shoulder-blade",
  "forearm",
  "carry",
  "locomotion",
  "trunk",
] as const;
export type Pattern = (typeof PATTERNS)[number];

/**
 * Which equation estimates a one-repetition maximum from a submaximal set: Epley for barbell lifts and upper-body
 * compounds, Lombardi for lower-limb machines and single-joint work (Simonsen 2024, doi 10.1007/s11332-024-01264-y).
 */
export const ONE_REP_MAX_CLASSES = ["barbell-or-upper-compound", "lower-machine-or-single-joint"] as const;
export type OneRepMaxClass = (typeof ONE_REP_MAX_CLASSES)[number];

/** What a prescribed intensity is a share of, or what guides it when there is nothing to be a share of. */
export const LOAD_BASES = ["one-rep-max", "isometric-max", "bodyweight", "light-band", "effort", "aerobic"] as const;
export type LoadBasis = (typeof LOAD_BASES)[number];

/** The postures in which limb occlusion pressure can be measured; prone and side-lying have no published values. */
export const EXERCISE_POSTURES = ["supine", "seated", "standing"] as const;
export type ExercisePosture = (typeof EXERCISE_POSTURES)[number];

export const MUSCLES = [
  "quadriceps",
  "hamstrings",
  "glutes",
  "hip-abductors",
  "hip-adductors",
  "hip-flexors",
  "calves",
  "shin",
  "abdominals",
  "lower-back",
  "chest",
  "lats",
  "upper-back",
  "serratus",
  "front-shoulder",
  "side-shoulder",
  "rear-shoulder",
  "rotator-cuff",
  "biceps",
  "triceps",
  "forearms",
] as const;
export type Muscle = (typeof MUSCLES)[number];

export const ExerciseSlug = z
  .string()
  .max(60, "slug.invalid")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.invalid");

const share = z.number().int().min(1).max(100);

/**
 * One exercise of the catalogue. `startPercent1rm` is the share of the 1RM with which a cuffed block starts; it is null
 * where the exercise has no 1RM, and `start` then says in words what the load is. `how` tells somebody who does not know
 * the exercise how it is done; `notes` what is special about it or usually goes wrong.
 */
export const Exercise = z
  .strictObject({
    slug: ExerciseSlug,
    name: text(80),
    aliases: z.array(text(80)),
    limbKind: z.enum(EXERCISE_LIMB_KINDS),
    laterality: z.enum(LATERALITIES),
    equipment: z.enum(EXERCISE_EQUIPMENT),
    alsoWith: z.array(z.enum(EXERCISE_EQUIPMENT)),
    pattern: z.enum(PATTERNS),
    countedIn: z.enum(["repetitions", "seconds"]),
    loadBasis: z.enum(LOAD_BASES),
    oneRepMaxClass: z.enum(ONE_REP_MAX_CLASSES).nullable(),
    bfrSuitable: z.boolean(),
    cuffSite: z.enum(CUFF_SITES).nullable(),
    lopPosture: z.enum(EXERCISE_POSTURES).nullable(),
    startPercent1rm: z.strictObject({ min: share, max: share }).nullable(),
    start: text(120),
    how: text(300).min(40, "exercise.how-too-short"),
    musclesDirect: z.array(z.enum(MUSCLES)).min(1),
    musclesIndirect: z.array(z.enum(MUSCLES)),
    notes: text(400).nullable(),
  })
  .refine((it) => it.bfrSuitable === (it.cuffSite !== null && it.lopPosture !== null), "exercise.cuff-site-missing")
  .refine((it) => (it.loadBasis === "one-rep-max") === (it.oneRepMaxClass !== null), "exercise.formula-missing");
export type Exercise = z.infer<typeof Exercise>;
