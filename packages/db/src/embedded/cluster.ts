import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { canEnter } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./error.ts";
import { type Account, run } from "./run.ts";

export const superuser = "postgres";
export const database = "cuffwise";

/** Where root puts what another account must reach: writable by root alone, so nobody can prepare a folder there for us. */
export const sharedFolder = "/var/lib/cuffwise";

/** `instance.json` in the data folder: the cluster belongs to this folder by `id`, so deleting the folder really starts afresh. */
export interface Instance {
  readonly id: string;
  readonly password: string;
  readonly cluster: string;
}

/**
 * Reads or creates the data folder's instance. The cluster lies in `dataDir/cluster`; where root works in a folder that the
 * server's account may not enter, it lies in `/var/lib/cuffwise/<id>` instead.
 * @throws EmbeddedDatabaseError "data-dir-not-writable"
 */
export const openInstance = async (
  dataDir: string,
  accountFor: (cluster: string) => Promise<Account | undefined>,
): Promise<{ instance: Instance; account: Account | undefined }> => {
  try {
    const known = await readInstance(dataDir);
    if (known) return { instance: known, account: await accountFor(known.cluster) };

    await makeFolder(dataDir);
    const account = await accountFor(path.join(dataDir, "cluster"));
    const id = randomBytes(8).toString("hex");
    const home = account && !(await canEnter(dataDir, account)) ? path.join(sharedFolder, id) : dataDir;
    const instance: Instance = {
      id,
      password: randomBytes(24).toString("base64url"),
      cluster: home === dataDir ? "cluster" : path.join(home, "cluster"),
    };
    await writeFile(path.join(dataDir, "instance.json"), `${JSON.stringify(instance, null, 2)}\n`, { mode: 0o600 });
    return { instance: absolute(dataDir, instance), account };
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error;
    throw notWritable(dataDir, error);
  }
};

/** Step by step: Node's recursive mkdir never returns where a parent refuses children with ENOENT, as /proc does. */
const makeFolder = async (folder: string): Promise<void> => {
  if (existsSync(folder)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
};

const notWritable = (dataDir: string, cause: unknown) =>
  new EmbeddedDatabaseError(
    "data-dir-not-writable",
    `The data folder ${dataDir} cannot be read and written by this user: correct its owner, or name another folder in DATA_DIR.`,
    { cause },
  );

const readInstance = async (dataDir: string): Promise<Instance | undefined> => {
  try {
    const instance: Instance = JSON.parse(await readFile(path.join(dataDir, "instance.json"), "utf8"));
    return absolute(dataDir, instance);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

const absolute = (dataDir: string, instance: Instance): Instance => ({
  ...instance,
  cluster: path.resolve(dataDir, instance.cluster),
});

/**
 * Creates the cluster when it is not there yet: UTF-8 and PostgreSQL's own C.UTF-8 rules, so that sorting is the same on every
 * machine; passwords by SCRAM only. It is built beside its place and moved there whole: an interrupted first start leaves no half of one.
 */
export const ensureCluster = async (
  instance: Instance,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> => {
  const existing = await readFile(path.join(instance.cluster, "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EACCES")
      throw notWritable(instance.cluster, error);
    return undefined;
  });
  const major = binaries.version.split(".")[0];
  if (existing?.trim() === major) return;
  if (existing !== undefined)
    throw new EmbeddedDatabaseError(
      "data-dir-of-another-version",
      `The data in ${instance.cluster} was written by PostgreSQL ${existing.trim()}, not ${major}: ` +
        "move it with pg_dump and pg_restore, or name another folder in DATA_DIR.",
    );

  const home = path.dirname(instance.cluster);
  const workplace = path.join(home, `new-${process.pid}`);
  const own = async (file: string) => (account ? chown(file, account.uid, account.gid) : undefined);
  try {
    await mkdir(home, { recursive: true });
    if (home.startsWith(`${sharedFolder}/`)) {
      await chmod(sharedFolder, 0o755);
      await chmod(home, 0o755);
    }
    await mkdir(workplace, { mode: 0o700 });
    await own(workplace);
    const secret = path.join(workplace, "password");
    await writeFile(secret, instance.password, { mode: 0o600 });
    await own(secret);
    await initialise(path.join(workplace, "cluster"), secret, binaries, account, durable);
    await rename(path.join(workplace, "cluster"), instance.cluster);
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error;
    throw notWritable(home, error);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};

const initialise = async (
  folder: string,
  secret: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> => {
  const init = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const single = ["--single", "-D", folder, ...(durable ? [] : ["-F"]), "postgres"];
  const steps = [
    () => run(path.join(binaries.home, "bin/initdb"), init, account),
    () => run(path.join(binaries.home, "bin/postgres"), single, account, `create database ${database};\n`),
  ];
  for (const step of steps) {
    const { code, output } = await step();
    if (code !== 0)
      throw new EmbeddedDatabaseError("start-failed", `PostgreSQL could not create its data: ${output.trim()}`);
  }
};

/** Deletes the data folder and, where it lies elsewhere, the cluster. The server must have ended. */
export const removeInstance = async (dataDir: string, instance: Instance): Promise<void> => {
  const home = path.dirname(instance.cluster);
  if (home.startsWith(`${sharedFolder}/`)) await rm(home, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
};
