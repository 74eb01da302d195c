import { addDays, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { eq } from "drizzle-orm";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { addFinishedSession } from "#queries/client-day.ts";
import { trainingSession } from "#schema/training.ts";
import { type GivenClient, type GivenSession, givenFollowUp, givenSetLog } from "#testing/given.ts";

const atHour = (day: PlainDate, hour: number, minutes = 0): Date =>
  new Date(Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`) + minutes * 60_000);

export interface HistoryOptions {
  readonly today: PlainDate;
  readonly skips: number;
  /** Left out the answer after the newest session that is at least two days old: the next one under a cuff waits. */
  readonly forgetsToAnswer?: boolean;
  readonly random: () => number;
  readonly nextId: () => string;
}

/** Ordinary loads without a 1RM are chosen by effort: what this person would take. */
const fallbackKg = (entry: Entry): number | null => (entry.load.type === "bodyweight" ? null : 20);

/** What was done of the sessions before today: most of them, with their sets, ratings and the odd one left out. */
export const writeHistory = async (
  db: Database,
  client: GivenClient,
  sessions: readonly GivenSession[],
  { today, skips, forgetsToAnswer = false, random, nextId }: HistoryOptions,
): Promise<GivenSession[]> => {
  const done: GivenSession[] = [];
  for (const session of sessions.filter(({ plannedOn }) => plannedOn < today)) {
    if (random() < skips) continue;
    const startedAt = atHour(session.plannedOn, 17);
    const begun = { ...session, startedAt };
    let minute = 4;
    for (const entry of session.content.day.exercises) {
      const resolved = session.content.resolved[entry.key];
      const cuffs = (resolved?.cuffs ?? []).map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg }));
      const loadKg = resolved?.loadableKg ?? fallbackKg(entry);
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
          rir: cuffs.length > 0 ? null : Math.round(random() * 3),
          discomfort: cuffs.length > 0 ? 3 + Math.round(random() * 3) : null,
          cuffs,
          cuffSeconds: cuffs.length > 0 ? 75 : 0,
          doneAt: atHour(session.plannedOn, 17, minute),
        });
        minute += 2;
      }
    }
    await finish(db, client, begun, atHour(session.plannedOn, 17, minute + 5), 4 + Math.round(random() * 3));
    done.push(begun);
  }
  await answerChecks(db, client, done, { today, forgetsToAnswer, nextId });
  return done;
};

const isCuffed = ({ content }: GivenSession): boolean =>
  Object.values(content.resolved).some(({ cuffs }) => cuffs.length > 0);

/** How they were on the morning after each session under a cuff, and three days later. */
const answerChecks = async (
  db: Database,
  client: GivenClient,
  done: readonly GivenSession[],
  { today, forgetsToAnswer, nextId }: Pick<HistoryOptions, "today" | "nextId"> & { readonly forgetsToAnswer: boolean },
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
        answers: { soreness },
      });
    }
  }
};

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
