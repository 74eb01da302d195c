import type { Actor, ClientId, OrgId, OrgRole, PersonId, SiteRole } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { sessionOf } from "./compiled.ts";
import { type CommittingSql, preparing } from "./preparing.ts";
import { together } from "./together.ts";

/** A drizzle handle bound to one role. Only this file knows the driver. */
type Handle = PostgresJsDatabase<Record<string, never>>;
/** What queries receive: one open transaction with the actor set. */
export type Tx = Parameters<Parameters<Handle["transaction"]>[0]>[0];

/** The two doors to the database. There is no handle that bypasses row level security. */
export interface Database {
  readonly user: Handle;
  readonly system: Handle;
  /** A connection of its own that LISTENs; see {@link listen}. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ConnectOptions {
  readonly userConnections?: number;
  readonly systemConnections?: number;
  /** Sees every statement: for counting queries and for the bench's floor. */
  readonly onQuery?: (statement: string, parameters: readonly unknown[]) => void;
}

const pool = (url: string, role: "app_user" | "app_system", max: number) =>
  postgres(url, {
    max,
    idle_timeout: 300,
    connect_timeout: 5,
    onnotice: () => {},
    connection: {
      application_name: `cuffwise ${role}`,
      // The session's default role: even RESET ROLE comes back to it.
      role,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });

/** Opens both pools. Connects lazily: a wrong URL shows at the first query. */
export const connect = (url: string, options: ConnectOptions = {}): Database => {
  const user = pool(url, "app_user", options.userConnections ?? 12);
  const system = pool(url, "app_system", options.systemConnections ?? 4);
  const { onQuery } = options;
  const config = onQuery === undefined ? {} : { logger: { logQuery: onQuery } };
  return {
    user: drizzle(preparing(user), config),
    system: drizzle(preparing(system), config),
    url,
    close: async () => {
      await Promise.all([user.end({ timeout: 5 }), system.end({ timeout: 5 })]);
    },
  };
};

export interface OrgScope {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly role: OrgRole;
  readonly clientId: ClientId | null;
}

type Settings = readonly (readonly [
  name: "org_id" | "person_id" | "role" | "client_id" | "site_roles",
  value: string,
])[];

/**
 * One transaction under some settings, which end with it, so they cannot leak to the next. They are sent before the work
 * begins and answered together with its first statement: the server takes the statements of a connection in turn.
 */
const withSettings = <T>(db: Handle, settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const calls = settings.map(([name], at) => `set_config('app.${name}', $${at + 1}, true)`);
    const told = sessionOf(tx)
      .client.unsafe(
        `select ${calls.join(", ")}`,
        settings.map(([, value]) => value),
      )
      .execute();
    const [, done] = await together(told, work(tx));
    return done;
  });

// Drizzle sends a statement when somebody asks for its answer.
const send = <T>(statement: T): Promise<Awaited<T>> =>
  new Promise<Awaited<T>>((resolve, reject) => {
    const { then } = (statement ?? {}) as { readonly then?: (yes: unknown, no: unknown) => unknown };
    if (then === undefined) resolve(statement as Awaited<T>);
    else then.call(statement, resolve, reject);
  });

/**
 * Sends the last statements of a transaction and its end in one packet: one wait less, also for whoever waits for its
 * locks. Where one of them fails, nothing is kept. For work that has nothing left to refuse.
 */
export const commitWith = async <const T extends readonly unknown[]>(
  tx: Tx,
  ...statements: T
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> => {
  const sent = statements.map(send);
  const answers = await together(...sent, (sessionOf(tx).client as CommittingSql).commit());
  return answers.slice(0, -1) as unknown as { readonly [K in keyof T]: Awaited<T[K]> };
};

/** One transaction inside one organisation. */
export const inOrg = <T>(db: Database, scope: OrgScope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withSettings(
    db.user,
    [
      ["org_id", scope.orgId],
      ["person_id", scope.personId],
      ["role", scope.role],
      ["client_id", scope.clientId ?? ""],
    ],
    work,
  );

export const asActor = <T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inOrg(db, actor, work);

/** One transaction for the public site: no organisation; site roles decide what is seen beside published pages. */
export const onSite = <T>(db: Database, siteRoles: readonly SiteRole[], work: (tx: Tx) => Promise<T>): Promise<T> =>
  withSettings(db.user, [["site_roles", `{${siteRoles.join(",")}}`]], work);

/** One transaction for accounts, sessions, invitations' look-up and the outbox. */
export const asSystem = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => db.system.transaction(work);

export interface Listener {
  readonly close: () => Promise<void>;
}

/**
 * LISTENs on a channel over a connection of its own. `onLost` runs when the connection drops (notices may be missing
 * from then on) and again notices flow once the driver has reconnected.
 */
export const listen = async (
  url: string,
  channel: string,
  onNotice: (payload: string) => void,
  onConnected: () => void,
  onLost: () => void,
): Promise<Listener> => {
  const client = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    onclose: onLost,
    connection: { application_name: "cuffwise listener", role: "app_system" },
  });
  await client.listen(channel, onNotice, onConnected);
  return { close: () => client.end({ timeout: 2 }) };
};

/** Answers one trivial query on both roles; rejects when the database does not answer. */
export const ping = async (db: Database): Promise<void> => {
  await Promise.all([db.user.execute(sql`select 1`), db.system.execute(sql`select 1`)]);
};
