import { insertAudit } from "@cuffwise/db/queries/audit";
import {
  findClient,
  findClientByEmail,
  findNewestInvitation,
  insertInvitedClient,
  listClientsWithInvitation,
  updateClientEmail,
} from "@cuffwise/db/queries/client";
import { revokeInvitations } from "@cuffwise/db/queries/invitation";
import {
  canInvite,
  canSeeClient,
  type InvitationState,
  invitationState,
  NewInvitation,
  withdrawnConsents,
} from "@cuffwise/domain/coaching";
import { type Actor, ClientId, isStaff, type StaffActor } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { consentHistory } from "#consents.ts";
import type { ApiContext } from "#context.ts";
import { fail } from "#errors.ts";
import { actorProcedure, STAFF } from "#trpc.ts";
import { sendInvitation } from "./send-invitation.ts";

const InviteClient = z.strictObject({ name: NewInvitation.shape.name, email: NewInvitation.shape.email });
const OneClient = z.strictObject({ clientId: ClientId });
const InviteAgain = z.strictObject({ clientId: ClientId, email: NewInvitation.shape.email });

/** Lock 1 for everything that invites: who leads the practice. */
const leading = (actor: Actor): StaffActor => {
  const allowed = canInvite(actor, actor);
  if (!allowed.ok) return fail(allowed.error);
  return isStaff(actor) ? actor : fail("not-allowed");
};

interface InvitationTimes {
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}
const stateOf = (invitation: InvitationTimes | null, now: Date): InvitationState | null =>
  invitation === null || invitation.expiresAt === null
    ? null
    : invitationState({ ...invitation, expiresAt: invitation.expiresAt }, now);

const auditAt = (ctx: Pick<ApiContext, "newId" | "now">) => ({ id: ctx.newId(), now: ctx.now });

/** Makes a client who waits for an answer, and the invitation; link and code are told this once. */
export const inviteClient = actorProcedure("owner", "coach")
  .input(InviteClient)
  .mutation(async ({ ctx, input }) => {
    const actor = leading(ctx.actor);
    const { tx, now } = ctx;
    const there = input.email === null ? undefined : await findClientByEmail(tx, actor.orgId, input.email);
    if (there !== undefined) return fail("client-exists", { clientId: there.id, status: there.status });

    const clientId = ClientId.parse(ctx.newId());
    await insertInvitedClient(tx, { orgId: actor.orgId, id: clientId, name: input.name, email: input.email, at: now });
    const sent = await sendInvitation({ ...ctx, actor }, { clientId, ...input });
    await insertAudit(tx, actor, { kind: "client-invited", subject: clientId, clientId }, auditAt(ctx));
    return { clientId, ...sent };
  });

/** A new link and code for a client who has not come yet; the older ones stop working. */
export const inviteAgain = actorProcedure("owner", "coach")
  .input(InviteAgain)
  .mutation(async ({ ctx, input }) => {
    const actor = leading(ctx.actor);
    const { tx, now } = ctx;
    const { clientId, email } = input;
    const client = (await findClient(tx, actor.orgId, clientId)) ?? fail("not-found");
    const of = { orgId: actor.orgId, clientId };
    if (client.status === "left") return fail("client-left");
    if (client.status !== "invited") return fail("already-exists");
    const other =
      email === null || email === client.email ? undefined : await findClientByEmail(tx, actor.orgId, email);
    if (other !== undefined) return fail("client-exists", { clientId: other.id, status: other.status });

    await revokeInvitations(tx, of, now);
    if (email !== client.email) await updateClientEmail(tx, of, email);
    const sent = await sendInvitation({ ...ctx, actor }, { clientId, name: client.name, email });
    await insertAudit(tx, actor, { kind: "client-invited-again", subject: clientId, clientId }, auditAt(ctx));
    return { clientId, ...sent };
  });

/** Withdraws what was sent: link and code stop working at once. */
export const revokeInvitation = actorProcedure("owner", "coach")
  .input(OneClient)
  .mutation(async ({ ctx, input }) => {
    const actor = leading(ctx.actor);
    const { clientId } = input;
    const of = { orgId: actor.orgId, clientId };
    if ((await findClient(ctx.tx, of.orgId, clientId)) === undefined) return fail("not-found");
    const revoked = await revokeInvitations(ctx.tx, of, ctx.now);
    if (revoked > 0) {
      await insertAudit(ctx.tx, actor, { kind: "invitation-revoked", subject: clientId, clientId }, auditAt(ctx));
    }
    return { revoked };
  });

/** Everybody the practice trains, with where their invitation stands. */
export const listClients = actorProcedure(...STAFF).query(async ({ ctx }) => {
  const rows = await listClientsWithInvitation(ctx.tx, ctx.actor.orgId);
  return rows.map(({ invitation, ...client }) => ({
    ...client,
    invitation: stateOf(invitation, ctx.now),
    invitedAt: invitation?.createdAt ?? null,
    expiresAt: invitation?.expiresAt ?? null,
  }));
});

/** The head of a client's page. */
export const findOneClient = actorProcedure(...STAFF)
  .input(OneClient)
  .query(async ({ ctx, input }) => {
    const client = (await findClient(ctx.tx, ctx.actor.orgId, input.clientId)) ?? fail("not-found");
    const allowed = canSeeClient(ctx.actor, client);
    if (!allowed.ok) return fail(allowed.error);
    const { id, name, email, status, timeZone, joinedAt, leftAt, createdAt } = client;
    const newest =
      status === "invited" ? await findNewestInvitation(ctx.tx, { orgId: client.orgId, clientId: id }) : undefined;
    const invitation = stateOf(newest ?? null, ctx.now);
    const withdrawn = withdrawnConsents(await consentHistory(ctx.tx, { orgId: client.orgId, clientId: id }));
    return { id, name, email, status, timeZone, joinedAt, leftAt, createdAt, invitation, withdrawn };
  });
