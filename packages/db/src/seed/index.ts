import { plainDateIn } from "@cuffwise/domain/kernel";
import { READY_TEMPLATES } from "@cuffwise/domain/programme";
import { sql } from "drizzle-orm";
import type { Database } from "#client.ts";
import { givenPerson, givenPractice, givenStaff, givenTemplate } from "#testing/given.ts";
import { DEMO_CLIENTS } from "./demo-clients.ts";
import { daysAgo } from "./demo-history.ts";
import { createIds } from "./demo-ids.ts";
import { type DemoWorld, seedDemoClient } from "./demo-practice.ts";
import { seedDemoSite } from "./demo-site.ts";

export const DEMO_PASSWORD = "cuffs-stay-loose-today";

/** Whom to sign in as, printed after the first start. */
export const DEMO_LOGINS: readonly { readonly role: string; readonly email: string }[] = [
  { role: "owner", email: "olivia@demo.cuffwise.test" },
  { role: "coach", email: "casper@demo.cuffwise.test" },
  { role: "assistant", email: "amara@demo.cuffwise.test" },
  { role: "clinician", email: "mira@demo.cuffwise.test" },
  { role: "client", email: "kim@demo.cuffwise.test" },
  { role: "moderator", email: "noor@demo.cuffwise.test" },
];

export interface SeedOptions {
  readonly now: Date;
  /** The PHC string of {@link DEMO_PASSWORD}: hashing is the web server's business. */
  readonly passwordHash: string;
}

/** True while nobody has an account: the demo never mixes with anybody's data. */
export const isEmptyDatabase = async (db: Database): Promise<boolean> => {
  const [row] = await db.system.execute<{ empty: boolean }>(sql`select not exists (select from person) as empty`);
  return row?.empty ?? false;
};

const TIME_ZONE = "Europe/Copenhagen";

/**
 * One practice with twelve clients in every state, eight weeks of logs, and the public site with a moderation queue.
 * The same for the same day; everybody in it is marked as a demo person.
 */
export const seedDemo = async (db: Database, { now, passwordHash }: SeedOptions): Promise<void> => {
  const today = plainDateIn(now, TIME_ZONE);
  const nextId = createIds(0x002);
  const at = daysAgo(today, 70);
  const someone = (login: string, name: string) => ({
    id: nextId(),
    name: `${name} (demo)`,
    email: `${login}@demo.cuffwise.test`,
    passwordHash,
    timeZone: TIME_ZONE,
    at,
  });
  const moderator = await givenPerson(db, { ...someone("noor", "Noor Editor"), siteRoles: ["moderator", "editor"] });
  const practice = await givenPractice(db, {
    id: nextId(),
    name: "Harbour Strength & Rehab (demo)",
    owner: someone("olivia", "Olivia Hart"),
    isDemo: true,
    at,
  });
  const coach = await givenStaff(db, practice, "coach", someone("casper", "Casper Lind"));
  await givenStaff(db, practice, "assistant", someone("amara", "Amara Osei"));
  const clinician = await givenStaff(db, practice, "clinician", someone("mira", "Dr Mira Sato"));
  const [bfrReady, mixedReady] = READY_TEMPLATES;
  if (bfrReady === undefined || mixedReady === undefined) throw new Error("two templates ship");
  const keep = (ready: typeof bfrReady) =>
    givenTemplate(db, coach, {
      id: nextId(),
      name: ready.name,
      description: ready.description,
      content: ready.content,
      at,
    });
  const world: DemoWorld = {
    practice,
    coach,
    clinician,
    templates: { bfr: await keep(bfrReady), mixed: await keep(mixedReady) },
    today,
    now,
    passwordHash,
    timeZone: TIME_ZONE,
  };
  await Promise.all(DEMO_CLIENTS.map((demo, index) => seedDemoClient(db, world, demo, index)));
  await seedDemoSite(db, moderator, today);
};
