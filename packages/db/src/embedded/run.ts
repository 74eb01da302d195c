import { spawn } from "node:child_process";

/** Whom to run a program as: numbers of the system's user table. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Nothing of the caller's environment may reach the server: `PGDATA` or `PGPORT` would change what it does. */
export const spawnOptions = (account: Account | undefined) => ({
  cwd: "/", // the caller's folder may be closed to the account
  // NODE_ENV means nothing to PostgreSQL; Next's type of an environment demands it wherever this file is compiled.
  env: {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    LC_ALL: "C",
    TZ: "UTC",
    NODE_ENV: "production" as const,
  },
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
});

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end as `account`; a program that cannot be started is an outcome with code -1. */
export const run = (program: string, args: readonly string[], account?: Account, input = ""): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { ...spawnOptions(account), stdio: "pipe" });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.stdin.on("error", () => undefined); // it ended without reading: its code says why
    child.on("error", (error) => resolve({ code: -1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
    child.stdin.end(input);
  });
