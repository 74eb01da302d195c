import { err, ok, type Result } from "#kernel/result.ts";
import type { Instant } from "#kernel/time.ts";
import { type Invitation, invitationState } from "./invitation.ts";

/** Why an invitation cannot be accepted by this person now. Each has a page of its own with what to do next. */
export type AcceptanceRefusal =
  | "already-client"
  | "works-here"
  | "invitation-foreign"
  | "invitation-used"
  | "invitation-expired"
  | "invitation-revoked";

export interface Acceptor {
  readonly email: string;
  /** Whether they are a client of the practice already, or work in it. */
  readonly isClientThere: boolean;
  readonly isStaffThere: boolean;
}

/**
 * Whether somebody may accept an invitation. One that was sent to an address is for the account with that address: a
 * forwarded link must not make somebody else the client whose health answers follow.
 */
export const canAccept = (
  invitation: Pick<Invitation, "email" | "expiresAt" | "usedAt" | "revokedAt">,
  by: Acceptor,
  at: Instant,
): Result<void, AcceptanceRefusal> => {
  if (by.isClientThere) return err("already-client");
  const state = invitationState(invitation, at);
  if (state !== "open") return err(`invitation-${state}`);
  if (by.isStaffThere) return err("works-here");
  if (invitation.email !== null && invitation.email !== by.email) return err("invitation-foreign");
  return ok(undefined);
};

/** `ana.lopez@example.org` as `a•••@example.org`: enough for its owner to know it, too little for anybody else. */
export const maskEmail = (email: string): string => `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf("@"))}`;
