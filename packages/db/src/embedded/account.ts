import { stat } from "node:fs/promises";
import { EmbeddedDatabaseError } from "./error.ts";
import { type Account, run } from "./run.ts";

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account that runs the server: undefined means "whoever we are". PostgreSQL refuses to run as root, so root lends the work
 * to the owner of an existing cluster, else to the system's `postgres`, else to `nobody`. The account must have a name in the
 * system's user table: `initdb` looks it up.
 */
export const chooseAccount = async (cluster: string): Promise<Account | undefined> => {
  if (!isRoot()) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const account = await lookUp(name);
    if (account && (await run("/bin/sh", ["-c", "exit 0"], account)).code === 0) return account;
  }
  throw new EmbeddedDatabaseError(
    "no-account-to-run-as",
    "PostgreSQL refuses to run as root and this system has no account “postgres” or “nobody” to run it as: " +
      "start Cuffwise as an ordinary user, or set DATABASE_URL.",
  );
};

const lookUp = async (name: string): Promise<Account | undefined> => {
  const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
};

/** Can the account enter the folder and read it? Asked of the system itself, so that ACLs and mounts count too. */
export const canEnter = async (folder: string, account: Account): Promise<boolean> =>
  (await run("/bin/sh", ["-c", 'cd "$1" && test -r .', "sh", folder], account)).code === 0;
