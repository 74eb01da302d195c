import { asSystem, inOrg } from "@cuffwise/db/client";
import { takeEmailToken } from "@cuffwise/db/queries/email-token";
import { renameMember } from "@cuffwise/db/queries/membership";
import { confirmEmail, updateProfile, updateSettings } from "@cuffwise/db/queries/person";
import { takeRateToken } from "@cuffwise/db/queries/rate-limit";
import { deleteSession, listBelongings, listSessionsOf, setActiveOrg } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import { OrgId, SettingsChange, TimeZone, text } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { fail } from "#errors.ts";
import { personProcedure, router, visitorProcedure } from "#trpc.ts";
import { sendVerification } from "./mail.ts";

const VERIFICATIONS_AN_HOUR = 3;
const HOUR = 3_600;

const Profile = z.strictObject({ name: text(120), timeZone: TimeZone, units: z.enum(["metric", "imperial"]) });

export const accountRouter = router({
  /** Who I am, and everywhere I belong. */
  me: personProcedure.query(async ({ ctx }) => ({
    person: ctx.person,
    actor: ctx.actor,
    belongings: await listBelongings(ctx.db, ctx.person.personId),
  })),

  sessions: personProcedure.query(async ({ ctx }) => {
    const sessions = await listSessionsOf(ctx.db, ctx.person.personId, ctx.now);
    return sessions.map((one) => ({ ...one, isThis: one.id === ctx.sessionId }));
  }),

  /** Ends one of my sessions, on whatever device it is. */
  endSession: personProcedure
    .input(z.strictObject({ sessionId: z.uuid("id.invalid") }))
    .mutation(async ({ ctx, input }) => {
      const ended = await deleteSession(ctx.db, ctx.person.personId, input.sessionId);
      return ended ? { ended } : fail("not-found");
    }),

  /** Changes the organisation this session works in. */
  enter: personProcedure.input(z.strictObject({ orgId: OrgId })).mutation(async ({ ctx, input }) => {
    const belongings = await listBelongings(ctx.db, ctx.person.personId);
    const there = belongings.find((one) => one.orgId === input.orgId) ?? fail("not-found");
    await setActiveOrg(ctx.db, ctx.sessionId, there.orgId);
    return there;
  }),

  /** What I set for myself, as every device of mine shows it. */
  preferences: personProcedure.query(({ ctx }) => {
    const { units, timeZone, preferences } = ctx.person;
    return { units, timeZone, ...preferences };
  }),

  /** Changes some settings and answers all of them. */
  changePreferences: personProcedure
    .input(SettingsChange)
    .mutation(({ ctx, input }) => updateSettings(ctx.db, ctx.person.personId, input)),

  updateProfile: personProcedure.input(Profile).mutation(async ({ ctx, input }) => {
    const { personId } = ctx.person;
    await updateProfile(ctx.db, personId, input);
    // Each practice keeps a copy of its staff's names, behind its own wall.
    for (const { orgId, role } of await listBelongings(ctx.db, personId)) {
      if (role !== "client") {
        await inOrg(ctx.db, { orgId, personId, role, clientId: null }, (tx) =>
          renameMember(tx, { orgId, personId }, input.name),
        );
      }
    }
    return input;
  }),

  /** Confirms the address that a mailed link was sent to. Works once; needs no session, mail is read anywhere. */
  verifyEmail: visitorProcedure
    .input(z.strictObject({ token: z.string().max(200, "text.too-long") }))
    .mutation(async ({ ctx, input }) => {
      const confirmed = await asSystem(ctx.db, async (tx) => {
        const personId = await takeEmailToken(tx, hashSecret(input.token), "verify-email", ctx.now);
        if (personId !== undefined) await confirmEmail(tx, personId, ctx.now);
        return personId !== undefined;
      });
      return confirmed ? { confirmed } : fail("link-used-up");
    }),

  /** Sends the confirmation link again. */
  resendVerification: personProcedure.mutation(async ({ ctx }) => {
    const { person, now } = ctx;
    if (person.emailVerified) return { sent: false };
    const counted = `verify-email:${person.personId}`;
    if (!(await takeRateToken(ctx.db, counted, VERIFICATIONS_AN_HOUR, HOUR, now))) return fail("too-many-attempts");
    await asSystem(ctx.db, (tx) => sendVerification(tx, ctx, person));
    return { sent: true };
  }),
});
