import { createHash } from "node:crypto";
import { CONSENTS } from "@cuffwise/domain/coaching";
import type {
  ClientActor,
  ClientId,
  OrgId,
  PersonId,
  SiteRole,
  StaffActor,
  StaffRole,
  UnitPreference,
} from "@cuffwise/domain/kernel";
import { countryOfTimeZone, UNKNOWN_COUNTRY } from "@cuffwise/domain/kernel";
import type { Database } from "#client.ts";
import { inOrg, type OrgScope } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertConsentEvents } from "#queries/consent.ts";
import { person } from "#schema/identity.ts";
import { type ClientState, client, membership, organisation } from "#schema/practice.ts";

/** The default instant of test data; pass another where time matters. */
export const GIVEN_AT = new Date("2026-11-02T08:00:00Z");

export interface GivenPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
}

export interface PersonOptions {
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly passwordHash?: string;
  readonly timeZone?: string;
  readonly units?: UnitPreference;
  readonly siteRoles?: readonly SiteRole[];
  readonly emailVerified?: boolean;
  readonly at?: Date;
}

export const givenPerson = async (db: Database, options: PersonOptions = {}): Promise<GivenPerson> => {
  const id = (options.id ?? newId()) as PersonId;
  const name = options.name ?? `Person ${id.slice(-4)}`;
  const email = options.email ?? `${id}@example.test`;
  await db.system.insert(person).values({
    id,
    name,
    email,
    passwordHash: options.passwordHash ?? null,
    emailVerifiedAt: (options.emailVerified ?? true) ? (options.at ?? GIVEN_AT) : null,
    timeZone: options.timeZone ?? "Europe/London",
    units: options.units ?? "metric",
    siteRoles: [...(options.siteRoles ?? [])],
    createdAt: options.at ?? GIVEN_AT,
  });
  return { personId: id, name, email };
};

export interface GivenPractice {
  readonly orgId: OrgId;
  readonly name: string;
  readonly owner: StaffActor;
}

export interface PracticeOptions {
  readonly id?: string;
  readonly name?: string;
  readonly owner?: PersonOptions;
  readonly isDemo?: boolean;
  readonly at?: Date;
}

/** An organisation of its own, with its owner: every test starts here, so that tests cannot meet. */
export const givenPractice = async (db: Database, options: PracticeOptions = {}): Promise<GivenPractice> => {
  const orgId = (options.id ?? newId()) as OrgId;
  const owner = await givenPerson(db, { name: "Olive Owner", ...options.owner });
  const name = options.name ?? `Practice ${orgId.slice(-4)}`;
  const at = options.at ?? GIVEN_AT;
  await inOrg(db, { orgId, personId: owner.personId, role: "owner", clientId: null }, async (tx) => {
    await tx.insert(organisation).values({ id: orgId, name, isDemo: options.isDemo ?? false, createdAt: at });
    await tx
      .insert(membership)
      .values({ orgId, personId: owner.personId, role: "owner", name: owner.name, createdAt: at });
  });
  return { orgId, name, owner: staffActor(orgId, owner, "owner") };
};

const staffActor = (orgId: OrgId, someone: GivenPerson, role: StaffRole): StaffActor => ({
  personId: someone.personId,
  name: someone.name,
  orgId,
  role,
  clientId: null,
  timeZone: "Europe/London",
});

export interface StaffOptions extends PersonOptions {
  /** When they stopped working here. */
  readonly endedAt?: Date;
}

export const givenStaff = async (
  db: Database,
  practice: GivenPractice,
  role: StaffRole,
  options: StaffOptions = {},
): Promise<StaffActor> => {
  const someone = await givenPerson(db, options);
  await inOrg(db, practice.owner, (tx) =>
    tx.insert(membership).values({
      orgId: practice.orgId,
      personId: someone.personId,
      role,
      name: someone.name,
      createdAt: options.at ?? GIVEN_AT,
      endedAt: options.endedAt ?? null,
    }),
  );
  return staffActor(practice.orgId, someone, role);
};

/** The same id for the same words, so that a seed of the same day is the same data. */
const idFrom = (words: string): string => {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export interface GivenClient {
  readonly clientId: ClientId;
  readonly name: string;
  /** The client as an actor; meaningless while `status` is "invited" (there is no account yet). */
  readonly actor: ClientActor;
}

export interface ClientOptions extends PersonOptions {
  readonly clientId?: string;
  readonly status?: ClientState;
  readonly leftAt?: Date;
}

export const givenClient = async (
  db: Database,
  practice: GivenPractice,
  options: ClientOptions = {},
): Promise<GivenClient> => {
  const status = options.status ?? "active";
  const timeZone = options.timeZone ?? "Europe/London";
  const someone = await givenPerson(db, options);
  const clientId = (options.clientId ?? newId()) as ClientId;
  const at = options.at ?? GIVEN_AT;
  await inOrg(db, practice.owner, async (tx) => {
    await tx.insert(client).values({
      orgId: practice.orgId,
      id: clientId,
      personId: status === "invited" ? null : someone.personId,
      name: someone.name,
      email: someone.email,
      status,
      timeZone,
      country: countryOfTimeZone(timeZone) ?? UNKNOWN_COUNTRY,
      createdAt: at,
      joinedAt: status === "invited" ? null : at,
      leftAt: status === "left" ? (options.leftAt ?? at) : null,
    });
    const agreed = { orgId: practice.orgId, clientId, personId: someone.personId, granted: true, at };
    if (status !== "invited")
      await insertConsentEvents(
        tx,
        Object.values(CONSENTS).map(({ kind, version }) => ({
          ...agreed,
          id: idFrom(`${clientId} ${kind}`),
          kind,
          version,
        })),
      );
  });
  return {
    clientId,
    name: someone.name,
    actor: {
      personId: someone.personId,
      name: someone.name,
      orgId: practice.orgId,
      role: "client",
      clientId,
      timeZone: options.timeZone ?? "Europe/London",
    },
  };
};

/** Whoever works in the practice of this client: what staff decide cannot be written as the client. */
export const staffOf = ({ actor }: GivenClient): OrgScope => ({
  orgId: actor.orgId,
  personId: actor.personId,
  role: "owner",
  clientId: null,
});
