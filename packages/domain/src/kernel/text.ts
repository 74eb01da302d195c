import { z } from "zod";

// PostgreSQL cannot store U+0000 in text: refuse it here, or every text field is a 500 waiting to happen.
// Lone surrogates cannot be encoded as UTF-8 either.
const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

/** Text that a person typed: trimmed, storable, at most `max` characters. Empty text is refused. */
export const text = (max: number) =>
  z.string().refine(isStorable, "text.unstorable").trim().min(1, "text.empty").max(max, "text.too-long");

/** Like {@link text}, but may be empty. */
export const optionalText = (max: number) =>
  z.string().refine(isStorable, "text.unstorable").trim().max(max, "text.too-long");

/**
 * An e-mail address as an identifier: NFKC first, then trimmed and lower-cased, exactly one `@`,
 * because validating before normalising lets look-alike characters through (GHSA-7rqj-j65f-68wh).
 */
export const Email = z
  .string()
  .max(254, "email.invalid")
  .refine(isStorable, "email.invalid")
  .transform((raw) => raw.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email("email.invalid").refine((mail) => !/[,"\s<>()]/.test(mail), "email.invalid"));
