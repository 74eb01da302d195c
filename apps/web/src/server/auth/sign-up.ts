import { sendVerification } from "@cuffwise/api/account-mail";
import { asSystem } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertPerson } from "@cuffwise/db/queries/person";
import { NewAccount } from "@cuffwise/domain/coaching";
import { PersonId } from "@cuffwise/domain/kernel";
import { takeAttempt } from "./attempts.ts";
import { type AuthOutcome, type AuthRequest, createAuthHandler, refused, refusedInput } from "./form-request.ts";
import { landingOf } from "./landing.ts";
import { hashPassword } from "./password-hash.ts";
import { signInAs } from "./session.ts";
import { unlessBusy } from "./sign-in.ts";

/**
 * Opens an account and a session. The address is confirmed later, by mail: until then a banner says so. That an address
 * has an account already is told here, and only so often as the limits allow.
 */
export const signUp = async (request: AuthRequest): Promise<AuthOutcome> => {
  const { name, email, password, timeZone, next } = request.fields;
  // Without script nobody fills in the zone; it can be set later.
  const parsed = NewAccount.safeParse({ name, email, password, timeZone: timeZone || "UTC" });
  if (!parsed.success) return refusedInput(parsed.error);
  const { data } = parsed;
  if (!(await takeAttempt("sign-up", request, data.email))) return refused(429, "too-many-attempts");

  const personId = PersonId.parse(newId(request.now));
  const passwordHash = await hashPassword(data.password);
  const made = await asSystem(request.db, async (tx) => {
    const inserted = await insertPerson(tx, {
      personId,
      email: data.email,
      name: data.name,
      passwordHash,
      timeZone: data.timeZone,
      at: request.now,
    });
    if (inserted) await sendVerification(tx, request, { personId, name: data.name, email: data.email });
    return inserted;
  });
  if (!made) return refused(409, "email-taken", "email");
  const cookie = await signInAs(request, personId, request);
  return { ok: true, to: landingOf([], [], next), cookie };
};

export const handleSignUp = createAuthHandler({ page: "/sign-up", run: unlessBusy(signUp) });
