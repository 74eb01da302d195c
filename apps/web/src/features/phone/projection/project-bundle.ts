import { plainDateIn } from "@cuffwise/domain/kernel";
import {
  evaluateFollowUp,
  evaluateReadiness,
  type FollowedSession,
  followUpHours,
  respondToStop,
  signsOf,
} from "@cuffwise/domain/session";
import { type DoneHere, doneHere, type LogContents, sessionOf, unseen } from "./done-here.ts";
import type { Bundle, PhoneBundle, SessionData, SessionDetail, SessionListItem, StandingView } from "./phone-data.ts";
import { projectSession, stateAfter } from "./project-session.ts";
import { byLimb, type Consequence, standingsHere } from "./standings-here.ts";

interface Decided {
  readonly consequences: readonly Consequence[];
  readonly readiness: ReadonlyMap<string, SessionDetail["readiness"]>;
}

/** What follows for the limbs from what was done here, in its order: each decision by the standing before it. */
const decide = (
  done: readonly DoneHere[],
  standings: readonly StandingView[],
  details: readonly SessionDetail[],
): Decided => {
  const consequences: Consequence[] = [];
  const readiness = new Map<string, SessionDetail["readiness"]>();
  for (const { operation, at, refused } of done) {
    if (refused !== null) continue;
    if (operation.kind === "readiness") {
      const detail = details.find(({ session }) => session.id === operation.sessionId);
      if (detail === undefined) continue;
      const decision = evaluateReadiness(
        operation.answers,
        byLimb(standingsHere(standings, consequences)),
        plainDateIn(at, detail.session.timeZone),
        detail.cuffedSessionsDone,
      );
      readiness.set(operation.sessionId, { result: decision.result, decision, at });
      consequences.push({ effects: decision.effects, reason: "Reported before a session", at });
    }
    if (operation.kind === "stop") {
      const { sign, limbs } = operation.report;
      const { effects, rule } = respondToStop(sign, { limbs, earlierToday: 0 });
      consequences.push({ effects, reason: rule.title, at });
    }
    if (operation.kind === "follow-up") {
      const { effects } = evaluateFollowUp(signsOf(operation.answers), operation.answers.limbs);
      consequences.push({ effects, reason: "Reported after a session", at });
    }
  }
  return { consequences, readiness };
};

const ofSession = (done: readonly DoneHere[], id: string): readonly DoneHere[] =>
  done.filter(({ operation }) => sessionOf(operation) === id);

/** The checks after sessions, with those answered here; a session that ended here is asked about as well. */
const followedHere = (
  followed: readonly FollowedSession[],
  done: readonly DoneHere[],
  ended: readonly SessionData[],
): readonly FollowedSession[] => {
  const known = new Set<string>(followed.map(({ sessionId }) => sessionId));
  const endedHere = ended.flatMap(({ session, logs, standings }): FollowedSession[] => {
    const isUnderCuff = logs.some(({ cuffed, refused }) => cuffed && refused === null);
    if (known.has(session.id) || session.finishedAt === null || !isUnderCuff) return [];
    const checks = followUpHours(standings.flatMap(({ flags }) => flags));
    return [{ sessionId: session.id, title: session.title, endedAt: session.finishedAt, checks, answered: [] }];
  });
  return [...followed, ...endedHere].map((one) => {
    const answered = done.flatMap(({ operation, refused }) =>
      operation.kind === "follow-up" && refused === null && operation.sessionId === one.sessionId
        ? [operation.afterHours]
        : [],
    );
    return answered.length === 0 ? one : { ...one, answered: [...one.answered, ...answered] };
  });
};

/** A session that is not among those kept whole, with what was done here. */
export const projectDetail = (detail: SessionDetail, log: LogContents, now: Date): SessionData => {
  const done = unseen(doneHere(log), detail.issued.at);
  const { consequences, readiness } = decide(done, detail.standings, [detail]);
  return projectSession(detail, ofSession(done, detail.session.id), {
    now,
    standings: standingsHere(detail.standings, consequences),
    readiness: readiness.get(detail.session.id) ?? detail.readiness,
    followed: [],
  });
};

/**
 * What the screens show: the server's copy, and over it everything that was done on this phone and that the copy cannot
 * show yet, decided by the same rules. Pure; `now` by the phone's clock.
 */
export const projectBundle = (bundle: Bundle, log: LogContents, now: Date): PhoneBundle => {
  const done = unseen(doneHere(log), bundle.issuedAt);
  const [{ standings } = { standings: [] }] = bundle.details;
  const { consequences, readiness } = decide(done, standings, bundle.details);
  const standingsNow = standingsHere(standings, consequences);
  const project = (detail: SessionDetail, followed: readonly FollowedSession[]): SessionData =>
    projectSession(detail, ofSession(done, detail.session.id), {
      now,
      standings: standingsNow,
      readiness: readiness.get(detail.session.id) ?? detail.readiness,
      followed,
    });
  const touched = bundle.details.filter(({ session }) => ofSession(done, session.id).length > 0);
  const ended = touched.map((detail) => project(detail, []));
  const followed = followedHere(bundle.followed, done, ended);
  const details = bundle.details.map((detail) => project(detail, followed));

  const summaryOf = (item: SessionListItem): SessionListItem => {
    const operations = ofSession(done, item.id);
    if (operations.length === 0) return item;
    const state = operations.reduce(stateAfter, item);
    const logs = details.find(({ session }) => session.id === item.id)?.logs;
    const setsDone = logs?.filter(({ status, refused }) => status !== "skipped" && refused === null).length;
    return { ...state, setsDone: setsDone ?? item.setsDone };
  };
  return {
    ...bundle,
    today: plainDateIn(now, bundle.person.timeZone),
    sessions: bundle.sessions
      .map(summaryOf)
      .toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : 0)),
    details,
    followed: [...followed],
  };
};
