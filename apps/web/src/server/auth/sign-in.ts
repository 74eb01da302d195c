import { findAccountByEmail, updatePasswordHash } from "@cuffwise/db/queries/person";
import { listBelongings } from "@cuffwise/db/queries/session";
import { SignIn } from "@cuffwise/domain/coaching";
import { forgiveAttempts, takeAttempt } from "./attempts.ts";
import { type AuthOutcome, type AuthRequest, createAuthHandler, refused, refusedInput } from "./form-request.ts";
import { landingOf } from "./landing.ts";
import { hashPassword, needsRehash, TooBusy, verifyPassword } from "./password-hash.ts";
import { signInAs } from "./session.ts";

/** Opens a session for who knows the password. An unknown address and a wrong password get the same answer. */
export const signIn = async (request: AuthRequest): Promise<AuthOutcome> => {
  const { email, password, next } = request.fields;
  const parsed = SignIn.safeParse({ email, password });
  if (!parsed.success) return refusedInput(parsed.error);
  const { data } = parsed;
  if (!(await takeAttempt("sign-in", request, data.email))) return refused(429, "too-many-attempts");

  const account = await findAccountByEmail(request.db, data.email);
  if (!(await verifyPassword(account?.passwordHash, data.password))) return refused(401, "sign-in.wrong");
  if (account === undefined) return refused(401, "sign-in.wrong");

  await forgiveAttempts("sign-in", request, data.email);
  if (account.passwordHash !== null && needsRehash(account.passwordHash)) {
    await updatePasswordHash(request.db.system, account.personId, await hashPassword(data.password));
  }
  const cookie = await signInAs(request, account.personId, request);
  const belongings = await listBelongings(request.db, account.personId);
  return { ok: true, to: landingOf(belongings, account.siteRoles, next), cookie };
};

/** Turns a full lane of password hashing into an answer. */
export const unlessBusy =
  (run: (request: AuthRequest) => Promise<AuthOutcome>) =>
  async (request: AuthRequest): Promise<AuthOutcome> => {
    try {
      return await run(request);
    } catch (error) {
      if (error instanceof TooBusy) return refused(503, "server-busy");
      throw error;
    }
  };

export const handleSignIn = createAuthHandler({ page: "/sign-in", run: unlessBusy(signIn) });
