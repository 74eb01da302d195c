import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { startEmbedded } from "@cuffwise/db/embedded";
import { migrate } from "@cuffwise/db/migrate";
import type { Env } from "#env.ts";
import { APP_DIR, MIGRATIONS_DIR } from "./app-dir.ts";
import type { Log } from "./log.ts";
import { databaseFault, folderFault } from "./start-fault.ts";

export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  readonly authSecret: string;
  readonly stop: () => Promise<void>;
}

/** Kept beside the embedded data, readable by its owner alone, so that sessions survive a restart. */
const keptSecret = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, "auth-secret");
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      },
    );
    return await readFile(file, "utf8");
  } catch (error) {
    throw folderFault(error, dataDir);
  }
};

const openEmbedded = async (env: Env, log: Log): Promise<OpenDatabase> => {
  // Seen from the project's folder, wherever the process was started.
  const dataDir = path.resolve(APP_DIR, "../..", env.DATA_DIR);
  const database = await startEmbedded({ dataDir, log: (line) => log.debug(`postgres: ${line}`) });
  try {
    const authSecret = env.AUTH_SECRET ?? (await keptSecret(dataDir));
    await migrate(database.url, { folder: MIGRATIONS_DIR });
    return { url: database.url, embedded: true, authSecret, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const openServed = async (url: string, authSecret: string): Promise<OpenDatabase> => {
  try {
    await migrate(url, { folder: MIGRATIONS_DIR });
  } catch (error) {
    throw databaseFault(error, url);
  }
  return { url, embedded: false, authSecret, stop: async () => undefined };
};

/**
 * The database that the environment names, at the newest schema; without `DATABASE_URL` the embedded one.
 * @throws StartFault, EmbeddedDatabaseError: one sentence for a person
 */
export const openDatabase = (env: Env, log: Log): Promise<OpenDatabase> =>
  env.DATABASE_URL === undefined || env.AUTH_SECRET === undefined
    ? openEmbedded(env, log)
    : openServed(env.DATABASE_URL, env.AUTH_SECRET);
