import { listSetsAside, type SetAside } from "@cuffwise/db/queries/set-aside";
import {
  countCuffedSessions,
  type LastTime,
  listLastTimes,
  listSetLogs,
  type SetLogRow,
} from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { fail } from "#errors.ts";
import { type Sealing, sealContent } from "./seal-content.ts";
import { type Asking, loadStates, type SessionState, type StateOptions } from "./session-state.ts";
import { contentToBrief, lastTimeToView, sessionToView, setAsideToView, setToView, standingsToView } from "./views.ts";

/** What was done in a session, and what was done before it. */
interface Done {
  readonly logs: readonly SetLogRow[];
  readonly aside: readonly SetAside[];
  readonly lastTimes: readonly LastTime[];
  readonly cuffedSessionsDone: number;
}

const toDetail = (asking: Asking & Sealing, session: TrainingSession, state: SessionState, done: Done) => ({
  session: sessionToView(session),
  today: state.today,
  content: state.content,
  /** Before the readiness check changed anything: a phone decides by it on its own day, with its own answers. */
  assigned: state.assigned,
  prescribed: { resolved: state.prescribed.resolved },
  lops: state.facts.lops,
  /** Sent back with the start: it proves that this content was ours, whatever has changed since. */
  issued: { at: asking.now, seal: sealContent(asking, session.id, state.assigned) },
  brief: contentToBrief(state.content),
  logs: done.logs.map(setToView),
  /** Taken back, or logged twice on two devices: counted nowhere until the client decides. */
  setsAside: done.aside.map(setAsideToView),
  lastTimes: done.lastTimes.map(lastTimeToView),
  standings: standingsToView(state.standings),
  cuffedSessionsDone: done.cuffedSessionsDone,
  blocks: state.blocks,
  readiness:
    state.readiness === null
      ? null
      : { result: state.readiness.result, decision: state.readiness.decision, at: state.readiness.at },
  mayTrain: state.mayTrain,
});
export type SessionDetail = ReturnType<typeof toDetail>;

/** The exercises of a session, and those that may be done in their place. */
const slugsOf = ({ content }: TrainingSession): readonly string[] =>
  content.day.exercises.flatMap(({ slug, substitutions = [] }) => [slug, ...substitutions.map((one) => one.slug)]);

/**
 * Sessions of one client, each with everything the player needs of it: it must go on working when the signal is gone.
 * What they share is read once: sessions that nobody has begun have the same past.
 */
export const sessionDetails = async (
  asking: Asking & Sealing,
  sessions: readonly TrainingSession[],
  options: StateOptions = {},
): Promise<readonly SessionDetail[]> => {
  const [first] = sessions;
  if (first === undefined) return [];
  const { tx } = asking;
  const states = await loadStates(asking, sessions, options);
  const ids = sessions.map(({ id }) => id);
  const [logs, aside, cuffed] = await Promise.all([
    listSetLogs(tx, first.orgId, ids),
    listSetsAside(tx, first.orgId, ids),
    countCuffedSessions(tx, first, null),
  ]);
  const isTouched = ({ id }: TrainingSession): boolean => logs.some(({ sessionId }) => sessionId === id);
  const untouched = sessions.filter((session) => !isTouched(session));
  const past = await listLastTimes(tx, first, [...new Set(untouched.flatMap(slugsOf))], null);
  const details: SessionDetail[] = [];
  for (const [at, session] of sessions.entries()) {
    const state = states[at];
    if (state === undefined) continue;
    const own = logs.filter(({ sessionId }) => sessionId === session.id);
    const slugs = new Set(slugsOf(session));
    const lastTimes = isTouched(session)
      ? await listLastTimes(tx, first, [...slugs], session.id)
      : past.filter(({ exerciseSlug }) => slugs.has(exerciseSlug));
    details.push(
      toDetail(asking, session, state, {
        logs: own,
        aside: aside.filter(({ set }) => set.sessionId === session.id),
        lastTimes,
        cuffedSessionsDone: cuffed - (own.some((set) => set.cuffed) ? 1 : 0),
      }),
    );
  }
  return details;
};

/** One session with everything the player needs. */
export const sessionDetail = async (
  asking: Asking & Sealing,
  session: TrainingSession,
  options: StateOptions = {},
): Promise<SessionDetail> => {
  const [detail] = await sessionDetails(asking, [session], options);
  return detail ?? fail("not-found");
};
