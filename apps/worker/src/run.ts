import { connect, type Database, listen } from "@cuffwise/db/client";
import { openJobs } from "@cuffwise/db/jobs";
import { insertLocalMail } from "@cuffwise/db/queries/local-mail";
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
  /** How often to look without being told; notices may be lost with their connection. */
  readonly pollMs?: number;
  readonly retryDelaySeconds?: number;
}

export interface RunningWorker {
  readonly stop: () => Promise<void>;
}

const GRACE_MS = 8_000;
const POLL_MS = 15_000;

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

/**
 * Moves mail from the outbox through the job queue out of the house, until it is stopped. Rejects when the database does
 * not answer at the start; later it waits for the database to come back.
 */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { url, smtpUrl, log } = options;
  if (smtpUrl === null && !options.localInbox) {
    log.warn("SMTP_URL is not set: mail waits in the outbox until a worker with SMTP_URL runs");
    return { stop: async () => undefined };
  }
  const db = connect(url, { userConnections: 1, systemConnections: 2 });
  const transport = smtpUrl === null ? localTransport(db) : smtpTransport(smtpUrl, options.mailFrom);
  const jobs = await openJobs(db, {
    ...(options.retryDelaySeconds === undefined ? {} : { retryDelaySeconds: options.retryDelaySeconds }),
    onError: (error) => log.warn("the job queue had to wait", error),
  });

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
      await jobs.stop(GRACE_MS);
      transport.close();
      await db.close();
    },
  };
};
