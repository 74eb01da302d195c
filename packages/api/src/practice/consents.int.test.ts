import { asActor } from "@cuffwise/db/client";
import { listConsentEvents } from "@cuffwise/db/queries/consent";
import {
  type GivenPractice,
  givenPractice,
  givenStaff,
  healthyAnswers,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { CONSENT_KINDS, CONSENTS, type ConsentKind } from "@cuffwise/domain/coaching";
import { plainDate } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs, outcomeOf } from "#testing/caller.ts";
import { givenLegDay, NOW, TODAY, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

const say = (kind: ConsentKind, given: boolean, version = CONSENTS[kind].version) => ({ kind, version, given });

const CLOSED = ["incomplete", "incomplete", "incomplete", "incomplete"];
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const scene = async () => {
  const { client, session } = await givenLegDay(db, practice, { started: false });
  const call = callAs(db, client.actor, { now: NOW });
  const coach = callAs(db, practice.owner, { now: NOW });
  const outcomes = async () =>
    Object.values(await coach.screening.standing({ clientId: client.clientId })).map((standing) => standing?.outcome);
  return { client, session, call, coach, outcomes };
};

describe("what a client has agreed to", () => {
  it("is listed with their last word, and shown to nobody who works there as theirs to change", async () => {
    const { call, coach } = await scene();
    expect((await call.practice.consents()).map(({ kind, given }) => `${kind}: ${given}`)).toEqual([
      "terms: true",
      "health-data: true",
      "coach-sees-logs: true",
    ]);
    expect(await outcomeOf(coach.practice.consents())).toBe("not-allowed");
    expect(await outcomeOf(coach.practice.setConsent(say("terms", false)))).toBe("not-allowed");
  });

  it.each(CONSENT_KINDS)(
    "stops sessions from beginning once %s is withdrawn, until it is given again",
    async (kind) => {
      const { client, session, call, coach } = await scene();
      await call.practice.setConsent(say(kind, false));
      expect((await call.training.today()).withdrawn).toEqual([kind]);
      expect(await outcomeOf(call.training.start({ id: session.id }))).toBe("consent-withdrawn");
      expect(await outcomeOf(call.training.submitReadiness({ id: session.id, answers: WELL }))).toBe(
        "consent-withdrawn",
      );
      // Nobody else gets round it.
      expect(await outcomeOf(coach.training.start({ id: session.id }))).toBe("consent-withdrawn");
      expect((await coach.practice.client({ clientId: client.clientId })).withdrawn).toEqual([kind]);

      await call.practice.setConsent(say(kind, true));
      expect((await call.training.today()).withdrawn).toEqual([]);
      await call.training.submitReadiness({ id: session.id, answers: WELL });
    },
  );

  it("is a history: withdrawing adds to it and changes nothing that was said", async () => {
    const { client, call } = await scene();
    await call.practice.setConsent(say("terms", false));
    await call.practice.setConsent(say("terms", true));
    const events = await asActor(db, client.actor, (tx) => listConsentEvents(tx, client.actor));
    expect(events.filter(({ kind }) => kind === "terms").map(({ granted }) => granted)).toEqual([true, false, true]);
  });

  it("is given only to the words that are shown", async () => {
    const { call } = await scene();
    expect(await outcomeOf(call.practice.setConsent(say("health-data", true, 1)))).toBe("changed-meanwhile");
  });
});

describe("withdrawing the consent about health", () => {
  it("closes every limb, which giving it again does not open: a new screening does", async () => {
    const { session, call, outcomes } = await scene();
    expect(await outcomes()).toContain("cleared");
    await call.practice.setConsent(say("health-data", false));
    expect(await outcomes()).toEqual(CLOSED);
    await call.practice.setConsent(say("health-data", true));
    expect(await outcomes()).toEqual(CLOSED);
    await call.training.submitReadiness({ id: session.id, answers: WELL });
    expect(await outcomeOf(call.training.start({ id: session.id }))).toBe("not-cleared");
    await call.screening.complete({ answers: healthyAnswers(TODAY) as never });
    expect(await outcomes()).toContain("cleared");
  });

  it("is the same consent as the questionnaire's own question, in both directions", async () => {
    const { call } = await scene();
    const given = async () => (await call.practice.consents()).find(({ kind }) => kind === "health-data")?.given;
    await call.screening.complete({ answers: { ...healthyAnswers(TODAY), A3: "no" } as never });
    expect(await given()).toBe(false);
    // A page that was left open since before goes on saving: that is no new word.
    expect(await call.screening.save({ answers: { A3: "yes" } })).toEqual({ stored: false });
    expect(await given()).toBe(false);
    await call.screening.complete({ answers: healthyAnswers(TODAY) as never });
    expect(await given()).toBe(true);
    expect(await outcomeOf(call.screening.complete({ answers: {} }))).toBe("answers-missing");
    expect(await given()).toBe(true);
  });

  it("closes what a clinician's letter could open, also once it was given again", async () => {
    const { client, call } = await scene();
    const { findings } = await call.screening.complete({
      answers: healthyAnswers(TODAY, { A6: "yes" }) as never,
    });
    const referral = findings.find(({ effect }) => effect === "refer");
    if (referral === undefined) throw new Error("nothing was referred");
    const { latest } = await call.screening.mine();
    const clinician = await givenStaff(db, practice, "clinician");
    const answer = (minutes: number) =>
      callAs(db, clinician, { now: later(minutes) }).screening.answerReferral({
        clientId: client.clientId,
        screeningId: latest?.id as never,
        answers: [{ rule: referral.rule, verdict: "fit" }],
        limbs: ["LL"],
        ceilingPercent: 40,
        validUntil: plainDate("2027-01-01"),
      });
    const at = (minutes: number) => callAs(db, client.actor, { now: later(minutes) }).practice;
    await at(1).setConsent(say("health-data", false));
    expect(await outcomeOf(answer(2))).toBe("consent-withdrawn");
    await at(3).setConsent(say("health-data", true));
    expect(await outcomeOf(answer(4))).toBe("consent-withdrawn");
  });
});
