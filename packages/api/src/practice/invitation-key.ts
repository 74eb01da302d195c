import type { InvitationKey } from "@cuffwise/db/queries/invitation";
import { hashSecret } from "@cuffwise/db/secret";
import { normaliseCode } from "@cuffwise/domain/coaching";
import { z } from "zod";

/** What somebody came with: the secret from the link, or the code as they typed it. */
export const TypedInvitationKey = z.string().trim().min(1, "text.empty").max(200, "code.invalid");

const TOKEN = /^[\w-]{43}$/;

/** Undefined when it is neither a link's secret nor a code. */
export const invitationKey = (typed: string): InvitationKey | undefined => {
  if (TOKEN.test(typed)) return { kind: "token", hash: hashSecret(typed) };
  const code = normaliseCode(typed);
  return code.ok ? { kind: "code", hash: hashSecret(code.value) } : undefined;
};
