import { Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { asSystem, commitWith, connect, type Database, onSite, type Tx } from "#client.ts";
import { type TestDatabase, testDatabase } from "#testing/index.ts";
import { together } from "#together.ts";

let test: TestDatabase;
let db: Database;

beforeAll(async () => {
  test = await testDatabase();
  return () => test.drop();
});
afterEach(() => db.close());

const prepared = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.execute<{ statement: string }>(sql`select statement from pg_prepared_statements`);
  return rows.map(({ statement }) => statement);
};

/** Packets that this process writes to any socket until it is told to stop counting. */
const countWrites = () => {
  const write = Socket.prototype._write;
  let packets = 0;
  Socket.prototype._write = function (...args) {
    packets += 1;
    return write.apply(this, args);
  };
  return {
    stop: () => {
      Socket.prototype._write = write;
      return packets;
    },
  };
};

describe("the statements of a connection", () => {
  it("are planned once for each text, whatever their values", async () => {
    db = connect(test.url, { userConnections: 1 });
    await onSite(db, [], async (tx) => {
      for (const n of [1, 2, 3]) await tx.execute(sql`select ${n}::int as planned_once`);
      const known = (await prepared(tx)).filter(
        (text) => text.includes("planned_once") && !text.includes("pg_prepared"),
      );
      expect(known).toHaveLength(1);
    });
  });

  it("are kept to a number, however many texts there are, and all are answered", async () => {
    db = connect(test.url, { userConnections: 1 });
    await onSite(db, [], async (tx) => {
      for (let n = 0; n < 450; n += 1) {
        const [row] = await tx.execute<{ n: number }>(sql`select ${n}::int as ${sql.raw(`n, 1 as c${n}`)}`);
        expect(row?.n).toBe(n);
      }
      const kept = (await prepared(tx)).length;
      expect(kept).toBeGreaterThan(390);
      expect(kept).toBeLessThanOrEqual(402);
    });
  });

  it("see the settings of their transaction from the first one on, in whatever order they are awaited", async () => {
    db = connect(test.url, { userConnections: 1 });
    // The second time nothing is described first: settings and statements leave in one packet.
    for (const role of ["moderator", "editor"] as const) {
      const roles = await onSite(db, [role], (tx) =>
        Promise.all(
          [1, 2, 3].map((n) =>
            tx.execute<{ roles: string }>(sql`select current_setting('app.site_roles') as roles, ${n}::int`),
          ),
        ),
      );
      expect(roles.map(([row]) => row?.roles)).toEqual([`{${role}}`, `{${role}}`, `{${role}}`]);
    }
    const after = await db.user.execute<{ roles: string }>(
      sql`select current_setting('app.site_roles', true) as roles`,
    );
    expect(after[0]?.roles).toBe("");
  });

  it("fail alone when a value cannot be written, and leave the connection usable", async () => {
    db = connect(test.url, { userConnections: 1 });
    const ask = (value: unknown) => onSite(db, [], (tx) => tx.execute(sql`select ${value}::text as x`));
    await ask("known");
    for (const value of [undefined, new Date(), { a: 1 }, ["a", undefined]])
      await expect(ask(sql.param(value))).rejects.toThrow();
    expect(await ask("still here")).toMatchObject([{ x: "still here" }]);
  });

  it("cannot be added to a transaction that has ended", async () => {
    db = connect(test.url, { userConnections: 1 });
    let late: Tx | undefined;
    await onSite(db, [], async (tx) => {
      late = tx;
      await tx.execute(sql`select 1`);
    });
    await expect(late?.execute(sql`select 2`)).rejects.toThrow();
    const failed = onSite(db, [], async (tx) => {
      late = tx;
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    await expect(late?.execute(sql`select 3`)).rejects.toThrow();
  });

  it("say why the first of them failed, not that those after it were in vain", async () => {
    db = connect(test.url, { userConnections: 1 });
    const sent = onSite(db, [], (tx) =>
      together(tx.execute(sql`select 1 / ${0}::int`), tx.execute(sql`select ${1}::int`), tx.execute(sql`select 2`)),
    );
    await expect(sent).rejects.toMatchObject({ cause: { message: "division by zero" } });
  });

  it("take their transaction back when the work fails while they are still under way", async () => {
    db = connect(test.url, { userConnections: 1 });
    const failing = onSite(db, [], async (tx) => {
      const slow = tx.execute(sql`select pg_sleep(0.05), ${1}::int`);
      await Promise.all([slow, Promise.reject(new Error("thought better of it"))]);
    });
    await expect(failing).rejects.toThrow("thought better of it");
    const [row] = await onSite(db, [], (tx) => tx.execute<{ n: number }>(sql`select ${2}::int as n`));
    expect(row?.n).toBe(2);
  });

  it("share one round trip with the transaction's beginning and, where asked for, with its end", async () => {
    db = connect(test.url, { userConnections: 1 });
    const began = (tx: Tx) =>
      tx.execute<{ same: boolean }>(sql`select now() = statement_timestamp() as same, ${0}::int as n`);
    // The first time the statements are described, which takes turns of its own.
    await onSite(db, [], (tx) => commitWith(tx, began(tx)));
    const wrote = countWrites();
    const [[row]] = await onSite(db, [], (tx) => commitWith(tx, began(tx)));
    expect(row).toBeDefined();
    expect(wrote.stop()).toBe(1);
  });

  it("are all taken back when one of those sent with the end fails, and the connection goes on", async () => {
    db = connect(test.url, { systemConnections: 1, userConnections: 1 });
    const keep = (n: number) => sql`insert into rate_limit (key, window_start, count)
      values (${`kept-${n}`}, '2026-11-25', ${n}) returning key`;
    const work = (divisor: number) =>
      asSystem(db, (tx) => commitWith(tx, tx.execute(keep(divisor)), tx.execute(sql`select 1 / ${divisor}::int`)));
    await work(1);
    await expect(work(0)).rejects.toMatchObject({ cause: { message: "division by zero" } });
    await work(2);
    const kept = await db.system.execute<{ key: string }>(sql`select key from rate_limit order by key`);
    expect(kept.map(({ key }) => key)).toEqual(["kept-1", "kept-2"]);
  });

  it("cannot follow the end of their transaction", async () => {
    db = connect(test.url, { userConnections: 1 });
    const late = onSite(db, [], async (tx) => {
      await commitWith(tx);
      await tx.execute(sql`select 1`);
    });
    await expect(late).rejects.toMatchObject({ cause: { message: expect.stringContaining("has ended") } });
    expect(await onSite(db, [], (tx) => tx.execute(sql`select ${4}::int as n`))).toMatchObject([{ n: 4 }]);
  });
});
