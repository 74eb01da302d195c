import { z } from "zod";
import { CuffId } from "#kernel/id.ts";
import { text } from "#kernel/text.ts";
import { cm } from "#units/quantity.ts";

export const CUFF_MATERIALS = ["nylon", "elastic", "rigid"] as const;
/** Elastic cuffs need almost twice the pressure of nylon ones of the same width, so width alone says nothing. */
export const CuffMaterial = z.enum(CUFF_MATERIALS);
export type CuffMaterial = z.infer<typeof CuffMaterial>;

/** Training cuffs on sale are 3 to 20 cm wide. */
export const CUFF_WIDTH_CM = { min: 3, max: 20 } as const;
export const CuffWidth = cm.input.refine(
  (width) => width >= CUFF_WIDTH_CM.min && width <= CUFF_WIDTH_CM.max,
  "cuff.width-implausible",
);

/** A cuff the practice owns. `autoregulated` is stored, but changes no prescription: no trial says that it should. */
export const NewCuff = z.strictObject({
  name: text(80),
  limbKind: z.enum(["arm", "leg"]),
  widthCm: CuffWidth,
  material: CuffMaterial,
  autoregulated: z.boolean(),
  /** The smallest step its gauge shows, in mmHg: a target is rounded down to it. */
  gaugeStepMmHg: z.union([z.literal(1), z.literal(2), z.literal(5), z.literal(10)], "cuff.gauge-step"),
});
export type NewCuff = z.infer<typeof NewCuff>;
export type NewCuffForm = z.input<typeof NewCuff>;

/** What a prescription must know about the cuff in the client's hand. */
export const CuffInUse = z.object({
  cuffId: CuffId,
  widthCm: CuffWidth,
  material: CuffMaterial,
  gaugeStepMmHg: z.number().int().min(1).max(10).default(1),
});
export type CuffInUse = z.infer<typeof CuffInUse>;
