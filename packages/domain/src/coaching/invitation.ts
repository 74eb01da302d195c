import { z } from "zod";
import type { ClientId, InvitationId, OrgId, PersonId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { Email } from "#kernel/text.ts";
import type { Instant } from "#kernel/time.ts";
import { NewClient } from "./client.ts";

export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

/** Without an e-mail the coach hands over the link or the code. An empty field means no e-mail. */
export const NewInvitation = z.strictObject({
  ...NewClient.shape,
  email: z
    .string()
    .max(254, "email.invalid")
    .nullable()
    .transform((typed) => (typed?.trim() === "" ? null : typed))
    .pipe(Email.nullable()),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** The secrets behind link and code are not part of it: only their hashes are stored. */
export interface Invitation {
  readonly id: InvitationId;
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly email: string | null;
  readonly invitedBy: PersonId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type InvitationState = "open" | "used" | "expired" | "revoked";

/** Used and revoked say more than expired, so they win. At the very instant of expiry it is expired. */
export const invitationState = (
  invitation: Pick<Invitation, "expiresAt" | "usedAt" | "revokedAt">,
  at: Instant,
): InvitationState => {
  if (invitation.usedAt !== null) return "used";
  if (invitation.revokedAt !== null) return "revoked";
  return at.getTime() >= invitation.expiresAt.getTime() ? "expired" : "open";
};

export const invitationExpiry = (createdAt: Instant): Instant =>
  new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS);

/** Crockford's base 32: no I, L, O, U. 32 symbols, so five bits of a random byte pick one without bias. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_BYTES = 8;

const grouped = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A one-time code `XXXX-XXXX` (40 bits) from eight random bytes. */
export const codeFromBytes = (bytes: Uint8Array): string => {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`a code takes ${CODE_BYTES} random bytes, got ${bytes.length}`);
  return grouped(Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join(""));
};

/** Reads a code as people type it: lower case, spaces, other dashes, O for 0, I or L for 1. */
export const normaliseCode = (typed: string): Result<string, "code.invalid"> => {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const isCode = code.length === CODE_BYTES && [...code].every((symbol) => ALPHABET.includes(symbol));
  return isCode ? ok(grouped(code)) : err("code.invalid");
};

export const InvitationCode = z
  .string()
  .max(40, "code.invalid")
  .transform((typed, ctx) => {
    const code = normaliseCode(typed);
    if (code.ok) return code.value;
    ctx.addIssue({ code: "custom", message: code.error });
    return z.NEVER;
  });
