import { LIMBS, plainDateIn } from "@cuffwise/domain/kernel";
import { estimatedSeconds, type SessionContent } from "@cuffwise/domain/programme";
import { dueFollowUps, type FollowedSession, respondToStop, sessionToday } from "@cuffwise/domain/session";
import { laterOf, mergeEnd } from "@cuffwise/domain/sync";
import type { DoneHere } from "./done-here.ts";
import { effectiveSets } from "./effective-sets.ts";
import type { SessionData, SessionDetail, StandingView } from "./phone-data.ts";
import { byLimb } from "./standings-here.ts";

type View = SessionDetail["session"];

/** What of a session its calendar shows as well. */
export type SessionState = Pick<
  View,
  "status" | "startedAt" | "finishedAt" | "rating" | "plannedOn" | "movedFrom" | "excused"
>;

/** What one operation does to a session's state; one that was refused does nothing. */
export const stateAfter = <S extends SessionState>(state: S, { operation, at, refused }: DoneHere): S => {
  if (refused !== null) return state;
  switch (operation.kind) {
    case "start":
      return state.status === "planned" ? { ...state, status: "started", startedAt: at, excused: null } : state;
    case "finish": {
      const status = mergeEnd(state.status, "done");
      const finishedAt = laterOf(state.finishedAt, at);
      return { ...state, status: status ?? state.status, finishedAt, rating: operation.rating?.rpe ?? state.rating };
    }
    case "stop": {
      const { report } = operation;
      const isEnd = respondToStop(report.sign, { limbs: report.limbs, earlierToday: 0 }).end === "end-session";
      const status = isEnd ? mergeEnd(state.status, "stopped") : null;
      return status === null ? state : { ...state, status, finishedAt: laterOf(state.finishedAt, report.at) };
    }
    case "move": {
      const movedFrom = state.movedFrom ?? operation.from;
      return { ...state, plannedOn: operation.to, movedFrom: movedFrom === operation.to ? null : movedFrom };
    }
    case "excuse":
      return { ...state, excused: operation.reason };
    default:
      return state;
  }
};

/** The session's brief after the content has changed; the words of each exercise stay. */
const briefAfter = (brief: SessionDetail["brief"], content: SessionContent): SessionDetail["brief"] => {
  const cuffs = Object.values(content.resolved).flatMap((entry) => entry.cuffs);
  return {
    ...brief,
    exercises: content.day.exercises.flatMap((entry) => {
      const words = brief.exercises.find(({ key }) => key === entry.key);
      if (words === undefined) return [];
      return [
        {
          ...words,
          reps: entry.sets.map(({ reps }) => reps),
          cuffed: entry.kind === "bfr",
          loadKg: content.resolved[entry.key]?.loadableKg ?? null,
        },
      ];
    }),
    minutes: Math.max(5, Math.ceil(estimatedSeconds(content.day) / 300) * 5),
    cuffNames: [...new Set(cuffs.map(({ cuffName }) => cuffName))],
  };
};

export interface SessionFactsHere {
  readonly now: Date;
  /** After everything that happened on this phone. */
  readonly standings: readonly StandingView[];
  readonly readiness: SessionDetail["readiness"];
  readonly followed: readonly FollowedSession[];
}

/**
 * A session as it is on this phone: what the server handed out, everything done here laid over it, and decided by the
 * same rules on the phone's own day. `done` holds what was done to this session and is not in the server's copy.
 */
export const projectSession = (
  detail: SessionDetail,
  done: readonly DoneHere[],
  { now, standings, readiness, followed }: SessionFactsHere,
): SessionData => {
  const session = done.reduce<View>((view, one) => {
    const after = stateAfter(view, one);
    const { operation, refused } = one;
    return operation.kind === "finish" && refused === null
      ? { ...after, ratingNote: operation.rating?.note ?? after.ratingNote }
      : after;
  }, detail.session);
  const today = plainDateIn(now, session.timeZone);
  const start = done.find(({ operation, refused }) => operation.kind === "start" && refused === null);
  // Written by this phone from what the server had sealed; what was begun goes on as it was begun.
  const issued =
    start?.operation.kind === "start" ? (start.operation.issued?.content as SessionContent | undefined) : undefined;
  const hasCuffs = Object.values(detail.prescribed.resolved).some(({ cuffs }) => cuffs.length > 0);
  const decided = sessionToday({
    prescribed: detail.prescribed,
    assigned: issued ?? detail.assigned,
    standings: byLimb(standings),
    lops: detail.lops,
    readiness: readiness?.decision ?? null,
    isFollowUpDue: hasCuffs && dueFollowUps(followed, session.startedAt ?? now).length > 0,
    today,
  });
  return {
    ...detail,
    ...effectiveSets(detail, done),
    session,
    today,
    content: decided.content,
    brief: briefAfter(detail.brief, decided.content),
    standings: LIMBS.flatMap((limb) => standings.find((one) => one.limb === limb) ?? []),
    blocks: decided.blocks,
    readiness,
    mayTrain: decided.mayTrain,
  };
};
