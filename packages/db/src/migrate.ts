import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
/** One migrator at a time, however many processes start together. */
const MIGRATION_LOCK = 7_241_001;

// Roles belong to the cluster, not to a database, so they are made here and not in a migration.
const ROLES = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'app_user') then create role app_user nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'app_system') then create role app_system nologin nobypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant app_user, app_system to current_user;
`;

export interface MigrateOptions {
  /** Where the SQL files are; a bundled server passes its own copy. */
  readonly folder?: string;
}

/**
 * Brings a database to the newest schema as its owner.
 * @throws the driver's error when the database does not answer or the role may not create roles.
 */
export const migrate = async (url: string, options: MigrateOptions = {}): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await client.unsafe(ROLES);
    await runMigrations(drizzle(client), { migrationsFolder: options.folder ?? MIGRATIONS });
  } finally {
    await client.end({ timeout: 5 });
  }
};
