import { type RunningWorker, startWorker } from "@cuffwise/worker/run";
import type { Env } from "#env.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import type { Log } from "./log.ts";

/** The worker as the environment describes it; its mails go to the local inbox where there is one and no SMTP. */
export const openWorker = (env: Env, database: OpenDatabase, log: Log): Promise<RunningWorker> =>
  startWorker({
    url: database.url,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    localInbox: database.embedded,
    log,
  });

/** `WORKER=only`: no port, no site, just the worker, beside servers that run with `WORKER=off`. */
export const startWorkerAlone = async (env: Env, log: Log): Promise<RunningWorker> => {
  const database = await openDatabase(env, log);
  const worker = await openWorker(env, database, log);
  return {
    stop: async () => {
      await worker.stop();
      await database.stop();
    },
  };
};
