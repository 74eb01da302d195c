import type { Tx } from "@cuffwise/db/client";
import { findReadiness, type StoredReadiness } from "@cuffwise/db/queries/readiness";
import { getStandings, type Standings } from "@cuffwise/db/queries/standing";
import { findTrainingSession, listLopValidity, type TrainingSession } from "@cuffwise/db/queries/training-session";
import { type AboutClient, canLogSession, canSeeClient, canSeeHealth } from "@cuffwise/domain/coaching";
import { type Actor, type Limb, type PlainDate, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import { prescribedOf, type SessionContent } from "@cuffwise/domain/programme";
import {
  adaptContent,
  allowsUncuffed,
  type CuffBlock,
  type CuffFacts,
  ceilingToday,
  cuffBlocks,
  flagsToday,
  type LockableStanding,
  type Readiness,
} from "@cuffwise/domain/session";
import { fail } from "#errors.ts";
import { isDue, planSession } from "./plan-session.ts";

interface Asking {
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

/** What decides today about the cuffs of a session. */
export interface SessionState {
  readonly today: PlainDate;
  readonly standings: Standings;
  readonly facts: CuffFacts;
  readonly blocks: readonly CuffBlock[];
  readonly readiness: StoredReadiness | null;
  /** Whether the session may be done at all today, with or without cuffs. */
  readonly mayTrain: boolean;
  readonly ceilingPercent: Readonly<Record<Limb, number>>;
  /** What the session asks for, before the readiness check has changed anything. */
  readonly assigned: SessionContent;
  /** The content as it is to be done today. */
  readonly content: SessionContent;
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

const UNCHANGED: Readiness["modifications"] = { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null };

export const loadState = async ({ tx, actor, now }: Asking, session: TrainingSession): Promise<SessionState> => {
  const today = plainDateIn(now, session.timeZone);
  const standings = await getStandings(tx, session);
  const lockable = lockableStandings(standings);
  const standing = flagsToday(Object.values(lockable), today);
  const assigned = isDue(session, today)
    ? (await planSession({ tx, now }, session, [...standing])).content
    : session.content;
  const prescribed = prescribedOf(session.content);
  const lopIds = [prescribed, assigned]
    .flatMap(({ resolved }) => Object.values(resolved))
    .flatMap(({ cuffs }) => cuffs.map(({ lopId }) => lopId));
  const lops = await listLopValidity(tx, session.orgId, [...new Set(lopIds)]);
  // Answers before a session are about health: an assistant reads neither them nor what they led to.
  const mayRead = canSeeHealth(actor, aboutClient(session)).ok;
  const readiness = (mayRead ? await findReadiness(tx, session) : undefined) ?? null;

  const decision = readiness?.decision;
  const facts: CuffFacts = {
    standings: lockable,
    lops,
    resting: decision?.lockedLimbs ?? [],
    today,
  };
  const blocks = cuffBlocks(prescribed, facts);
  const passed = readiness === null || readiness.result === "go" || readiness.result === "go-modified";
  const modifications = decision?.modifications ?? UNCHANGED;
  const ceilingOf = (limb: Limb) => ceilingToday(facts.standings[limb], modifications.ceilingPercent);
  const ceilingPercent = { LA: ceilingOf("LA"), RA: ceilingOf("RA"), LL: ceilingOf("LL"), RL: ceilingOf("RL") };
  const flags = [...standing, ...(decision?.flags ?? [])];
  return {
    today,
    standings,
    facts,
    blocks,
    readiness,
    mayTrain: allowsUncuffed(blocks) && (passed || (decision?.offersUncuffed ?? false)),
    ceilingPercent,
    assigned,
    content: adaptContent(assigned, {
      modifications,
      flags,
      cuffs: passed,
      blockedLimbs: blocks.map(({ limb }) => limb),
      ceilingPercent,
    }),
  };
};
