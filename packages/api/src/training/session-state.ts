import type { Tx } from "@cuffwise/db/client";
import { listReadiness, type StoredReadiness } from "@cuffwise/db/queries/readiness";
import { getStandings, type Standings } from "@cuffwise/db/queries/standing";
import { findTrainingSession, listLopValidity, type TrainingSession } from "@cuffwise/db/queries/training-session";
import { type AboutClient, canLogSession, canSeeClient, canSeeHealth } from "@cuffwise/domain/coaching";
import { type Actor, type Limb, type PlainDate, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import { prescribedOf, type SessionContent } from "@cuffwise/domain/programme";
import type { Flag } from "@cuffwise/domain/screening";
import {
  dueFollowUps,
  type FollowedSession,
  flagsToday,
  type LockableStanding,
  type SessionToday,
  sessionToday,
} from "@cuffwise/domain/session";
import { fail } from "#errors.ts";
import { listFollowed } from "./followed.ts";
import { isDue, planSession } from "./plan-session.ts";

export interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

const aboutClient = (session: TrainingSession): AboutClient => ({
  orgId: session.orgId,
  id: session.clientId,
  status: session.clientStatus,
});

/** A session whoever asks may look at. */
export const readSession = async ({ tx, actor }: Asking, id: SessionId): Promise<TrainingSession> => {
  const session = (await findTrainingSession(tx, actor.orgId, id)) ?? fail("not-found");
  const allowed = canSeeClient(actor, aboutClient(session));
  return allowed.ok ? session : fail(allowed.error);
};

/** A session whoever asks may train or record, its row locked: two devices take turns. */
export const openSession = async ({ tx, actor }: Asking, id: SessionId): Promise<TrainingSession> => {
  const session = (await findTrainingSession(tx, actor.orgId, id, { forUpdate: true })) ?? fail("not-found");
  const allowed = canLogSession(actor, aboutClient(session));
  return allowed.ok ? session : fail(allowed.error);
};

/** What decides today about the cuffs of a session, and what follows. */
export interface SessionState extends SessionToday {
  readonly today: PlainDate;
  readonly standings: Standings;
  readonly readiness: StoredReadiness | null;
  /** What the coach wrote, before the plan of the day moved it. */
  readonly prescribed: Pick<SessionContent, "resolved">;
  /** What the session asks for, before the readiness check has changed anything. */
  readonly assigned: SessionContent;
}

/** The stored standings in the domain's shape. */
export const lockableStandings = (standings: Standings): Readonly<Record<Limb, LockableStanding | null>> => {
  const of = (limb: Limb): LockableStanding | null => {
    const stored = standings[limb];
    if (stored === null) return null;
    const { outcome, ceilingPercent, flags, expiresOn, lockedAt } = stored;
    return { limb, outcome, ceilingPercent, bundles: [], flags: [...flags], expiresOn, reasons: [], lockedAt };
  };
  return { LA: of("LA"), RA: of("RA"), LL: of("LL"), RL: of("RL") };
};

/** Plans sessions of one client; made once for many sessions. */
export type PlanOf = (session: TrainingSession, flags: readonly Flag[]) => Promise<SessionContent>;

export interface StateOptions {
  /** Looked at before its day. */
  readonly isAhead?: boolean;
  /** How a session that is due, or looked at ahead of its day, is planned. */
  readonly planOf?: PlanOf;
  /** What is known of earlier sessions under a cuff, where somebody has read it already. */
  readonly followed?: readonly FollowedSession[];
  /** When it is begun, for one that is begun just now or was begun without a signal. */
  readonly startAt?: Date;
}

/** A check that fell due while somebody trained closes nothing under their hands: the start decides. */
const isFollowUpDue = async (
  asking: Asking,
  session: TrainingSession,
  standings: Standings,
  { followed, startAt = asking.now }: StateOptions,
): Promise<boolean> => {
  const at = session.startedAt ?? startAt;
  const sessions = followed ?? (await listFollowed({ ...asking, now: at }, session, standings));
  return dueFollowUps(sessions, at).length > 0;
};

/** What a session asks for: as the coach wrote it, and as it is planned for its day. */
interface Asked {
  readonly session: TrainingSession;
  readonly prescribed: SessionState["prescribed"];
  readonly assigned: SessionContent;
}

const cuffsOf = ({ resolved }: Pick<SessionContent, "resolved">) =>
  Object.values(resolved).flatMap(({ cuffs }) => cuffs);

/** The state of sessions of one client; what they share is read once. */
export const loadStates = async (
  asking: Asking,
  sessions: readonly TrainingSession[],
  options: StateOptions = {},
): Promise<readonly SessionState[]> => {
  const [first] = sessions;
  if (first === undefined) return [];
  const { isAhead = false, planOf } = options;
  const { tx, actor, now } = asking;
  const today = plainDateIn(now, first.timeZone);
  const standings = await getStandings(tx, first);
  const lockable = lockableStandings(standings);
  const flags = [...flagsToday(Object.values(lockable), today)];
  const plan: PlanOf = planOf ?? (async (of, its) => (await planSession({ tx, now }, of, its)).content);
  const asked: Asked[] = [];
  for (const session of sessions) {
    const isPlanned = isDue(session, today) || (isAhead && session.status === "planned");
    const assigned = isPlanned ? await plan(session, flags) : session.content;
    asked.push({ session, prescribed: prescribedOf(session.content), assigned });
  }
  const lopIds = asked.flatMap(({ prescribed, assigned }) => [...cuffsOf(prescribed), ...cuffsOf(assigned)]);
  const lops = await listLopValidity(tx, first.orgId, [...new Set(lopIds.map(({ lopId }) => lopId))]);
  // Answers before a session are about health: an assistant reads neither them nor what they led to.
  const mayRead = canSeeHealth(actor, aboutClient(first)).ok;
  const ids = sessions.map(({ id }) => id);
  const checks = new Map((mayRead ? await listReadiness(tx, first.orgId, ids) : []).map((one) => [one.sessionId, one]));
  const states: SessionState[] = [];
  for (const { session, prescribed, assigned } of asked) {
    const readiness = checks.get(session.id) ?? null;
    const hasCuffs = cuffsOf(prescribed).length > 0;
    const needed = new Set([...cuffsOf(prescribed), ...cuffsOf(assigned)].map(({ lopId }) => lopId));
    const decided = sessionToday({
      prescribed,
      assigned,
      standings: lockable,
      lops: lops.filter(({ lopId }) => needed.has(lopId)),
      readiness: readiness?.decision ?? null,
      isFollowUpDue: mayRead && hasCuffs && (await isFollowUpDue(asking, session, standings, options)),
      today,
    });
    states.push({ ...decided, today, standings, readiness, prescribed, assigned });
  }
  return states;
};

/** The state of one session. */
export const loadState = async (
  asking: Asking,
  session: TrainingSession,
  options: StateOptions = {},
): Promise<SessionState> => {
  const [state] = await loadStates(asking, [session], options);
  return state ?? fail("not-found");
};
