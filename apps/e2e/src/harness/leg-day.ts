import { asActor, type Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenExperience,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { listSetLogs } from "@cuffwise/db/queries/set-log";
import { addDays, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";

const EXTENSION: Entry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
  // None, so that nobody waits for a test.
  restSeconds: 0,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
};
const ordinary = (key: string, slug: string, group: string): Entry => ({
  kind: "ordinary",
  key,
  group,
  slug,
  sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }, { reps: 8 }],
  restSeconds: 0,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 60 },
});

/** A client with twelve sets today: four under the cuff, twice four without. */
export const givenTwelveSets = async (db: Database) => {
  const today = plainDateIn(new Date(), "Europe/London");
  const practice = await givenPractice(db, { name: "North Strength" });
  const client = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, client);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn: addDays(today, -2) }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn: addDays(today, -2) }),
  ];
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries: [EXTENSION, ordinary("squat", "back-squat", "B"), ordinary("row", "seated-row", "C")],
    cuffs: { ext: cuffs },
    loads: { ext: 20, squat: 60, row: 40 },
  });
  const session = await givenSession(db, client, { content, plannedOn: today });
  return { practice, client, session };
};

export const storedSets = (db: Database, client: GivenClient, id: SessionId) =>
  asActor(db, client.actor, (tx) => listSetLogs(tx, client.actor.orgId, [id]));
