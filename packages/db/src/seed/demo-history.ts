import { addDays, daysBetween, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { eq } from "drizzle-orm";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { addFinishedSession } from "#queries/client-day.ts";
import { insertReadiness } from "#queries/readiness.ts";
import { trainingSession } from "#schema/training.ts";
import { type GivenClient, type GivenSession, givenFollowUp, givenSetLog } from "#testing/given.ts";
import { chosenKg } from "./demo-strength.ts";

const atHour = (day: PlainDate, hour: number, minutes = 0): Date =>
  new Date(Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`) + minutes * 60_000);

export interface HistoryOptions {
  readonly today: PlainDate;
  readonly skips: number;
  /** Of an ordinary person's. */
  readonly strength: number;
  /** Weeks of training before these sessions. */
  readonly weeksBefore: number;
  /** Left out the answer after the newest session that is at least two days old: the next one under a cuff waits. */
  readonly forgetsToAnswer?: boolean;
  readonly random: () => number;
  readonly nextId: () => string;
}

const takesNoLoad = (entry: Entry): boolean => entry.load.type === "bodyweight";

/** Repetitions in reserve: sets come closer to the limit as a session goes on. */
const reserveOf = (setIndex: number, random: () => number): number => Math.max(1, 3 - setIndex - Math.round(random()));

/** What was done of the sessions before today: most of them, with their sets, ratings and the odd one left out. */
export const writeHistory = async (
  db: Database,
  client: GivenClient,
  sessions: readonly GivenSession[],
  { today, skips, strength, weeksBefore, forgetsToAnswer = false, random, nextId }: HistoryOptions,
): Promise<GivenSession[]> => {
  const [first] = sessions;
  const done: GivenSession[] = [];
  for (const session of sessions.filter(({ plannedOn }) => plannedOn < today)) {
    const week = weeksBefore + Math.floor(daysBetween(first?.plannedOn ?? session.plannedOn, session.plannedOn) / 7);
    if (random() < skips) {
      // Every other one that is long past had a reason, and was not held against anybody.
      if (random() < 0.5 && session.plannedOn < addDays(today, -RECENT_DAYS)) await excuse(db, client, session);
      continue;
    }
    const startedAt = atHour(session.plannedOn, 17);
    const begun = { ...session, startedAt };
    let minute = 4;
    for (const entry of session.content.day.exercises) {
      const resolved = session.content.resolved[entry.key];
      const cuffs = (resolved?.cuffs ?? []).map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg }));
      const loadKg = resolved?.loadableKg ?? (takesNoLoad(entry) ? null : chosenKg(entry.slug, strength, week));
      for (const [setIndex, set] of entry.sets.entries()) {
        const isLast = setIndex === entry.sets.length - 1;
        const missed = isLast && random() < 0.25 ? Math.ceil(random() * 3) : 0;
        await givenSetLog(db, client, begun, {
          id: nextId() as never,
          entryKey: entry.key,
          exerciseSlug: entry.slug,
          setIndex,
          side: "both",
          loadKg,
          loadEntered: loadKg === null ? "" : String(loadKg),
          reps: Math.max(1, set.reps - missed),
          rir: cuffs.length > 0 ? null : reserveOf(setIndex, random),
          discomfort: cuffs.length > 0 ? 3 + Math.round(random() * 3) : null,
          cuffs,
          cuffSeconds: cuffs.length > 0 ? 75 : 0,
          doneAt: atHour(session.plannedOn, 17, minute),
        });
        minute += 2;
      }
    }
    await answerReadiness(db, client, begun, { id: nextId(), soreness: Math.round(random() * 3) });
    await finish(db, client, begun, atHour(session.plannedOn, 17, minute + 5), 4 + Math.round(random() * 3));
    done.push(begun);
  }
  await answerChecks(db, client, done, { today, forgetsToAnswer, random, nextId });
  return done;
};

const isCuffed = ({ content }: GivenSession): boolean =>
  Object.values(content.resolved).some(({ cuffs }) => cuffs.length > 0);

/** How they were on the morning after each session under a cuff, and three days later. */
const answerChecks = async (
  db: Database,
  client: GivenClient,
  done: readonly GivenSession[],
  {
    today,
    forgetsToAnswer,
    random,
    nextId,
  }: Pick<HistoryOptions, "today" | "random" | "nextId"> & { readonly forgetsToAnswer: boolean },
): Promise<void> => {
  const cuffed = done.filter(isCuffed);
  const forgotten = forgetsToAnswer ? cuffed.findLast(({ plannedOn }) => plannedOn <= addDays(today, -2)) : undefined;
  for (const session of cuffed) {
    if (session.id === forgotten?.id) continue;
    for (const [days, soreness] of [
      [1, 3],
      [3, 1],
    ] as const) {
      const on = addDays(session.plannedOn, days);
      if (on > today) continue;
      await givenFollowUp(db, client, session, {
        id: nextId(),
        afterHours: days * 24,
        at: atHour(on, 7),
        answers: { soreness: soreness + Math.round(random() * 2) },
      });
    }
  }
};

const RECENT_DAYS = 14;

const excuse = (db: Database, client: GivenClient, { id }: GivenSession) =>
  inOrg(db, client.actor, (tx) =>
    tx.update(trainingSession).set({ excused: "travel" }).where(eq(trainingSession.id, id)),
  );

/** Good to go, with legs that may be a little sore. */
const answerReadiness = (
  db: Database,
  client: GivenClient,
  session: GivenSession,
  { id, soreness }: { readonly id: string; readonly soreness: number },
) =>
  inOrg(db, client.actor, (tx) =>
    insertReadiness(tx, {
      orgId: client.actor.orgId,
      id,
      clientId: client.clientId,
      sessionId: session.id,
      answers: {
        rd1: "well",
        rd2: "enough",
        rd3: {
          swollen: [],
          numbOrWeak: [],
          soreness: soreness === 0 ? {} : { LL: soreness, RL: soreness },
          soreOver72h: [],
        },
        rd4: "no",
        rd5: "no",
        rd6: null,
        rd7: { hoursSlept: 7, energy: 7 },
        rd8: "no",
        rd9: null,
      },
      decision: {
        result: "go",
        action: "none",
        modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null },
        lockedLimbs: [],
        offersUncuffed: false,
        reasons: [],
      },
      at: atHour(session.plannedOn, 16, 50),
    }),
  );

const finish = (db: Database, client: GivenClient, session: GivenSession, finishedAt: Date, rating: number) =>
  inOrg(db, client.actor, async (tx) => {
    await tx
      .update(trainingSession)
      .set({ status: "done", startedAt: session.startedAt, finishedAt, rating })
      .where(eq(trainingSession.id, session.id));
    await addFinishedSession(tx, {
      orgId: client.actor.orgId,
      clientId: client.clientId,
      day: plainDateIn(session.startedAt ?? finishedAt, client.actor.timeZone),
    });
  });

export const daysAgo = (today: PlainDate, days: number, hour = 9): Date => atHour(addDays(today, -days), hour);
