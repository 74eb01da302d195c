import { sql } from "drizzle-orm";
import postgres from "postgres";
import type { Database, Tx } from "#client.ts";
import type { TestDatabase } from "./test-database.ts";

/** Counts attempts, also refused ones: the only table that a refused call may change. */
const COUNTERS = ["rate_limit"];

const asOwner = async <T>(db: TestDatabase, work: (owner: postgres.Sql) => Promise<T>): Promise<T> => {
  const owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

const listTables = async (owner: postgres.Sql): Promise<string[]> => {
  const rows = await owner<{ name: string }[]>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all (${COUNTERS}) order by 1`;
  return rows.map(({ name }) => name);
};

/** Opens lock 2 in this clone: row level security is off on every table, and what still refuses is the code. */
export const withoutRowSecurity = (db: TestDatabase): Promise<void> =>
  asOwner(db, async (owner) => {
    for (const table of await listTables(owner)) {
      await owner.unsafe(`alter table "${table}" disable row level security, no force row level security`);
    }
  });

const checksum = (table: string, where = ""): string =>
  `select '${table}' as name, count(*) || ' ' || md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as sum
     from "${table}" r ${where}`;

interface Sum extends Record<string, unknown> {
  readonly name: string;
  readonly sum: string;
}
/** Per table how many rows there are, and a checksum of them. */
export type Digest = Readonly<Record<string, string>>;

const toDigest = (rows: readonly Sum[]): Digest => Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));

export interface Digests {
  /** All committed rows of all tables, past every lock. */
  readonly everything: () => Promise<Digest>;
  /** The rows of one organisation as an open transaction sees them. */
  readonly ofOrganisation: (tx: Tx, orgId: string) => Promise<Digest>;
  readonly close: () => Promise<void>;
}

/** Notices any change that a call made. Close it before the database is dropped. */
export const digestsOf = async (db: TestDatabase): Promise<Digests> => {
  const owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  const tables = await listTables(owner);
  const withOrg = await owner<{ name: string }[]>`
    select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'org_id' and table_name <> 'outbox'`;
  const all = tables.map((table) => checksum(table)).join(" union all ");
  return {
    everything: async () => toDigest(await owner.unsafe<Sum[]>(all)),
    ofOrganisation: async (tx, orgId) => {
      const some = withOrg.map(({ name }) => checksum(name, `where org_id = '${orgId}'`));
      return toDigest(await tx.execute<Sum>(sql.raw(some.join(" union all "))));
    },
    close: () => owner.end(),
  };
};

/** Runs against the real database and takes everything back, however it ends. */
export const rolledBack = async <T>(db: Database, work: (inside: Database, tx: Tx) => Promise<T>): Promise<T> => {
  const undo = new Error("taken back on purpose");
  const results: T[] = [];
  const both = db.user.transaction((user) =>
    db.system.transaction(async (system) => {
      results.push(await work({ ...db, user, system }, user));
      throw undo;
    }),
  );
  await both.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  const [result] = results;
  if (results.length === 0) throw new Error("the work never ended");
  return result as T;
};
