import { asActor } from "@cuffwise/db/client";
import { findOpenSession, insertSession } from "@cuffwise/db/queries/session";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import {
  type GivenPractice,
  givenClient,
  givenPerson,
  givenPractice,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { CONSENT_KINDS, CONSENTS } from "@cuffwise/domain/coaching";
import { emergencyNumber } from "@cuffwise/domain/session";
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

const NOW = new Date("2026-11-24T12:00:00Z");
const TOMORROW = new Date("2026-11-25T12:00:00Z");
const AGREED = CONSENT_KINDS.map((kind) => ({ kind, version: CONSENTS[kind].version, given: true }));

/** Somebody from this time zone accepts an invitation; the calls are theirs as a client. */
const joinedFrom = async (timeZone: string) => {
  const someone = await givenPerson(db, { timeZone });
  const sessionId = crypto.randomUUID();
  const tokenHash = hashSecret(newSecret());
  const { personId } = someone;
  await insertSession(db, { tokenHash, id: sessionId, personId, at: NOW, userAgent: "", expiresAt: TOMORROW });
  const seen = async () => findOpenSession(db, tokenHash, NOW);
  const person = (await seen())?.person ?? null;
  const { link } = await callAs(db, practice.owner, { now: NOW }).practice.inviteClient({ name: "Ana", email: null });
  const key = link.slice(link.lastIndexOf("/") + 1);
  const visitor = createCaller({ ...contextOf(db, null, { now: NOW }), person, sessionId });
  await visitor.practice.acceptInvitation({ key, consents: AGREED });
  const actor = (await seen())?.actor;
  if (actor === null || actor === undefined) throw new Error("nobody joined");
  return callAs(db, actor, { now: NOW });
};

describe("the country that an emergency number follows", () => {
  it.each([
    ["Europe/Copenhagen", "DK", "112"],
    ["America/Chicago", "US", "911"],
    ["Europe/London", "GB", "999"],
    ["UTC", "ZZ", "112"],
    ["Africa/Addis_Ababa", "ZZ", "112"],
  ])("of somebody who joins from %s is %s", async (timeZone, country, number) => {
    const call = await joinedFrom(timeZone);
    const settings = await call.practice.safetySettings();
    expect(settings).toEqual({ country });
    expect(emergencyNumber(settings.country)).toBe(number);
  });

  it("is the client's to change, shows at once where a number is shown, and leaves an audit row", async () => {
    const client = await givenClient(db, practice);
    const other = await givenClient(db, practice);
    const call = callAs(db, client.actor, { now: NOW });
    expect(await call.practice.setCountry({ country: "NZ" })).toEqual({ country: "NZ" });
    expect(await call.practice.safetySettings()).toEqual({ country: "NZ" });
    expect((await call.screening.mine()).country).toBe("NZ");
    expect(await callAs(db, other.actor, { now: NOW }).practice.safetySettings()).toEqual({ country: "GB" });
    const audits = await asActor(db, practice.owner, (tx) =>
      tx.execute(`select kind, detail from audit_event where client_id = '${client.clientId}'`),
    );
    expect([...audits]).toEqual([{ kind: "country-set", detail: { country: "NZ" } }]);
  });

  it("is no business of those who work there, and never a country nobody knows", async () => {
    const owner = callAs(db, practice.owner, { now: NOW }).practice;
    await expect(owner.safetySettings()).rejects.toThrow("not-allowed");
    await expect(owner.setCountry({ country: "DK" })).rejects.toThrow("not-allowed");
    const { actor } = await givenClient(db, practice);
    for (const country of ["XX", "dk", "", "DNK"]) {
      const typed: unknown = { country };
      const call = callAs(db, actor, { now: NOW }).practice.setCountry(typed as { country: "DK" });
      await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
