import type { Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { type ClientRow, lockClient } from "@cuffwise/db/queries/client";
import {
  completeScreening,
  findLatestScreening,
  findScreeningDraft,
  insertCorrection,
  insertLetter,
  insertScreeningDraft,
  listCorrections,
  listLetters,
  updateScreeningDecision,
  updateScreeningDraft,
} from "@cuffwise/db/queries/screening";
import { getStandings } from "@cuffwise/db/queries/standing";
import { canAnswerScreening, canSeeClient, canSeeHealth, withdrawnConsents } from "@cuffwise/domain/coaching";
import { type Actor, ClientId, Limb, PlainDate, plainDateIn, ScreeningId, text } from "@cuffwise/domain/kernel";
import {
  type Answers,
  heldRules,
  Letter,
  missingItems,
  parseAnswers,
  RuleRefSchema,
  withoutHidden,
} from "@cuffwise/domain/screening";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { consentHistory, recordHealthConsent, refuseWithdrawnSince } from "#consents.ts";
import { fail } from "#errors.ts";
import { actorProcedure, EVERYONE, router } from "#trpc.ts";
import { closeLimbs, decide, forgetDraft, storeStandings } from "./decide.ts";
import { limbReports } from "./limb-reports.ts";

/** Health is read by the client themselves and by the staff who answer for them; assistants see the standing only. */
const HEALTH_READERS = ["owner", "coach", "clinician", "client"] as const;

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

const ownClient = (asking: Asking): Promise<ClientRow> =>
  asking.actor.clientId === null
    ? fail("not-allowed")
    : allowedClient(asking, asking.actor.clientId, canAnswerScreening);

const ofClient = (client: ClientRow) => ({ orgId: client.orgId, clientId: client.id });

const readAnswers = (json: unknown, today: PlainDate): Answers => {
  const parsed = parseAnswers(json, today);
  return parsed.ok ? withoutHidden(parsed.value, today) : fail("answers-invalid", { issues: parsed.error });
};

// Shape and limits are checked by `parseAnswers`, which names each fault; here only that it is an object of items.
const AnswersJson = z.record(z.string().max(20), z.json());

export const screeningRouter = router({
  /** The client's own questionnaire: what they have answered so far and the last decision. */
  mine: actorProcedure("client").query(async ({ ctx }) => {
    const client = await ownClient(ctx);
    const draft = await findScreeningDraft(ctx.tx, ofClient(client));
    const latest = await findLatestScreening(ctx.tx, ofClient(client));
    return {
      today: plainDateIn(ctx.now, client.timeZone),
      country: client.country,
      draft: draft ?? null,
      latest: latest ?? null,
      reports: latest === undefined ? [] : limbReports(latest.decision),
      standings: await getStandings(ctx.tx, ofClient(client)),
    };
  }),

  /** Keeps what is answered so far. Without consent nothing is kept. */
  save: actorProcedure("client")
    .input(z.strictObject({ answers: AnswersJson }))
    .mutation(async ({ ctx, input }) => {
      const client = await ownClient(ctx);
      const answers = readAnswers(input.answers, plainDateIn(ctx.now, client.timeZone));
      if (answers.A3 !== "yes") {
        await forgetDraft(ctx, client);
        return { stored: false };
      }
      // A page that was open since before the withdrawal must not take it back by going on.
      const withdrawn = withdrawnConsents(await consentHistory(ctx.tx, ofClient(client)));
      if (withdrawn.includes("health-data")) return { stored: false };
      const draft = await findScreeningDraft(ctx.tx, ofClient(client));
      if (draft === undefined) {
        const id = ScreeningId.parse(ctx.newId());
        await insertScreeningDraft(ctx.tx, ofClient(client), { id, answers, at: ctx.now });
      } else {
        await updateScreeningDraft(ctx.tx, ofClient(client), { id: draft.id, answers, at: ctx.now });
      }
      return { stored: true };
    }),

  /** Hands the answers in; the decision holds from the same transaction on. Without consent it is told, not kept. */
  complete: actorProcedure("client")
    .input(z.strictObject({ answers: AnswersJson }))
    .mutation(async ({ ctx, input }) => {
      const client = await ownClient(ctx);
      await lockClient(ctx.tx, client.orgId, client.id);
      const today = plainDateIn(ctx.now, client.timeZone);
      const answers = readAnswers(input.answers, today);
      if (answers.A3 === undefined) return fail("answers-missing", { items: ["A3"] });
      const decision = await decide(ctx, client, answers, ctx.now);
      if (!decision.mayBeStored) {
        await recordHealthConsent(ctx, ofClient(client), false);
        await closeLimbs(ctx, client);
        return decision;
      }
      const missing = missingItems(answers, today);
      if (missing.length > 0) return fail("answers-missing", { items: missing });

      const of = ofClient(client);
      await recordHealthConsent(ctx, of, true);
      const draft = await findScreeningDraft(ctx.tx, of);
      const id = draft?.id ?? ScreeningId.parse(ctx.newId());
      if (draft === undefined) await insertScreeningDraft(ctx.tx, of, { id, answers, at: ctx.now });
      await completeScreening(ctx.tx, of, { id, answers, decision, at: ctx.now });
      await storeStandings(ctx, client, id, decision);
      const outcomes = Object.fromEntries(Object.entries(decision.limbs).map(([limb, { outcome }]) => [limb, outcome]));
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "screening-completed", subject: id, clientId: client.id, detail: outcomes },
        { id: ctx.newId(), now: ctx.now },
      );
      return decision;
    }),

  /** The last decision with its answers and letters: for whoever may read health. */
  result: actorProcedure(...HEALTH_READERS)
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      const latest = await findLatestScreening(ctx.tx, ofClient(client));
      return {
        name: client.name,
        today: plainDateIn(ctx.now, client.timeZone),
        country: client.country,
        latest: latest ?? null,
        /** What would change the outcome of each limb; empty before the first screening. */
        reports: latest === undefined ? [] : limbReports(latest.decision),
        letters: await listLetters(ctx.tx, ofClient(client)),
        corrections: await listCorrections(ctx.tx, ofClient(client)),
        standings: await getStandings(ctx.tx, ofClient(client)),
      };
    }),

  /** Per limb: may it be cuffed, how high, until when. No health answer is in it, so assistants read it too. */
  standing: actorProcedure(...EVERYONE)
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeClient);
      return getStandings(ctx.tx, ofClient(client));
    }),

  /**
   * A clinician of the practice answers referrals: rule by rule, limb by limb. It can open a referral to "cleared with
   * limits" and lower a ceiling; it can lift no exclusion and raise no ceiling, whatever it says.
   */
  answerReferral: actorProcedure("clinician")
    .input(
      z.strictObject({
        clientId: ClientId,
        screeningId: ScreeningId,
        answers: z
          .array(z.strictObject({ rule: RuleRefSchema, verdict: z.enum(["fit", "fit-with-limits", "not-fit"]) }))
          .min(1, "letter.no-answer")
          .max(40),
        limbs: z.array(Limb).min(1, "letter.no-limb").max(4),
        ceilingPercent: z
          .int("letter.ceiling-not-whole")
          .min(20, "letter.ceiling-too-low")
          .max(80, "letter.ceiling-too-high")
          .nullable(),
        validUntil: PlainDate,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      const of = ofClient(client);
      await lockClient(ctx.tx, client.orgId, client.id);
      const latest = (await findLatestScreening(ctx.tx, of)) ?? fail("no-screening");
      if (latest.id !== input.screeningId) return fail("changed-meanwhile");
      await refuseWithdrawnSince(ctx.tx, of, latest.completedAt);
      const today = plainDateIn(ctx.now, client.timeZone);
      if (input.validUntil < today) return fail("letter-expired");
      const referrals = new Set(latest.decision.findings.filter((f) => f.effect === "refer").map((f) => f.rule));
      if (input.answers.some(({ rule }) => !referrals.has(rule))) return fail("not-a-referral");

      const letter = Letter.parse({
        status: "verified",
        answers: input.answers,
        limbs: input.limbs,
        ceilingPercent: input.ceilingPercent,
        writtenOn: today,
        receivedOn: today,
        validUntil: input.validUntil,
      });
      const id = ctx.newId();
      const row = { id, screeningId: latest.id, letter, recordedBy: ctx.actor.personId, at: ctx.now, today };
      await insertLetter(ctx.tx, of, row);
      const decision = await decide(ctx, client, latest.answers, latest.completedAt);
      await updateScreeningDecision(ctx.tx, of, latest.id, decision);
      await storeStandings(ctx, client, latest.id, decision);
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "referral-answered", subject: id, clientId: client.id, detail: { rules: input.answers.length } },
        { id: ctx.newId(), now: ctx.now },
      );
      return decision;
    }),

  /**
   * A clinician of the practice finds that an earlier answer was wrong, on a document or on their own statement. It lifts
   * the hold of that rule on what has been answered so far, and the rules run again: whatever else excludes a limb still
   * does, and a limb that they then refer or limit is referred or limited. A coach cannot: nobody opens a limb that they
   * will train.
   */
  correctAnswer: actorProcedure("clinician")
    .input(
      z.strictObject({
        clientId: ClientId,
        screeningId: ScreeningId,
        rule: RuleRefSchema,
        basis: z.enum(["document", "statement"]),
        reason: text(500).min(10, "correction.reason-too-short"),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      const of = ofClient(client);
      await lockClient(ctx.tx, client.orgId, client.id);
      const latest = (await findLatestScreening(ctx.tx, of)) ?? fail("no-screening");
      if (latest.id !== input.screeningId) return fail("changed-meanwhile");
      await refuseWithdrawnSince(ctx.tx, of, latest.completedAt);
      const before = await decide(ctx, client, latest.answers, latest.completedAt);
      if (!heldRules(before).has(input.rule)) return fail("answer-not-held");

      const id = ctx.newId();
      await insertCorrection(ctx.tx, of, {
        id,
        screeningId: latest.id,
        rule: input.rule,
        basis: input.basis,
        reason: input.reason,
        recordedBy: ctx.actor.personId,
        recordedByName: ctx.person.name,
        recordedAt: ctx.now,
      });
      const decision = await decide(ctx, client, latest.answers, latest.completedAt);
      await updateScreeningDecision(ctx.tx, of, latest.id, decision);
      await storeStandings(ctx, client, latest.id, decision);
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "answer-corrected", subject: id, clientId: client.id, detail: { basis: input.basis } },
        { id: ctx.newId(), now: ctx.now },
      );
      return decision;
    }),
});
