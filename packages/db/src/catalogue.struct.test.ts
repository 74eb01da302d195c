import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#testing/test-database.ts";

// Reviewed exceptions; the list may only shrink.
const UNIQUE_WITHOUT_ORG = [
  "organisation_pkey", // the organisation itself
  "outbox_pkey", // ids of our own making, written without ON CONFLICT
];

let db: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  db = await testDatabase();
  owner = postgres(db.ownerUrl, { max: 1 });
});

afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** Tables whose rows belong to an organisation. */
const tenantTables = async (): Promise<string[]> => {
  const rows = await owner<{ name: string }[]>`
    select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'org_id' order by 1`;
  return rows.map((row) => row.name);
};

const unforced = () => owner<{ name: string }[]>`
  select c.relname as name from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)
          or c.relname in ('organisation', 'article', 'article_comment'))
     and not (c.relrowsecurity and c.relforcerowsecurity)`;

const leakyViews = () => owner<{ name: string }[]>`
  select c.relname as name from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
     and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)`;

const uniqueWithoutOrg = () => owner<{ name: string }[]>`
  select i.relname as name from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class c on c.oid = x.indrelid
    join pg_attribute org on org.attrelid = c.oid and org.attname = 'org_id' and not org.attisdropped
   where c.relnamespace = 'public'::regnamespace and x.indisunique and x.indkey[0] <> org.attnum
     and i.relname <> all (${UNIQUE_WITHOUT_ORG})`;

describe("the catalogue", () => {
  it("knows the tenant tables, so that the checks below check something", async () => {
    expect(await tenantTables()).toEqual(expect.arrayContaining(["client", "set_log", "comment", "screening"]));
  });

  it("forces row level security on every table of an organisation and on the site's content", async () => {
    expect(await unforced()).toEqual([]);
    await owner`create table forgotten (org_id uuid not null)`;
    await owner`alter table forgotten enable row level security`;
    expect(await unforced()).toEqual([{ name: "forgotten" }]);
    await owner`drop table forgotten`;
  });

  it("has no view that reads with its owner's rights", async () => {
    expect(await leakyViews()).toEqual([]);
    await owner`create view leaky as select id from client`;
    expect(await leakyViews()).toEqual([{ name: "leaky" }]);
    await owner`drop view leaky`;
  });

  it("leads every unique index of an organisation's table with org_id", async () => {
    expect(await uniqueWithoutOrg()).toEqual([]);
    await owner`create unique index leaky_unique on client (email)`;
    expect(await uniqueWithoutOrg()).toEqual([{ name: "leaky_unique" }]);
    await owner`drop index leaky_unique`;
  });

  it("includes org_id in every foreign key between tenant tables", async () => {
    const loose = await owner`
      select k.conname as name from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
        join pg_attribute b on b.attrelid = f.oid and b.attname = 'org_id'
       where k.contype = 'f' and not (a.attnum = any (k.conkey))`;
    expect(loose).toEqual([]);
  });

  it("calls the actor functions only inside a sub-select, or every row pays for it", async () => {
    const policies = await owner<{ name: string; text: string }[]>`
      select tablename || '.' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text
        from pg_policies where schemaname = 'public'`;
    expect(policies.length).toBeGreaterThan(40);
    const bare = policies.filter(({ text }) => /app\.\w+\(\)/.test(text.replaceAll(/SELECT app\.\w+\(\)/g, "")));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("gives the application's roles no power over row level security", async () => {
    const roles = await owner`
      select rolname as name from pg_roles
       where rolname in ('app_user', 'app_system') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`;
    expect(roles).toEqual([]);
    const owned = await owner`
      select tablename from pg_tables where schemaname = 'public' and tableowner in ('app_user', 'app_system')`;
    expect(owned).toEqual([]);
    const truncate = await owner`
      select table_name from information_schema.role_table_grants
       where grantee in ('app_user', 'app_system') and table_schema = 'public'
         and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`;
    expect(truncate).toEqual([]);
  });

  it("keeps accounts out of reach of requests inside an organisation", async () => {
    const grants = await owner`
      select table_name from information_schema.role_table_grants where grantee = 'app_user'
         and table_name in ('person', 'session', 'email_token', 'rate_limit', 'local_mail')`;
    expect(grants).toEqual([]);
  });
});
