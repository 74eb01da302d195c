import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { connect, type Database } from "#client.ts";
import { TEMPLATE_DATABASE, withDatabase } from "./template.ts";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

export interface TestDatabase extends Database {
  /** The owner's URL of this clone: only for catalogue tests and for opening one lock on purpose. */
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
}

/** A clone of the migrated template, connected as the application connects. Call `drop` in `afterAll`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const adminUrl = inject("adminUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  // Two clones at once may collide on the template ("is being accessed by other users"): one at a time.
  await admin`select pg_advisory_lock(7241002)`;
  await admin.unsafe(`create database ${name} template ${TEMPLATE_DATABASE}`);
  await admin`select pg_advisory_unlock(7241002)`;
  await admin.end();

  const ownerUrl = withDatabase(adminUrl, name);
  const db = connect(ownerUrl, { userConnections: 4, systemConnections: 2 });
  return {
    ...db,
    ownerUrl,
    drop: async () => {
      await db.close();
      const again = postgres(adminUrl, { max: 1, onnotice: () => {} });
      await again.unsafe(`drop database if exists ${name} with (force)`);
      await again.end();
    },
  };
};
