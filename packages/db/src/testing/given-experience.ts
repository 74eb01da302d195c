import { type AssignmentId, addDays, plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Database } from "#client.ts";
import { givenFollowUp } from "./given-follow-up.ts";
import type { GivenClient } from "./given-people.ts";
import { givenEquipment, givenOneRepMax } from "./given-programme.ts";
import { type GivenMeasuredCuff, givenSession, givenSetLog, sessionContent } from "./given-training.ts";

/** Far enough apart, and the last one far enough from the session to come. */
const TRAINED_DAYS_AGO = [22, 19, 16, 13, 10, 7];
const DAY_MS = 86_400_000;
const LOAD_KG = 20;
const MAXIMUM_KG = 70;

/**
 * What makes a cuffed exercise ready to be trained in full at `now`: the usual equipment, a maximum of 70 kg, and six
 * short sessions at 20 kg under the client's cuffs, each with its checks answered, so that the novice ramp lies behind.
 */
export const givenExperience = async (
  db: Database,
  client: GivenClient,
  entry: Entry,
  cuffs: readonly GivenMeasuredCuff[],
  now: Date,
): Promise<void> => {
  const today = plainDateIn(now, client.actor.timeZone);
  await givenEquipment(db, client);
  await givenOneRepMax(db, client, entry.slug, MAXIMUM_KG, { measuredOn: addDays(today, -22) });
  const short: Entry = { ...entry, sets: entry.sets.slice(0, 1) };
  const content = sessionContent({
    title: "Getting used to the cuff",
    entries: [short],
    cuffs: { [entry.key]: cuffs },
    loads: { [entry.key]: LOAD_KG },
  });
  let assignmentId: AssignmentId | undefined;
  for (const ago of TRAINED_DAYS_AGO) {
    const startedAt = new Date(now.getTime() - ago * DAY_MS);
    const session = await givenSession(db, client, {
      content,
      ...(assignmentId === undefined ? {} : { assignmentId }),
      plannedOn: addDays(today, -ago),
      status: "done",
      startedAt,
    });
    assignmentId = session.assignmentId;
    await givenSetLog(db, client, session, {
      entryKey: entry.key,
      loadKg: LOAD_KG,
      reps: entry.sets[0]?.reps ?? 1,
      cuffs: cuffs.map(({ limb, valueMmHg }) => ({ limb, pressureMmHg: Math.floor(valueMmHg * 0.6) })),
    });
    await givenFollowUp(db, client, session);
  }
};
