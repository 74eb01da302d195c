import { describe, expect, it } from "vitest";
import { addDays, LIMBS, type Limb, plainDate } from "#kernel/index.ts";
import type { Flag } from "#screening/index.ts";
import { evaluateReadiness, READINESS_RULES } from "./evaluate-readiness.ts";
import { callsForRescreen, type DayReading } from "./pressure-trend.ts";
import { type FreshReadiness, ReadinessAnswers } from "./readiness.ts";
import { READINESS_QUESTIONS, type ReadinessStanding, readinessQuestions } from "./readiness-questions.ts";

const TODAY = plainDate("2026-11-24");
const WELL: ReadinessAnswers = {
  rd1: "well",
  rd2: "enough",
  rd3: { swollen: [], numbOrWeak: [], soreness: {}, soreOver72h: [] },
  rd4: "no",
  rd5: "no",
  rd6: null,
  rd7: { hoursSlept: 8, energy: 7 },
  rd8: "no",
  rd9: null,
};

const standings = (...flags: readonly Flag[]): Record<Limb, ReadinessStanding | null> => {
  const one: ReadinessStanding = { outcome: "cleared-mod", expiresOn: addDays(TODAY, 30), flags: [...flags] };
  return { LA: one, RA: one, LL: one, RL: one };
};
const check = (differs: Partial<ReadinessAnswers>, flags: readonly Flag[] = [], sessionsDone = 9) =>
  evaluateReadiness({ ...WELL, ...differs }, standings(...flags), TODAY, sessionsDone);
const rd3 = (differs: Partial<ReadinessAnswers["rd3"]>) => ({ rd3: { ...WELL.rd3, ...differs } });

describe("the check before a session", () => {
  it("lets a well person go, without limits", () => {
    expect(check({})).toEqual({
      result: "go",
      action: "none",
      modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null },
      flags: [],
      lockedLimbs: [],
      effects: [],
      offersUncuffed: false,
      reasons: [],
    });
  });

  it.each<[string, Partial<ReadinessAnswers>, string, string, boolean]>([
    ["a head cold", { rd1: "head-cold" }, "go-modified", "none", false],
    ["fever", { rd1: "ill" }, "no-bfr", "none", false],
    ["a stomach upset", { rd1: "stomach" }, "no-bfr", "none", false],
    ["little to drink", { rd2: "little" }, "no-bfr", "none", false],
    ["cola-coloured urine", { rd2: "red-brown" }, "emergency", "emergency", false],
    ["one swollen leg", rd3({ swollen: ["LL"] }), "no-bfr", "same-day", false],
    ["one swollen leg and breathless", { ...rd3({ swollen: ["LL"] }), rd8: "yes" }, "emergency", "emergency", false],
    ["something new", { rd4: "yes" }, "no-bfr", "none", true],
    ["alcohol", { rd5: "yes" }, "no-bfr", "none", true],
    ["alcohol with a head cold", { rd5: "yes", rd1: "head-cold" }, "no-bfr", "none", false],
    ["4 hours of sleep", { rd7: { hoursSlept: 4, energy: 8 } }, "go-modified", "none", false],
    ["5 hours of sleep", { rd7: { hoursSlept: 5, energy: 4 } }, "go", "none", false],
    ["energy 3", { rd7: { hoursSlept: 8, energy: 3 } }, "go-modified", "none", false],
    ["chest pain now", { rd8: "yes" }, "emergency", "emergency", false],
  ])("%s", (_, differs, result, action, offersUncuffed) => {
    expect(check(differs)).toMatchObject({ result, action, offersUncuffed });
  });

  it("modifies with half the sets, two repetitions short, at most 50 %", () => {
    expect(check({ rd1: "head-cold" }).modifications).toEqual({
      halfSets: true,
      stopTwoRepsShort: true,
      ceilingPercent: 50,
    });
  });

  it("locks a numb limb and a very sore one, and lets the others train", () => {
    const result = check(rd3({ numbOrWeak: ["LA"], soreness: { RL: 7, LL: 6.9 } }));
    expect(result).toMatchObject({ result: "go", action: "contact", lockedLimbs: ["LA", "RL"] });
  });

  it.each<[string, Partial<ReadinessAnswers>, FreshReadiness["effects"]]>([
    ["a sore limb", rd3({ soreness: { LL: 8 }, soreOver72h: ["RL"] }), []],
    ["a numb limb", rd3({ numbOrWeak: ["LA"] }), [{ kind: "lock", limbs: ["LA"] }]],
    ["a swollen limb", rd3({ swollen: ["RL"] }), [{ kind: "rescreen" }, { kind: "lock", limbs: ["RL"] }]],
    ["a warning sign", { rd8: "yes" }, [{ kind: "rescreen" }, { kind: "lock", limbs: LIMBS }]],
    ["cola-coloured urine", { rd2: "red-brown" }, [{ kind: "rescreen" }, { kind: "lock", limbs: LIMBS }]],
    ["a reading of 164", { rd6: { systolic: 164, diastolic: 80 } }, []],
  ])("%s outlasts the day as told", (_, answers, effects) => expect(check(answers).effects).toEqual(effects));

  it("has no cuff left when every limb is locked", () => {
    expect(check(rd3({ soreOver72h: [...LIMBS] }))).toMatchObject({ result: "no-bfr", offersUncuffed: false });
  });

  it("needs a clearance", () => {
    const none = { LA: null, RA: null, LL: null, RL: null };
    const result = evaluateReadiness(WELL, none, TODAY);
    expect(result.reasons.map(({ rule }) => rule)).toEqual(["session.RD0@1"]);
    expect(result.result).toBe("no-bfr");
  });

  it("cites every reason", () => {
    const { reasons } = check({ rd1: "ill", rd2: "little", rd5: "yes", rd8: "yes" });
    expect(reasons).toHaveLength(4);
    expect(reasons.every(({ citations, message }) => citations.length > 0 && message !== "")).toBe(true);
  });
});

