import { z } from "zod";
import { Email, text } from "#kernel/text.ts";
import { TimeZone } from "#kernel/time.ts";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

// NFKC before anything is counted or hashed: the same password typed on another keyboard must stay the same
// (NIST SP 800-63B 5.1.1.2). Never trimmed: spaces belong to the person.
const TypedPassword = z
  .string()
  .max(1_024, "password.too-long")
  .refine((typed) => !typed.includes("\u0000") && typed.isWellFormed(), "text.unstorable")
  .transform((typed) => typed.normalize("NFKC"));

const codePoints = (typed: string): number => [...typed].length;

/** A new password: 12–128 code points, no rules about kinds of characters (they make passwords worse, not better). */
export const NewPassword = TypedPassword.pipe(
  z
    .string()
    .refine((typed) => codePoints(typed) >= PASSWORD_MIN, "password.too-short")
    .refine((typed) => codePoints(typed) <= PASSWORD_MAX, "password.too-long")
    .refine((typed) => new Set(typed).size > 3, "password.too-simple"),
);

export const NewAccount = z
  .strictObject({ name: text(120), email: Email, password: NewPassword, timeZone: TimeZone })
  .refine((account) => account.password.toLowerCase() !== account.email, {
    path: ["password"],
    error: "password.is-email",
  });
export type NewAccount = z.infer<typeof NewAccount>;

/** Says nothing about which half was wrong, and does not apply the rules for new passwords. */
export const SignIn = z.strictObject({
  email: Email,
  password: TypedPassword.pipe(z.string().min(1, "password.empty")),
});
export type SignIn = z.infer<typeof SignIn>;
