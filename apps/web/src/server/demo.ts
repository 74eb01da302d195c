import type { Database } from "@cuffwise/db/client";
import { DEMO_LOGINS, DEMO_PASSWORD, isEmptyDatabase, seedDemo } from "@cuffwise/db/seed";
import type { Env } from "#env.ts";
import { hashPassword } from "./auth/password-hash.ts";
import type { Log } from "./log.ts";

/**
 * Fills an empty embedded database with the demo. Never a served one: its accounts share a password that everybody can read.
 */
export const openDemo = async (env: Env, db: Database, embedded: boolean, log: Log): Promise<void> => {
  if (env.DEMO_DATA === "off" || !embedded || !(await isEmptyDatabase(db))) return;
  log.info("writing the demo data, once");
  await seedDemo(db, { now: new Date(), passwordHash: await hashPassword(DEMO_PASSWORD) });
};

/** What the start prints: whom to sign in as. Empty where there is no demo. */
export const demoLogins = (env: Env): string => {
  if (env.DEMO_DATA === "off" || env.DATABASE_URL !== undefined) return "";
  const lines = DEMO_LOGINS.map(({ role, email }) => `  ${role.padEnd(10)} ${email}`);
  return `Demo logins, all with the password ${DEMO_PASSWORD}\n${lines.join("\n")}\n`;
};
