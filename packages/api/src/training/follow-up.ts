import type { Tx } from "@cuffwise/db/client";
import { insertAdverseEvent } from "@cuffwise/db/queries/adverse-event";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { findFollowUp, insertFollowUp } from "@cuffwise/db/queries/follow-up";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { canRecordAdverseEvent } from "@cuffwise/domain/coaching";
import { type Actor, ruleRef, type SessionId } from "@cuffwise/domain/kernel";
import { evaluateFollowUp, type FollowUp, followUpHours, signsOf } from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import { applyConsequences, lockedBy } from "./consequences.ts";
import { readSession } from "./session-state.ts";

interface Reporting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

export interface GivenFollowUp {
  readonly sessionId: SessionId;
  readonly afterHours: number;
  readonly answers: FollowUpAnswers;
  /** When it was answered, by the server's clock. */
  readonly at: Date;
}

const REASON = "Signs after a session";
const ASKED: readonly number[] = followUpHours(["follow-up-day-7"]);

const recordEvent = async (
  { tx, actor, newId }: Reporting,
  session: TrainingSession,
  { afterHours, answers, at }: GivenFollowUp,
  found: FollowUp,
): Promise<void> => {
  await insertAdverseEvent(tx, {
    orgId: session.orgId,
    id: newId(),
    clientId: session.clientId,
    sessionId: session.id,
    // Soreness and bruises alone are told a second time only: the first time they stand in the answer itself.
    severity: found.action === "emergency" ? "serious" : found.isAdverseEvent ? "moderate" : "minor",
    signs: {
      from: "follow-up",
      afterHours,
      rules: found.rules.map(ruleRef),
      signs: signsOf(answers),
      limbs: answers.limbs,
      halfVolume: found.halfVolume,
    },
    note: answers.note,
    // A lock is lifted by closing its event, so these are the locked ones only.
    limbs: lockedBy(found.effects),
    reportedBy: actor.personId,
    reportedByName: actor.name,
    at,
  });
};

/**
 * Stores how somebody was after a session and lets the rules act: a locked limb, a lower ceiling, a new screening, and an
 * event for the coach. A second answer to the same check, from another device, changes nothing of the first: what it adds
 * acts as well and becomes an event of its own. Signs are taken whatever became of the session or of the membership.
 */
export const recordFollowUp = async (
  reporting: Reporting,
  given: GivenFollowUp,
): Promise<{ readonly found: FollowUp; readonly isSecond: boolean; readonly hasMore: boolean }> => {
  const { tx, actor, now, newId } = reporting;
  const { afterHours, answers, at } = given;
  const session = await readSession(reporting, given.sessionId);
  const allowed = canRecordAdverseEvent(actor, {
    orgId: session.orgId,
    id: session.clientId,
    status: session.clientStatus,
  });
  if (!allowed.ok) return fail(allowed.error);
  if (!ASKED.includes(afterHours)) return fail("operation-invalid");

  const found = evaluateFollowUp(signsOf(answers), answers.limbs);
  const row = {
    orgId: session.orgId,
    id: newId(),
    clientId: session.clientId,
    sessionId: session.id,
    afterHours,
    answers,
    rules: found.rules.map(ruleRef),
    action: found.action,
    answeredAt: at,
    receivedAt: now,
    answeredBy: actor.personId,
  };
  const isFirst = await insertFollowUp(tx, row);
  const first = isFirst ? undefined : await findFollowUp(tx, row);
  const hasMore = first !== undefined && tellsMore(first.answers, answers);
  if (isFirst || hasMore) {
    await applyConsequences(reporting, session, { effects: found.effects, reason: REASON });
    if (found.isAdverseEvent || hasMore) await recordEvent(reporting, session, given, found);
  }
  await insertAudit(
    tx,
    actor,
    {
      kind: "follow-up-answered",
      subject: session.id,
      clientId: session.clientId,
      detail: { afterHours, rules: row.rules, action: found.action, ...(isFirst ? {} : { isSecond: true }) },
    },
    { id: newId(), now },
  );
  return { found, isSecond: !isFirst, hasMore };
};

/** Whether the second of two answers names a sign or a limb that the first did not. */
const tellsMore = (first: FollowUpAnswers, second: FollowUpAnswers): boolean => {
  const known = signsOf(first);
  const signs = signsOf(second);
  if (signs.length === 0) return false;
  return signs.some((sign) => !known.includes(sign)) || second.limbs.some((limb) => !first.limbs.includes(limb));
};
