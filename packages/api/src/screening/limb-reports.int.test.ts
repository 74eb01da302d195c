import {
  type GivenPractice,
  givenClient,
  givenPractice,
  givenScreening,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { StaffActor } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import type { Answers } from "@cuffwise/domain/screening";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
let clinician: StaffActor;
const now = new Date("2026-11-20T10:00:00Z");

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
  clinician = await givenStaff(db, practice, "clinician");
});
afterAll(() => db.drop());

const raised: Answers["B10"] = {
  takenOn: plainDate("2026-11-20"),
  readings: [
    { systolic: 148, diastolic: 92 },
    { systolic: 144, diastolic: 90 },
  ],
};
const screened = async (changes: Answers) => {
  const client = await givenClient(db, practice);
  const screening = await givenScreening(db, client, { changes, at: now });
  const read = (as: StaffActor = coach) => callAs(db, as, { now }).screening.result({ clientId: client.clientId });
  const limbOf = async (limb: "LL" | "RL") => {
    const report = (await read()).reports.find((one) => one.limb === limb);
    if (report === undefined) throw new Error("a limb has no report");
    return report;
  };
  return { client, screening, read, limbOf };
};

describe("what would change the outcome of a limb", () => {
  it("names the answer, and whose letter opens it", async () => {
    const { limbOf } = await screened({ A6: "yes", D1: ["LL"] });
    expect((await limbOf("RL")).ways).toEqual([
      {
        rule: expect.stringMatching(/^screening\.A6@/),
        about: "Only supervised exercise, or tests still open",
        wouldChange: "A letter from your doctor, or the end of the tests or conditions.",
        answeredBy: "general-practitioner",
        lapsesOn: null,
        decides: true,
      },
    ]);
    // The exclusion comes first: what a doctor writes about the other reason opens nothing on its own.
    const left = await limbOf("LL");
    expect(left.outcome).toBe("excluded");
    expect(left.ways.map(({ about, answeredBy, decides }) => [about, answeredBy, decides])).toEqual([
      ["A bypass, graft, stent or artery disease in a limb", null, true],
      ["Only supervised exercise, or tests still open", "general-practitioner", false],
    ]);
  });

  it("names the first day on which a reason is gone by itself", async () => {
    const { limbOf } = await screened({ B4: { answer: "yes", lastOn: plainDate("2026-10-01") } });
    expect((await limbOf("LL")).ways).toMatchObject([
      { about: "Inflammation of the heart", answeredBy: null, lapsesOn: "2027-04-03" },
    ]);
  });

  it("puts limits in words, and their ceiling with the sources of every rule behind it", async () => {
    const { limbOf } = await screened({ B10: raised });
    const { ceilingPercent, ceilingBecause, bundles } = await limbOf("RL");
    expect(ceilingPercent).toBe(50);
    expect(bundles).toEqual([{ id: "MOD-BP2", title: "Raised or newly treated blood pressure", ceilingPercent: 50 }]);
    expect(ceilingBecause.rule).toMatch(/^screening\.bundles@/);
    expect(ceilingBecause.citations.length).toBeGreaterThan(1);
    expect(new Set(ceilingBecause.citations.map(({ key, locator }) => `${key} ${locator}`)).size).toBe(
      ceilingBecause.citations.length,
    );
  });

  it("is nothing for a healthy adult, whose ceiling is everybody's", async () => {
    const { limbOf } = await screened({});
    const { ways, bundles, ceilingPercent, ceilingBecause } = await limbOf("LL");
    expect({ ways, bundles, ceilingPercent }).toEqual({ ways: [], bundles: [], ceilingPercent: null });
    expect(ceilingBecause.statement).toContain("80 %");
  });

  it("says what a clinician has answered, and the client reads the same", async () => {
    const { client, screening, limbOf, read } = await screened({ A6: "yes" });
    const referral = screening.decision.findings.find(({ effect }) => effect === "refer");
    if (referral === undefined) throw new Error("nothing was referred");
    await callAs(db, clinician, { now }).screening.answerReferral({
      clientId: client.clientId,
      screeningId: screening.id,
      answers: [{ rule: referral.rule, verdict: "fit" }],
      limbs: ["LL"],
      ceilingPercent: 40,
      validUntil: plainDate("2027-02-01"),
    });
    const opened = await limbOf("LL");
    expect(opened).toMatchObject({ outcome: "cleared-mod", ceilingPercent: 40, ways: [] });
    expect(opened.answeredByLetter.map(({ about }) => about)).toEqual([
      "Only supervised exercise, or tests still open",
    ]);
    expect(opened.bundles.map(({ title }) => title)).toEqual(["Opened by a clinician's letter"]);
    expect((await limbOf("RL")).ways).toHaveLength(1);
    const { reports } = await callAs(db, client.actor, { now }).screening.mine();
    expect(reports).toEqual((await read()).reports);
  });

  it("is empty before the first screening", async () => {
    const client = await givenClient(db, practice);
    expect((await callAs(db, client.actor, { now }).screening.mine()).reports).toEqual([]);
    expect((await callAs(db, coach, { now }).screening.result({ clientId: client.clientId })).reports).toEqual([]);
  });
});
