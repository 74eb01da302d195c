import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { asSystem, type Database } from "./client.ts";
import type { Mail } from "./queries/outbox.ts";
import { outbox } from "./schema/practice.ts";
import { addressStaffMail } from "./staff-mail.ts";

/** One mail to send. `id` is the outbox row's and stays the same over every attempt. */
export interface MailJob {
  readonly id: string;
  readonly mail: Mail;
}

export interface JobOptions {
  /** Seconds before the second attempt; doubles with each further one, up to an hour. */
  readonly retryDelaySeconds?: number;
  /** What went wrong inside the queue itself, e.g. while the database was away. */
  readonly onError: (error: Error) => void;
}

export interface Jobs {
  /** Moves what waits in the outbox into the queue; returns how many. */
  readonly moveOutbox: () => Promise<number>;
  /** Begins to hand out mails, up to ten at once; a rejected promise means "again later". */
  readonly workOnMail: (send: (job: MailJob) => Promise<void>) => Promise<void>;
  /** Asks for the upkeep of this hour; however many processes ask, it is done once. */
  readonly askForUpkeep: () => Promise<void>;
  /** Begins to hand out the upkeep; a rejected promise means "again later". */
  readonly workOnUpkeep: (work: () => Promise<void>) => Promise<void>;
  /** Lets running work finish for `graceMs`. */
  readonly stop: (graceMs: number) => Promise<void>;
}

const MAIL = "mail";
const UPKEEP = "upkeep";
const BATCH = 100;
/** Some two days of attempts. */
const RETRY_LIMIT = 50;
const HOUR = 3_600;

const toMail = (payload: unknown): Mail => {
  if (typeof payload !== "object" || payload === null) throw new Error("an outbox row without a mail");
  const { to, subject, body } = payload as Record<string, unknown>;
  if (typeof to !== "string" || typeof subject !== "string" || typeof body !== "string") {
    throw new Error("an outbox row without a mail");
  }
  return { to, subject, body };
};

/**
 * The job queue on the same PostgreSQL: pg-boss in the schema `pgboss`, all of whose statements run as `app_system`.
 * Several processes may open it at once; a mail is handed to one of them.
 */
export const openJobs = async (db: Database, options: JobOptions): Promise<Jobs> => {
  const boss = new PgBoss({
    connectionString: db.url,
    options: "-c role=app_system",
    application_name: "cuffwise jobs",
    schema: "pgboss",
    createSchema: false,
    schedule: false,
    max: 3,
  });
  boss.on("error", options.onError);
  await boss.start();
  const queue = {
    retryLimit: RETRY_LIMIT,
    retryDelay: options.retryDelaySeconds ?? 15,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 120,
    // A mail holds links that open things: once it is sent, it goes.
    deleteAfterSeconds: HOUR,
  };
  await boss.createQueue(MAIL, queue);
  await boss.updateQueue(MAIL, queue);
  await boss.createQueue(UPKEEP, {
    retryLimit: 3,
    retryDelay: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: 24 * HOUR,
  });
  let worker: string | undefined;
  let upkeep: string | undefined;

  const moveBatch = (): Promise<number> =>
    asSystem(db, async (tx) => {
      const waiting = await tx
        .select({ id: outbox.id, payload: outbox.payload })
        .from(outbox)
        .where(and(isNull(outbox.queuedAt), eq(outbox.kind, MAIL)))
        .orderBy(asc(outbox.createdAt))
        .limit(BATCH)
        .for("update", { skipLocked: true });
      if (waiting.length === 0) return 0;
      const jobs = waiting.map(({ id, payload }) => ({ id, data: toMail(payload) }));
      await boss.insert(MAIL, jobs, { db: fromDrizzle(tx, sql) });
      // The job holds the mail now; a second copy of its links would only be one more to lose.
      await tx
        .update(outbox)
        .set({ queuedAt: sql`now()`, payload: {} })
        .where(
          inArray(
            outbox.id,
            waiting.map(({ id }) => id),
          ),
        );
      return waiting.length;
    });

  return {
    moveOutbox: async () => {
      let moved = 0;
      await asSystem(db, (tx) => addressStaffMail(tx, new Date()));
      for (let count = BATCH; count === BATCH; moved += count) count = await moveBatch();
      if (moved > 0 && worker !== undefined) boss.notifyWorker(worker);
      return moved;
    },
    workOnMail: async (send) => {
      const batch = {
        batchSize: 10,
        perJobResults: true,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
      } as const;
      worker = await boss.work<Mail, object, typeof batch>(MAIL, batch, (jobs) =>
        Promise.all(
          jobs.map(async ({ id, data }) => {
            try {
              await send({ id, mail: toMail(data) });
              return { id, status: "completed" as const };
            } catch (error) {
              const reason = error instanceof Error ? error.message : String(error);
              return { id, status: "failed" as const, output: { reason } };
            }
          }),
        ),
      );
    },
    askForUpkeep: async () => {
      const asked = await boss.send(UPKEEP, {}, { singletonSeconds: HOUR });
      if (asked !== null && upkeep !== undefined) boss.notifyWorker(upkeep);
    },
    workOnUpkeep: async (work) => {
      upkeep = await boss.work(UPKEEP, { pollingIntervalSeconds: 30 }, work);
    },
    stop: (graceMs) => boss.stop({ graceful: true, close: true, timeout: graceMs }),
  };
};
