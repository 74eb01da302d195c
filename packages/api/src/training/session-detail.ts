import { listSetsAside } from "@cuffwise/db/queries/set-aside";
import { countCuffedSessions, listLastTimes, listSetLogs } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { type Sealing, sealContent } from "./seal-content.ts";
import { type Asking, loadState, type StateOptions } from "./session-state.ts";
import { contentToBrief, lastTimeToView, sessionToView, setAsideToView, setToView, standingsToView } from "./views.ts";

/** Everything the player needs of one session, in one answer: it must go on working when the signal is gone. */
export const sessionDetail = async (asking: Asking & Sealing, session: TrainingSession, options: StateOptions = {}) => {
  const state = await loadState(asking, session, options);
  const { tx } = asking;
  const slugs = [...new Set(session.content.day.exercises.map(({ slug }) => slug))];
  const [logs, aside, lastTimes, cuffedSessionsDone] = await Promise.all([
    listSetLogs(tx, session.orgId, [session.id]),
    listSetsAside(tx, session.orgId, [session.id]),
    listLastTimes(tx, session, slugs, session.id),
    countCuffedSessions(tx, session, session.id),
  ]);
  return {
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
    logs: logs.map(setToView),
    /** Taken back, or logged twice on two devices: counted nowhere until the client decides. */
    setsAside: aside.map(setAsideToView),
    lastTimes: lastTimes.map(lastTimeToView),
    standings: standingsToView(state.standings),
    cuffedSessionsDone,
    blocks: state.blocks,
    readiness:
      state.readiness === null
        ? null
        : { result: state.readiness.result, decision: state.readiness.decision, at: state.readiness.at },
    mayTrain: state.mayTrain,
  };
};
export type SessionDetail = Awaited<ReturnType<typeof sessionDetail>>;
