import type { Tx } from "@cuffwise/db/client";
import { listSoreness } from "@cuffwise/db/queries/follow-up";
import { loadPrescriptionFacts } from "@cuffwise/db/queries/prescription-facts";
import { listReadinessAnswers } from "@cuffwise/db/queries/readiness";
import { lastScreenedAt, listTrainedSessions, type TrainedSession } from "@cuffwise/db/queries/training-history";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { type ClientId, type OrgId, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import { type DoneSet, type Exposure, type NextSession, NO_OFFSET, planNextSession } from "@cuffwise/domain/planning";
import type { ClientFacts, Entry, SessionContent } from "@cuffwise/domain/programme";
import type { Flag } from "@cuffwise/domain/screening";
import { soreLimbs } from "@cuffwise/domain/session";

const READ_DAYS = 90;
const DAY_MS = 86_400_000;

interface Planning {
  readonly tx: Tx;
  readonly now: Date;
}

/** Sessions wait for their day; until then they are shown as the coach wrote them. */
export const isDue = (session: Pick<TrainingSession, "status" | "plannedOn">, today: PlainDate): boolean =>
  session.status === "planned" && session.plannedOn <= today;

/** Every set that was asked for or done; one that nobody logged was skipped. */
const toSets = (trained: TrainedSession, { key, slug, sets: asked }: Entry): readonly DoneSet[] => {
  const logged = trained.sets.filter((set) => set.entryKey === key && set.exerciseSlug === slug);
  return [...Map.groupBy(logged, ({ side }) => side)].flatMap(([side, sets]) => {
    const count = Math.max(asked.length, ...sets.map(({ setIndex }) => setIndex + 1));
    return Array.from({ length: count }, (_, at): DoneSet => {
      const askedReps = asked[at]?.reps ?? null;
      const done = sets.find(({ setIndex }) => setIndex === at);
      if (done === undefined) {
        return { side, askedReps, reps: 0, loadKg: null, rir: null, discomfort: null, status: "skipped" };
      }
      const { reps, loadKg, rir, discomfort, status } = done;
      return { side, askedReps, reps, loadKg, rir, discomfort, status };
    });
  });
};

/** What one session says about each of its exercises; an exercise that nobody touched says nothing. */
const toExposures = (trained: TrainedSession, timeZone: string): readonly Exposure[] =>
  trained.content.day.exercises.flatMap((entry): Exposure[] => {
    const sets = toSets(trained, entry);
    // Another exercise in its place says nothing about this one's load.
    const logged = trained.sets.filter((set) => set.entryKey === entry.key && set.exerciseSlug === entry.slug);
    const last = logged.at(-1);
    if (last === undefined) return [];
    const resolved = trained.content.resolved[entry.key];
    const cuffs = logged.flatMap((set) => set.cuffs);
    return [
      {
        on: plainDateIn(trained.startedAt ?? last.doneAt, timeZone),
        endedAt: trained.finishedAt ?? last.doneAt,
        slug: entry.slug,
        cuffed: cuffs.length > 0,
        limbs: [...new Set(cuffs.map(({ limb }) => limb))],
        asked: {
          loadKg: resolved?.loadableKg ?? null,
          percentLop: resolved?.cuffs[0]?.percentLop ?? null,
        },
        offset: trained.content.plan?.offsets[entry.key] ?? NO_OFFSET,
        percent1rm: resolved?.percent1rm ?? null,
        sets,
        sessionRpe: trained.rating,
      },
    ];
  });

export interface ClientToPlan {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly timeZone: string;
}

/** What is known of a client before any of their sessions is planned; read once, however many there are. */
export interface Planner {
  readonly facts: ClientFacts;
  /** Oldest first. */
  readonly history: readonly Exposure[];
  readonly plan: (prescribed: SessionContent) => NextSession;
}

export const loadPlanner = async (
  { tx, now }: Planning,
  { orgId, clientId, timeZone }: ClientToPlan,
  flags: readonly Flag[],
): Promise<Planner> => {
  const of = { orgId, clientId };
  const since = new Date(now.getTime() - READ_DAYS * DAY_MS);
  const [facts, trained, screenedAt, checks, told] = await Promise.all([
    loadPrescriptionFacts(tx, { ...of, timeZone, now }),
    listTrainedSessions(tx, of, since),
    lastScreenedAt(tx, of),
    listReadinessAnswers(tx, of, since),
    listSoreness(tx, of, since),
  ]);
  const { inventory, ...known } = facts;
  const screenedOn = screenedAt === null ? null : plainDateIn(screenedAt, timeZone);
  // Before a session and after one: both say that the limb begins again with half.
  const sore = [...checks.map(({ at, answers }) => ({ at, limbs: soreLimbs(answers.rd3) })), ...told]
    .filter(({ limbs }) => limbs.length > 0)
    .map(({ at, limbs }) => ({ on: plainDateIn(at, timeZone), limbs }));
  const standing = { ...known, flags, screenedOn, sore, now };
  const history = trained.flatMap((one) => toExposures(one, timeZone));
  return { facts, history, plan: (prescribed) => planNextSession(prescribed, history, standing, inventory) };
};

/**
 * The session as it is to be done today: the coach's plan, moved by what was done and held inside what may be done.
 * Planned anew each time it is looked at, until its start writes it down.
 */
export const planSession = async (
  planning: Planning,
  session: TrainingSession,
  flags: readonly Flag[],
): Promise<NextSession> => (await loadPlanner(planning, session, flags)).plan(session.content);
