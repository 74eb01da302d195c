import {
  type PersonId,
  readPreferences,
  type Settings,
  type SettingsChange,
  type SiteRole,
  type UnitPreference,
} from "@cuffwise/domain/kernel";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Tx } from "#client.ts";
import { person } from "#schema/identity.ts";

export interface Account {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  /** PHC string; null for an account without a password. */
  readonly passwordHash: string | null;
  readonly siteRoles: readonly SiteRole[];
}

const ACCOUNT = {
  personId: person.id,
  name: person.name,
  email: person.email,
  emailVerifiedAt: person.emailVerifiedAt,
  passwordHash: person.passwordHash,
  siteRoles: person.siteRoles,
};

/** Looks an account up by its normalised address; a disabled one is not found. */
export const findAccountByEmail = async (db: Database, email: string): Promise<Account | undefined> => {
  const [row] = await db.system
    .select(ACCOUNT)
    .from(person)
    .where(and(eq(person.email, email), isNull(person.disabledAt)));
  return row;
};

export const findAccount = async (db: Database, personId: PersonId): Promise<Account | undefined> => {
  const [row] = await db.system
    .select(ACCOUNT)
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)));
  return row;
};

export interface NewPerson {
  readonly personId: PersonId;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly timeZone: string;
  readonly at: Date;
}

/** False when the address has an account already; decided by the unique index, so two at once cannot both win. */
export const insertPerson = async (tx: Tx, row: NewPerson): Promise<boolean> => {
  const made = await tx
    .insert(person)
    .values({
      id: row.personId,
      email: row.email,
      name: row.name,
      passwordHash: row.passwordHash,
      timeZone: row.timeZone,
      createdAt: row.at,
    })
    .onConflictDoNothing({ target: person.email })
    .returning({ id: person.id });
  return made.length === 1;
};

export interface Profile {
  readonly name: string;
  readonly timeZone: string;
  readonly units: UnitPreference;
}

export const updateProfile = async (db: Database, personId: PersonId, profile: Profile): Promise<void> => {
  await db.system
    .update(person)
    .set({ name: profile.name, timeZone: profile.timeZone, units: profile.units })
    .where(eq(person.id, personId));
};

/** Writes only what was changed: another device may have changed the rest meanwhile. Answers all settings. */
export const updateSettings = async (
  db: Database,
  personId: PersonId,
  { units, timeZone, ...preferences }: SettingsChange,
): Promise<Settings> => {
  const [row] = await db.system
    .update(person)
    .set({
      ...(units === undefined ? {} : { units }),
      ...(timeZone === undefined ? {} : { timeZone }),
      preferences: sql`${person.preferences} || ${JSON.stringify(preferences)}::jsonb`,
    })
    .where(eq(person.id, personId))
    .returning({ units: person.units, timeZone: person.timeZone, preferences: person.preferences });
  if (row === undefined) throw new Error("whoever is signed in has an account");
  return { units: row.units, timeZone: row.timeZone, ...readPreferences(row.preferences, row.units) };
};

export const updatePasswordHash = async (
  db: Tx | Database["system"],
  personId: PersonId,
  passwordHash: string,
): Promise<void> => {
  await db.update(person).set({ passwordHash }).where(eq(person.id, personId));
};

/** The first confirmation counts; a second link changes nothing. */
export const confirmEmail = async (tx: Tx, personId: PersonId, at: Date): Promise<void> => {
  await tx
    .update(person)
    .set({ emailVerifiedAt: at })
    .where(and(eq(person.id, personId), isNull(person.emailVerifiedAt)));
};
