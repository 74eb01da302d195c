import { z } from "zod";
import { CuffId, DeviceInstant, Limb, optionalText, SessionId, type SetId, text } from "#kernel/index.ts";
import { mmHg } from "#units/index.ts";

const TenScale = z.number().min(0, "scale.too-low").max(10, "scale.too-high");
/** The chips 0–10 that a person taps: whole numbers only. */
const TenChips = z.int("scale.not-whole").min(0, "scale.too-low").max(10, "scale.too-high");

/** A load as stored, and as it was typed, so that `62,5` or `135 lb` never turns into somebody else's rounding. */
export const SetLoad = z.strictObject({
  kg: z.number().min(0, "load.negative").max(1_000, "load.too-heavy"),
  entered: text(32),
});
export type SetLoad = z.infer<typeof SetLoad>;

/** `cuffId` says which cuff it was when it was not the planned one. */
export const SetCuff = z.strictObject({ limb: Limb, pressureMmHg: mmHg.input, cuffId: CuffId.optional() });
export type SetCuff = z.infer<typeof SetCuff>;

/** One performed, skipped or failed set, as the client's device reports it. */
export const NewSetLog = z
  .strictObject({
    sessionId: SessionId,
    /** The entry of the day this set belongs to. */
    entryKey: z.string().regex(/^[a-z0-9-]{1,40}$/, "key.invalid"),
    exerciseSlug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.invalid")
      .max(80),
    /** Counted from 0 within the exercise and side. */
    setIndex: z.int().min(0).max(99),
    side: z.enum(["left", "right", "both"]),
    load: SetLoad.nullable(),
    reps: z.int("reps.not-whole").min(0, "reps.negative").max(200, "reps.too-many"),
    /** Repetitions in reserve. */
    rir: TenScale.nullable(),
    /** Discomfort under the cuff, 0–10. */
    discomfort: TenChips.nullable(),
    cuffed: z.boolean(),
    cuffs: z.array(SetCuff).max(2, "cuffs.too-many"),
    /** Limbs under an elastic wrap: its dose is unknown, so it is no cuff and has no pressure. */
    wrapped: z.array(Limb).max(2, "cuffs.too-many").optional(),
    /** Time under the inflated cuff that this set adds, seconds; counted per limb, so two cuffs at once count once. */
    cuffSeconds: z.int("seconds.not-whole").min(0, "seconds.negative").max(3_600, "seconds.too-many"),
    status: z.enum(["done", "skipped", "failed"]),
    doneAt: DeviceInstant,
    note: optionalText(500).optional(),
  })
  .refine(({ cuffed, cuffs }) => cuffed === cuffs.length > 0, { error: "cuffs.mismatch", path: ["cuffs"] })
  .refine(({ cuffs }) => new Set(cuffs.map(({ limb }) => limb)).size === cuffs.length, {
    error: "cuffs.repeated-limb",
    path: ["cuffs"],
  });
export type NewSetLog = z.infer<typeof NewSetLog>;
export type NewSetLogForm = z.input<typeof NewSetLog>;

export type SetLog = NewSetLog & { readonly id: SetId; readonly loggedAt: Date };

/** How the whole session felt. */
export const SessionRating = z.strictObject({ rpe: TenChips, note: optionalText(2_000) });
export type SessionRating = z.infer<typeof SessionRating>;
