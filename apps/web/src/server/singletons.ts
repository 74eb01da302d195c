import { connect, type Database } from "@cuffwise/db/client";
import { type Env, readEnv } from "#env.ts";
import { createLog, type Log } from "./log.ts";

/** What exists once per process. */
export interface Singletons {
  readonly env: Env;
  readonly db: Database;
  readonly authSecret: string;
  /** True on the embedded database: only there does the local inbox exist. */
  readonly embedded: boolean;
  readonly log: Log;
}

// Next compiles pages and route handlers into modules of their own, so `main.ts` and a page do not share module state.
// They do share `globalThis`.
const KEY = Symbol.for("cuffwise.singletons");
const shared = globalThis as typeof globalThis & { [KEY]?: Singletons };

export const installSingletons = (singletons: Singletons): void => {
  shared[KEY] = singletons;
};

const fromEnvironment = (): Singletons => {
  const env = readEnv();
  if (env.DATABASE_URL === undefined || env.AUTH_SECRET === undefined) {
    throw new Error("Without src/server/main.ts in front, DATABASE_URL and AUTH_SECRET have to be set.");
  }
  return {
    env,
    db: connect(env.DATABASE_URL),
    authSecret: env.AUTH_SECRET,
    embedded: false,
    log: createLog(env.LOG_LEVEL),
  };
};

/** Set by `main.ts`; on a serverless host, where Next runs alone, made from the environment at first use. */
export const singletons = (): Singletons => {
  shared[KEY] ??= fromEnvironment();
  return shared[KEY];
};