describe("blood pressure", () => {
  const at = (systolic: number, diastolic: number, ...flags: readonly Flag[]) =>
    check({ rd6: { systolic, diastolic } }, flags);

  it.each([
    [139, 89, "go", "none"],
    [140, 80, "go-modified", "none"],
    [130, 99, "go-modified", "none"],
    [164, 98, "no-bfr", "none"],
    [130, 100, "no-bfr", "none"],
    [180, 90, "no-bfr", "same-day"],
    [150, 110, "no-bfr", "same-day"],
    [89, 60, "no-bfr", "none"],
  ])("%i/%i → %s, %s", (systolic, diastolic, result, action) => {
    expect(at(systolic, diastolic, "bp-before-session")).toMatchObject({ result, action });
  });

  it("is an emergency with a warning sign", () => {
    expect(check({ rd6: { systolic: 190, diastolic: 90 }, rd8: "yes" }).action).toBe("emergency");
  });

  it("brings the limits for raised pressure for the day, unless they stand already", () => {
    expect(at(150, 80).flags).toContain("one-limb-at-a-time");
    expect(at(150, 80, "deflate-between-sets").result).toBe("go");
  });

  it("must be measured when the standing says so", () => {
    expect(check({}, ["bp-before-session"]).result).toBe("no-bfr");
    expect(check({}, ["bp-first-4-sessions"], 3).result).toBe("no-bfr");
    expect(check({}, ["bp-first-4-sessions"], 4).result).toBe("go");
  });

  it.each([
    [1800, 80],
    [120, 120],
    [59, 40],
    [Number.NaN, 80],
    [120.5, 80],
    [-120, -130],
  ])("refuses %d/%d", (systolic, diastolic) => {
    expect(ReadinessAnswers.safeParse({ ...WELL, rd6: { systolic, diastolic } }).success).toBe(false);
  });
});

describe("blood sugar", () => {
  it.each([
    [null, null, "no-bfr"],
    [4.9, null, "no-bfr"],
    [5, null, "go"],
    [13.9, null, "go"],
    [14, null, "no-bfr"],
    [14, 0.6, "no-bfr"],
    [14, 0.5, "go"],
    [16.8, 0, "no-bfr"],
  ])("%f mmol/L, ketones %f → %s", (glucose, ketones, result) => {
    expect(check({ rd9: glucose === null ? null : { glucose, ketones } }, ["glucose-protocol"]).result).toBe(result);
  });

  it("is not asked of others", () => expect(check({ rd9: null }).result).toBe("go"));
});

describe("the questions", () => {
  const ids = (...flags: readonly Flag[]) =>
    readinessQuestions(Object.values(standings(...flags)), TODAY, 9).map(({ id }) => id);

  it("leave out blood pressure and blood sugar unless the standing asks", () => {
    expect(ids()).toEqual(["RD8", "RD1", "RD2", "RD3", "RD4", "RD5", "RD7"]);
    expect(ids("bp-before-session", "glucose-protocol")).toEqual(READINESS_QUESTIONS.map(({ id }) => id));
  });

  it("each have a rule", () => {
    expect(READINESS_QUESTIONS.map(({ id }) => READINESS_RULES[id].id)).toEqual(
      READINESS_QUESTIONS.map(({ id }) => `session.${id}`),
    );
  });
});

describe("callsForRescreen", () => {
  const reading = (daysAgo: number, systolic: number): DayReading => ({
    on: addDays(TODAY, -daysAgo),
    systolic,
    diastolic: 80,
  });

  it.each([
    ["two days at 160 within 14 days", [reading(14, 160), reading(0, 165)], true, true],
    ["two readings of one day", [reading(0, 160), reading(0, 170)], true, false],
    ["one of them 15 days ago", [reading(15, 160), reading(0, 165)], true, false],
    ["three days at 140", [reading(9, 140), reading(4, 145), reading(0, 150)], false, true],
    ["three days at 140 with the limits standing", [reading(9, 140), reading(4, 145), reading(0, 150)], true, false],
  ])("%s", (_, readings, hasLimits, expected) => expect(callsForRescreen(readings, hasLimits, TODAY)).toBe(expected));
});
