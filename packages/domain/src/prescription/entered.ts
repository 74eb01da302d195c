import { z } from "zod";
import { lbToKg } from "#units/convert.ts";
import { cm, kg, mmHg } from "#units/quantity.ts";
import { parseTypedNumber } from "#units/typed-number.ts";

/** Reads a typed number (decimal comma or point) into a quantity; every refusal keeps the quantity's own code. */
const typed = <T>(quantity: z.ZodType<T, number>) =>
  z
    .union([z.string().max(32, "number.invalid"), z.number("number.invalid")], "number.invalid")
    .transform((raw, ctx) => {
      const entered = String(raw).trim();
      const number = parseTypedNumber(entered);
      if (!number.ok) {
        ctx.addIssue({ code: "custom", message: number.error });
        return z.NEVER;
      }
      const value = quantity.safeParse(number.value);
      if (!value.success) {
        ctx.addIssue({ code: "custom", message: value.error.issues[0]?.message ?? "number.invalid" });
        return z.NEVER;
      }
      return { value: value.data, entered };
    });

/** A pressure as typed: `value` in mmHg for arithmetic, `entered` to show the person's own digits again. */
export const EnteredMmHg = typed(mmHg.input);
export type EnteredMmHg = z.infer<typeof EnteredMmHg>;

/** A length as typed, in cm. */
export const EnteredCm = typed(cm.input);
export type EnteredCm = z.infer<typeof EnteredCm>;

export const WEIGHT_UNITS = ["kg", "lb"] as const;
export const WeightUnit = z.enum(WEIGHT_UNITS);
export type WeightUnit = z.infer<typeof WeightUnit>;

/** A weight as typed, in the unit it was typed in; `value` is exact kilograms. Zero is not a lifted weight. */
export const EnteredWeight = z
  .strictObject({ entered: typed(z.number().positive("kg.too-small").max(2_500, "kg.too-large")), unit: WeightUnit })
  .transform(({ entered, unit }, ctx) => {
    const inKg = unit === "kg" ? entered.value : entered.value * lbToKg(1);
    if (inKg > kg.max) {
      ctx.addIssue({ code: "custom", path: ["entered"], message: "kg.too-large" });
      return z.NEVER;
    }
    return { value: kg(inKg), entered: entered.entered, unit };
  });
export type EnteredWeight = z.infer<typeof EnteredWeight>;
