import { sendPasswordReset } from "@cuffwise/api/account-mail";
import { asSystem } from "@cuffwise/db/client";
import { findEmailToken, takeEmailToken } from "@cuffwise/db/queries/email-token";
import { confirmEmail, findAccountByEmail, updatePasswordHash } from "@cuffwise/db/queries/person";
import { deleteSessionsOf, listBelongings } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import { NewPassword } from "@cuffwise/domain/coaching";
import { Email } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { takeAttempt } from "./attempts.ts";
import { type AuthOutcome, type AuthRequest, createAuthHandler, refused, refusedInput } from "./form-request.ts";
import { landingOf } from "./landing.ts";
import { hashPassword } from "./password-hash.ts";
import { signInAs } from "./session.ts";
import { unlessBusy } from "./sign-in.ts";

/** Mails a link when the address has an account; the answer is the same when it has none. */
export const forgotPassword = async (request: AuthRequest): Promise<AuthOutcome> => {
  const parsed = z.object({ email: Email }).safeParse({ email: request.fields.email });
  if (!parsed.success) return refusedInput(parsed.error);
  const { email } = parsed.data;
  if (!(await takeAttempt("forgot-password", request, email))) return refused(429, "too-many-attempts");
  const account = await findAccountByEmail(request.db, email);
  if (account !== undefined) await sendPasswordReset(request, account);
  return { ok: true, to: "/forgot?sent=yes" };
};

const ResetPassword = z.object({ token: z.string().min(1).max(200), password: NewPassword });

/** Sets a new password, ends every session there was, and opens a new one. The link also proves the address. */
export const resetPassword = async (request: AuthRequest): Promise<AuthOutcome> => {
  const { token, password } = request.fields;
  const parsed = ResetPassword.safeParse({ token, password });
  if (!parsed.success) return refusedInput(parsed.error);
  const tokenHash = hashSecret(parsed.data.token);
  if (!(await takeAttempt("reset-password", request, tokenHash))) return refused(429, "too-many-attempts");

  // Looked at before the costly part, decided after it.
  if ((await findEmailToken(request.db, tokenHash, "reset-password")) === undefined)
    return refused(410, "link-used-up");
  const passwordHash = await hashPassword(parsed.data.password);
  const personId = await asSystem(request.db, async (tx) => {
    const owner = await takeEmailToken(tx, tokenHash, "reset-password", request.now);
    if (owner === undefined) return undefined;
    await updatePasswordHash(tx, owner, passwordHash);
    await confirmEmail(tx, owner, request.now);
    return owner;
  });
  if (personId === undefined) return refused(410, "link-used-up");
  await deleteSessionsOf(request.db, personId);
  const cookie = await signInAs(request, personId, request);
  return { ok: true, to: landingOf(await listBelongings(request.db, personId), []), cookie };
};

export const handleForgotPassword = createAuthHandler({ page: "/forgot", run: forgotPassword });
export const handleResetPassword = createAuthHandler({
  page: ({ token }) => `/reset/${encodeURIComponent(String(token))}`,
  run: unlessBusy(resetPassword),
});
