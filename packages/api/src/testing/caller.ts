import { newId } from "@cuffwise/db/new-id";
import { sealer } from "@cuffwise/db/secret";
import type { TestDatabase } from "@cuffwise/db/testing";
import { type Actor, defaultPreferences, type Person, type SiteRole } from "@cuffwise/domain/kernel";
import type { ApiContext } from "#context.ts";
import { createCaller } from "#router.ts";

export interface CallerOptions {
  readonly now?: Date;
  readonly siteRoles?: readonly SiteRole[];
  readonly sessionId?: string;
  readonly address?: string;
}

/** The account behind an actor, as the session look-up would have read it. */
export const personOf = (actor: Actor, siteRoles: readonly SiteRole[] = []): Person => ({
  personId: actor.personId,
  name: actor.name,
  email: `${actor.personId}@example.test`,
  emailVerified: true,
  timeZone: actor.timeZone,
  units: "metric",
  preferences: defaultPreferences("metric"),
  siteRoles,
});

export const contextOf = (db: TestDatabase, actor: Actor | null, options: CallerOptions = {}): ApiContext => ({
  db,
  person: actor === null ? null : personOf(actor, options.siteRoles),
  sessionId: actor === null ? null : (options.sessionId ?? newId()),
  actor,
  now: options.now ?? new Date(),
  newId: () => newId(),
  seal: sealer("a key for tests"),
  appUrl: "http://localhost:3000",
  address: options.address ?? "192.0.2.1",
});

/** Calls procedures as somebody, past HTTP: what a server component does. */
export const callAs = (db: TestDatabase, actor: Actor | null, options: CallerOptions = {}) =>
  createCaller(contextOf(db, actor, options));

/** The code that a call was refused with, or `allowed`. */
export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "allowed",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
