import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertCorrection, updateScreeningDecision } from "@cuffwise/db/queries/screening";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  givenStaff,
  healthyAnswers,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { ClientId, RuleRef, ScreeningId, StaffActor } from "@cuffwise/domain/kernel";
import { LIMBS, plainDate } from "@cuffwise/domain/kernel";
import type { Answers } from "@cuffwise/domain/screening";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
let clinician: StaffActor;
let assistant: StaffActor;
let client: GivenClient;
const now = new Date("2026-11-20T10:00:00Z");
const today = plainDate("2026-11-20");

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
  clinician = await givenStaff(db, practice, "clinician");
  assistant = await givenStaff(db, practice, "assistant");
});
beforeEach(async () => {
  client = await givenClient(db, practice);
});
afterAll(() => db.drop());

const asClient = (at = now) => callAs(db, client.actor, { now: at }).screening;
const json = (answers: Answers) => ({ answers: JSON.parse(JSON.stringify(answers)) });
const complete = (changes: Answers = {}, at = now) => asClient(at).complete(json(healthyAnswers(today, changes)));
const outcomes = async (as = coach) => {
  const standing = await callAs(db, as, { now }).screening.standing({ clientId: client.clientId });
  return LIMBS.map((limb) => standing[limb]?.outcome ?? null);
};
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "allowed",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe("the screening", () => {
  it("clears a healthy adult, and the standing holds for the whole practice", async () => {
    const decision = await complete();
    expect(decision.findings.filter(({ effect }) => effect !== "note")).toEqual([]);
    expect(await outcomes()).toEqual(["cleared", "cleared", "cleared", "cleared"]);
    expect(await outcomes(assistant)).toEqual(["cleared", "cleared", "cleared", "cleared"]);
  });

  it("keeps a draft between visits, and nothing without consent", async () => {
    expect(await asClient().save(json({ A3: "no", C1: "yes" }))).toEqual({ stored: false });
    expect((await asClient().mine()).draft).toBeNull();
    await asClient().save(json({ A3: "yes", C1: "dk" }));
    await asClient().save(json({ A3: "yes", C1: "no", A5: "yes" }));
    expect((await asClient().mine()).draft?.answers).toEqual({ A3: "yes", C1: "no", A5: "yes" });
    await asClient().save(json({ A3: "no" }));
    expect((await asClient().mine()).draft?.answers).toEqual({});
  });

  it("is not handed in while something is open, and says what", async () => {
    const { C1: _, ...open } = healthyAnswers(today);
    expect(await refused(asClient().complete(json(open)))).toBe("answers-missing");
    expect(await outcomes()).toEqual([null, null, null, null]);
  });

  it("excludes all limbs for an earlier clot, and one limb for a graft", async () => {
    await complete({ D1: ["LL"] });
    expect(await outcomes()).toEqual(["cleared", "cleared", "excluded", "cleared"]);
    await complete({ C1: "yes" });
    expect(await outcomes()).toEqual(["excluded", "excluded", "excluded", "excluded"]);
  });

  it("holds an exclusion that a later answer contradicts", async () => {
    await complete({ C1: "yes" });
    const decision = await complete({ C1: "no" }, new Date("2026-11-21T10:00:00Z"));
    expect(decision.limbs.LL.outcome).toBe("excluded");
    expect(decision.findings.some(({ rule }) => rule.includes("HOLD"))).toBe(true);
  });

  it("closes all limbs when consent is withdrawn", async () => {
    await complete();
    await asClient().complete(json({ A3: "no" }));
    expect(await outcomes()).toEqual(["incomplete", "incomplete", "incomplete", "incomplete"]);
  });

  it("refuses what cannot be: a diastolic above the systolic, a day ahead, an unknown item", async () => {
    const bad = healthyAnswers(today);
    const reading = { systolic: 80, diastolic: 120 };
    expect(
      await refused(asClient().complete(json({ ...bad, B10: { takenOn: today, readings: [reading, reading] } }))),
    ).toBe("answers-invalid");
    expect(await refused(complete({ A1: plainDate("2027-01-01") }))).toBe("answers-invalid");
    expect(await refused(asClient().complete({ answers: { Z9: "yes" } }))).toBe("answers-invalid");
  });

  it("lets a clinician open a referral with limits, per limb, and never an exclusion", async () => {
    const { findings } = await complete({ A6: "yes", D1: ["LL"] });
    const referral = findings.find(({ effect }) => effect === "refer");
    if (referral === undefined) throw new Error("nothing was referred");
    expect(await outcomes()).toEqual(["refer", "refer", "excluded", "refer"]);
    const { latest } = await callAs(db, clinician, { now }).screening.result({ clientId: client.clientId });
    if (latest === null) throw new Error("no screening");
    const letter = {
      clientId: client.clientId,
      screeningId: latest.id,
      answers: [{ rule: referral.rule, verdict: "fit" as const }],
      limbs: ["LL", "RL"] as ("LL" | "RL")[],
      ceilingPercent: 40,
      validUntil: plainDate("2027-02-01"),
    };
    expect(await refused(callAs(db, coach, { now }).screening.answerReferral(letter))).toBe("not-allowed");
    const half = callAs(db, clinician, { now }).screening.answerReferral({ ...letter, ceilingPercent: 42.5 });
    expect(await refused(half)).toContain("letter.ceiling-not-whole");
    await callAs(db, clinician, { now }).screening.answerReferral(letter);
    expect(await outcomes()).toEqual(["refer", "refer", "excluded", "cleared-mod"]);
    const standing = await callAs(db, coach, { now }).screening.standing({ clientId: client.clientId });
    expect(standing.RL?.ceilingPercent).toBe(40);
    const exclusion = findings.find(({ effect }) => effect === "exclude-limb");
    const onExclusion = {
      ...letter,
      answers: [{ rule: exclusion?.rule ?? "screening.D1@1", verdict: "fit" as const }],
    };
    expect(await refused(callAs(db, clinician, { now }).screening.answerReferral(onExclusion as never))).toBe(
      "not-a-referral",
    );
  });

  describe("an answer that is held against a later one", () => {
    const held = (decision: { findings: readonly { rule: RuleRef }[] }) =>
      decision.findings.flatMap(({ rule }) => (rule.includes("HOLD") ? [rule] : []));
    const at = (time: string) => new Date(`2026-11-${time}:00Z`);
    const correction = async (rule: RuleRef, more: { clientId?: ClientId; screeningId?: ScreeningId } = {}) => {
      const { latest } = await callAs(db, coach, { now }).screening.result({ clientId: client.clientId });
      if (latest === null) throw new Error("no screening");
      const reason = "The scan of 2019 showed a torn muscle and no clot.";
      return { clientId: client.clientId, screeningId: latest.id, rule, basis: "document" as const, reason, ...more };
    };
    const correct = (input: Awaited<ReturnType<typeof correction>>, as = clinician) =>
      callAs(db, as, { now }).screening.correctAnswer(input);
    const contradict = async (then: Answers, changed: Answers) => {
      await complete(then, at("20T08:00"));
      return complete(changed, at("20T09:00"));
    };

    it("opens when a clinician finds it wrong, is written down, and stays open", async () => {
      const [rule] = held(await contradict({ C1: "yes" }, { C1: "no" }));
      if (rule === undefined) throw new Error("nothing is held");
      await correct(await correction(rule));
      expect(await outcomes()).toEqual(["cleared", "cleared", "cleared", "cleared"]);
      const { corrections, latest } = await callAs(db, coach, { now }).screening.result({ clientId: client.clientId });
      expect(corrections).toMatchObject([{ rule, basis: "document", recordedByName: clinician.name, recordedAt: now }]);
      expect(latest?.decision.findings.some((finding) => finding.rule === rule)).toBe(false);
      const audited = await asActor(db, practice.owner, (tx) =>
        tx.execute(
          `select person_id from audit_event where client_id = '${client.clientId}' and kind = 'answer-corrected'`,
        ),
      );
      expect(audited).toEqual([{ person_id: clinician.personId }]);
      await complete({}, at("21T10:00"));
      expect(await outcomes()).toEqual(["cleared", "cleared", "cleared", "cleared"]);
    });

    it("is not opened for an answer that came after the finding", async () => {
      const [rule] = held(await contradict({ C1: "yes" }, { C1: "no" }));
      if (rule === undefined) throw new Error("nothing is held");
      await correct(await correction(rule));
      await complete({ C1: "yes" }, at("21T10:00"));
      expect(await outcomes()).toEqual(["excluded", "excluded", "excluded", "excluded"]);
      expect(held(await complete({ C1: "no" }, at("22T10:00")))).toEqual([rule]);
    });

    it("is opened by nobody else, in no other practice, and only with a reason", async () => {
      const [rule] = held(await contradict({ C1: "yes" }, { C1: "no" }));
      if (rule === undefined) throw new Error("nothing is held");
      const input = await correction(rule);
      for (const actor of [coach, practice.owner, assistant]) {
        expect(await refused(correct(input, actor)), actor.role).toBe("not-allowed");
      }
      expect(await refused(callAs(db, client.actor, { now }).screening.correctAnswer(input))).toBe("not-allowed");
      const elsewhere = await givenStaff(db, await givenPractice(db), "clinician");
      expect(await refused(correct(input, elsewhere))).toBe("not-found");
      expect(await refused(correct({ ...input, reason: "  wrong   " }))).toContain("correction.reason-too-short");
      const insert = (as: StaffActor) =>
        refused(
          asActor(db, as, (tx) =>
            insertCorrection(tx, client.actor, {
              id: newId(),
              screeningId: input.screeningId,
              rule,
              basis: "statement",
              reason: input.reason,
              recordedBy: as.personId,
              recordedByName: as.name,
              recordedAt: now,
            }),
          ),
        );
      expect(await insert(coach)).toContain("Failed query");
      expect(await outcomes()).toEqual(["excluded", "excluded", "excluded", "excluded"]);
    });

    it("lets an exclusion be, that today's answers bring themselves", async () => {
      const decision = await contradict({ C1: "yes", D1: ["LL"] }, { C1: "no", D1: ["LL"], A6: "yes" });
      const [rule] = held(decision);
      if (rule === undefined) throw new Error("nothing is held");
      const own = decision.findings.find((finding) => finding.rule.startsWith("screening.D1@"))?.rule ?? rule;
      expect(await refused(correction(own).then((input) => correct(input)))).toBe("answer-not-held");
      await correct(await correction(rule));
      expect(await outcomes()).toEqual(["refer", "refer", "excluded", "refer"]);
      expect(await refused(correction(rule).then((input) => correct(input)))).toBe("answer-not-held");
    });

    it("waits for the newest answers", async () => {
      const [rule] = held(await contradict({ C1: "yes" }, { C1: "no" }));
      if (rule === undefined) throw new Error("nothing is held");
      const input = await correction(rule);
      await complete({ C1: "no" }, at("20T09:30"));
      expect(await refused(correct(input))).toBe("changed-meanwhile");
    });
  });

  it("refuses by name a decision of rules that are newer than the program", async () => {
    const decision = await complete();
    const read = () => callAs(db, coach, { now }).screening.result({ clientId: client.clientId });
    const { latest } = await read();
    if (latest === null) throw new Error("no screening");
    const newer = { ...decision, ruleSetVersion: decision.ruleSetVersion + 1 };
    await asActor(db, coach, (tx) => updateScreeningDecision(tx, client.actor, latest.id, newer));
    expect(await refused(read())).toContain(`rule-set.newer ${newer.ruleSetVersion} ${decision.ruleSetVersion}`);
  });

  it("shows answers to whoever may read health, and to nobody else", async () => {
    await complete();
    const other = await givenClient(db, practice);
    const stranger = (await givenPractice(db)).owner;
    const read = (as: StaffActor | GivenClient["actor"]) =>
      refused(callAs(db, as, { now }).screening.result({ clientId: client.clientId }));
    expect(await read(coach)).toBe("allowed");
    expect(await read(client.actor)).toBe("allowed");
    expect(await read(assistant)).toBe("not-allowed");
    expect(await read(other.actor)).toBe("not-found");
    expect(await read(stranger)).toBe("not-found");
    expect(await refused(callAs(db, coach, { now }).screening.complete({ answers: {} }))).toBe("not-allowed");
  });
});
