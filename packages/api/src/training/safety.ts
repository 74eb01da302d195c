import type { Tx } from "@cuffwise/db/client";
import { insertAdverseEvent, listAdverseEvents, type Severity } from "@cuffwise/db/queries/adverse-event";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { insertStaffMail } from "@cuffwise/db/queries/outbox";
import { insertReadiness } from "@cuffwise/db/queries/readiness";
import { countCuffedSessions } from "@cuffwise/db/queries/set-log";
import { getStandings } from "@cuffwise/db/queries/standing";
import { type TrainingSession, updateSession } from "@cuffwise/db/queries/training-session";
import { canRecordAdverseEvent } from "@cuffwise/domain/coaching";
import { type Actor, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import {
  evaluateReadiness,
  type Readiness,
  type ReadinessAnswers,
  respondToStop,
  STOP_RULES,
  type StopId,
  type StopReport,
} from "@cuffwise/domain/session";
import { mergeEnd } from "@cuffwise/domain/sync";
import { refuseWithdrawn } from "#consents.ts";
import { fail } from "#errors.ts";
import { closeAllLimbs, closesAllLimbs, sinceScreening } from "#screening/rescreen.ts";
import { applyConsequences, lockedBy } from "./consequences.ts";
import { lockableStandings, openSession, readSession } from "./session-state.ts";
import { stopMail } from "./stop-mail.ts";

interface Reporting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

const DAY_MS = 86_400_000;

/** Stores the answers with the decision they led to, and lets the decision act on the limbs. */
export const submitReadiness = async (
  reporting: Reporting,
  sessionId: SessionId,
  answers: ReadinessAnswers,
): Promise<Readiness> => {
  const { tx, actor, now, newId } = reporting;
  const session = await openSession(reporting, sessionId);
  if (session.status !== "planned" && session.status !== "started") return fail("session-closed");
  await refuseWithdrawn(tx, session);
  const client = { orgId: session.orgId, id: session.clientId, timeZone: session.timeZone };
  // The short look back before each session: whatever calls for a new screening closes the limbs before it is decided.
  if (closesAllLimbs(await sinceScreening(reporting, client))) await closeAllLimbs(reporting, client);
  const today = plainDateIn(now, session.timeZone);
  const standings = lockableStandings(await getStandings(tx, session));
  const done = await countCuffedSessions(tx, session, session.id);
  const decision = evaluateReadiness(answers, standings, today, done);
  await insertReadiness(tx, {
    orgId: session.orgId,
    id: newId(),
    clientId: session.clientId,
    sessionId: session.id,
    answers,
    decision,
    at: now,
  });

  const emergency = decision.result === "emergency";
  const lock = lockedBy(decision.effects);
  await applyConsequences(reporting, session, {
    effects: decision.effects,
    reason: emergency ? "Emergency signs before a session" : "Swollen, numb or weak before a session",
  });
  // Today's reading may be the one that makes a trend.
  if (closesAllLimbs(await sinceScreening(reporting, client))) await closeAllLimbs(reporting, client);
  // A lock is lifted by closing its event, so there is no lock without one.
  if (lock.length > 0 || decision.action === "same-day") {
    await insertAdverseEvent(tx, {
      orgId: session.orgId,
      id: newId(),
      clientId: session.clientId,
      sessionId: session.id,
      severity: emergency ? "serious" : "moderate",
      signs: { from: "readiness", rules: decision.reasons.map(({ rule }) => rule) },
      note: "",
      limbs: lock,
      reportedBy: actor.personId,
      reportedByName: actor.name,
      at: now,
    });
  }
  await insertAudit(
    tx,
    actor,
    {
      kind: "readiness-checked",
      subject: session.id,
      clientId: session.clientId,
      detail: { result: decision.result },
    },
    { id: newId(), now },
  );
  return decision;
};

const SEVERITY: Readonly<Record<StopId, Severity | null>> = {
  "IS-1": "serious",
  "IS-2": "moderate",
  "IS-3": "minor",
  "IS-4": "moderate",
  "IS-5": "moderate",
  // A cuff that slipped and the wish to stop say nothing about the body, and wishing to stop is never scored.
  "IS-6": null,
  "IS-7": null,
};

const countTingling = async ({ tx, now }: Reporting, session: TrainingSession, report: StopReport): Promise<number> => {
  const today = plainDateIn(now, session.timeZone);
  const events = await listAdverseEvents(tx, session, new Date(now.getTime() - DAY_MS));
  return events.filter(
    ({ id, at, signs, limbs }) =>
      id !== report.id &&
      plainDateIn(at, session.timeZone) === today &&
      typeof signs === "object" &&
      signs !== null &&
      "rule" in signs &&
      signs.rule === STOP_RULES["IS-3"].id &&
      limbs.some((limb) => report.limbs.includes(limb)),
  ).length;
};

/** Records a stop and lets its rule act. Sent again, the same report changes nothing. */
export const recordStop = async (reporting: Reporting & { readonly appUrl: string }, report: StopReport) => {
  const { tx, actor, now, newId, appUrl } = reporting;
  const session = await readSession(reporting, report.sessionId);
  const allowed = canRecordAdverseEvent(actor, {
    orgId: session.orgId,
    id: session.clientId,
    status: session.clientStatus,
  });
  if (!allowed.ok) return fail(allowed.error);

  const earlierToday = await countTingling(reporting, session, report);
  const response = respondToStop(report.sign, { limbs: report.limbs, earlierToday });
  const stopId = response.rule.id.replace("session.", "") as StopId;
  const severity = SEVERITY[stopId];
  const isEvent = severity !== null;
  const isNew =
    !isEvent ||
    (await insertAdverseEvent(tx, {
      orgId: session.orgId,
      id: report.id,
      clientId: session.clientId,
      sessionId: session.id,
      severity,
      signs: {
        from: "stop",
        rule: response.rule.id,
        sign: report.sign,
        entryKey: report.entryKey,
        pressures: report.pressures,
        cuffSeconds: report.cuffSeconds,
      },
      note: report.note,
      limbs: report.limbs,
      reportedBy: actor.personId,
      reportedByName: actor.name,
      at: report.at,
    }));
  if (isNew) {
    if (isEvent)
      await insertStaffMail(tx, stopMail({ clientId: session.clientId, appUrl }), {
        id: newId(),
        orgId: session.orgId,
        now,
      });
    await applyConsequences(reporting, session, {
      effects: response.effects,
      reason: response.rule.title,
    });
    await insertAudit(
      tx,
      actor,
      {
        kind: "session-stop",
        subject: session.id,
        clientId: session.clientId,
        detail: { rule: response.rule.id, end: response.end },
      },
      { id: newId(), now },
    );
  }
  // A stop that arrives late outranks an end that arrived before it.
  const stopped =
    response.end === "end-session" &&
    mergeEnd(session.status, "stopped") !== null &&
    (await updateSession(tx, session, [session.status], { status: "stopped", finishedAt: now }));
  return { rule: response.rule.id, end: response.end, action: response.action, stopped };
};
