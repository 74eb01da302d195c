import { type GivenPractice, givenClient, givenPractice, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import { defaultPreferences } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "#router.ts";
import { callAs, contextOf } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

describe("my settings", () => {
  it("change one by one, so that two devices keep each other's changes", async () => {
    const client = await givenClient(db, practice);
    const phone = callAs(db, client.actor);
    const desk = callAs(db, client.actor);
    await phone.account.changePreferences({ scheme: "gym", sounds: "vibrate" });
    const both = await desk.account.changePreferences({ largeType: true, units: "imperial", timeZone: "Asia/Tokyo" });
    expect(both).toEqual({
      ...defaultPreferences("imperial"),
      units: "imperial",
      timeZone: "Asia/Tokyo",
      scheme: "gym",
      sounds: "vibrate",
      largeType: true,
    });
  });

  it("are those of the person and of nobody else", async () => {
    const [one, other] = [await givenClient(db, practice), await givenClient(db, practice)];
    await callAs(db, one.actor).account.changePreferences({ scheme: "dark" });
    expect((await callAs(db, other.actor).account.changePreferences({})).scheme).toBe("system");
  });

  it("travel with the phone's bundle, as the person set them", async () => {
    const client = await givenClient(db, practice);
    const context = contextOf(db, client.actor);
    const person = context.person ?? undefined;
    if (person === undefined) throw new Error("a client is signed in");
    const preferences = { ...person.preferences, scheme: "gym" as const };
    const bundle = await createCaller({ ...context, person: { ...person, preferences } }).sync.bundle();
    expect(bundle.person.preferences.scheme).toBe("gym");
  });
});
