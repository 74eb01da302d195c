import { sql } from "drizzle-orm";
import type { Database } from "#client.ts";

/**
 * Takes one token from a fixed window; false when `limit` were taken already. One atomic upsert, so that parallel
 * attempts cannot slip through together.
 */
export const takeRateToken = async (
  db: Database,
  key: string,
  limit: number,
  windowSeconds: number,
  now: Date,
): Promise<boolean> => {
  const windowStart = new Date(Math.floor(now.getTime() / (windowSeconds * 1_000)) * windowSeconds * 1_000);
  const [row] = await db.system.execute<{ count: number }>(sql`
    insert into rate_limit as r (key, window_start, count) values (${key}, ${windowStart.toISOString()}, 1)
    on conflict (key) do update set
      count = case when r.window_start = excluded.window_start then r.count + 1 else 1 end,
      window_start = excluded.window_start
    returning count`);
  return (row?.count ?? 0) <= limit;
};

/** Gives a window back, e.g. after the right password. */
export const clearRateTokens = async (db: Database, key: string): Promise<void> => {
  await db.system.execute(sql`delete from rate_limit where key = ${key}`);
};
