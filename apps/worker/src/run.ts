import { connect, type Database, listen } from "@cuffwise/db/client";
import { type Jobs, openJobs } from "@cuffwise/db/jobs";
import { insertLocalMail } from "@cuffwise/db/queries/local-mail";
import { keepUp } from "./keep-up.ts";
import { type MailTransport, smtpTransport } from "./send-mail.ts";

export interface WorkerLog {
  readonly info: (message: string) => void;
  readonly warn: (message: string, error?: unknown) => void;
}

export interface WorkerOptions {
  /** The database; the worker opens connections of its own and works as `app_system`. */
  readonly url: string;
  /** Null: see `localInbox`. */
  readonly smtpUrl: string | null;
  /** The sender, `Name <address>`. */
  readonly mailFrom: string;
  /** Without SMTP, keep mails for the local inbox page; false leaves them waiting in the outbox. */
  readonly localInbox: boolean;
  readonly log: WorkerLog;
  /** How often the hour's upkeep is asked for; the queue does it once an hour, whoever asks. */
  readonly upkeepMs?: number;
  /** How often to look without being told; notices may be lost with their connection. */
  readonly pollMs?: number;
  readonly retryDelaySeconds?: number;
}

export interface RunningWorker {
  readonly stop: () => Promise<void>;
}

const GRACE_MS = 8_000;
const POLL_MS = 15_000;
const UPKEEP_MS = 300_000;

const localTransport = (db: Database): MailTransport => ({
  send: ({ id, mail }) => insertLocalMail(db, mail, { id, sentAt: new Date() }),
  close: () => undefined,
});

/** Runs `work` once more after a call that came while it ran, never twice at once; failures go to `onError`. */
const oneAtATime = (work: () => Promise<unknown>, onError: (error: unknown) => void) => {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch(onError);
    } while (again);
    running = undefined;
  };
  return {
    start: (): void => {
      again = true;
      running ??= run();
    },
    settled: async (): Promise<void> => running,
  };
};

interface Working {
  /** Takes nothing new. */
  readonly stop: () => Promise<void>;
  /** After the last job has ended. */
  readonly close: () => void;
}

const NOTHING: Working = { stop: async () => undefined, close: () => undefined };

const workOnUpkeep = async (
  db: Database,
  jobs: Jobs,
  { log, upkeepMs = UPKEEP_MS }: WorkerOptions,
): Promise<Working> => {
  await jobs.workOnUpkeep(async () => {
    const { closed, purged } = await keepUp(db, new Date());
    if (closed + purged > 0) log.info(`closed ${closed} unfinished sessions, removed ${purged} deleted sets`);
  });
  const asking = oneAtATime(jobs.askForUpkeep, (error) => log.warn("the upkeep could not be asked for", error));
  const poll = setInterval(asking.start, upkeepMs);
  asking.start();
  return {
    stop: async () => {
      clearInterval(poll);
      await asking.settled();
    },
    close: () => undefined,
  };
};

/** Mail goes from the outbox through the queue out of the house. */
const workOnMail = async (db: Database, jobs: Jobs, options: WorkerOptions): Promise<Working> => {
  const { url, smtpUrl, log } = options;
  if (smtpUrl === null && !options.localInbox) {
    log.warn("SMTP_URL is not set: mail waits in the outbox until a worker with SMTP_URL runs");
    return NOTHING;
  }
  const transport = smtpUrl === null ? localTransport(db) : smtpTransport(smtpUrl, options.mailFrom);
  await jobs.workOnMail(async (job) => {
    try {
      await transport.send(job);
    } catch (error) {
      log.warn(`mail ${job.id} could not be sent and is tried again later`, error);
      throw error;
    }
  });
  const drain = oneAtATime(jobs.moveOutbox, (error) => log.warn("the outbox could not be read", error));
  // A connection that comes back may have missed notices: look then as well.
  const listener = await listen(url, "outbox", drain.start, drain.start, () => undefined);
  const poll = setInterval(drain.start, options.pollMs ?? POLL_MS);
  drain.start();
  return {
    stop: async () => {
      clearInterval(poll);
      await listener.close();
      await drain.settled();
    },
    close: transport.close,
  };
};

/**
 * Sends mail and does the hourly upkeep, until it is stopped. Rejects when the database does not answer at the start;
 * later it waits for the database to come back.
 */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { url, log } = options;
  const db = connect(url, { userConnections: 1, systemConnections: 2 });
  const jobs = await openJobs(db, {
    ...(options.retryDelaySeconds === undefined ? {} : { retryDelaySeconds: options.retryDelaySeconds }),
    onError: (error) => log.warn("the job queue had to wait", error),
  });
  const working = [await workOnUpkeep(db, jobs, options), await workOnMail(db, jobs, options)];
  return {
    stop: async () => {
      await Promise.all(working.map((one) => one.stop()));
      await jobs.stop(GRACE_MS);
      for (const one of working) one.close();
      await db.close();
    },
  };
};
