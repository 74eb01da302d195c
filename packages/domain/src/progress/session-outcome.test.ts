import { expect, it } from "vitest";
import { type OutcomePlan, type OutcomeSet, sessionOutcome } from "./session-outcome.ts";

const EXTENSION: OutcomePlan = {
  key: "ext",
  reps: [30, 15, 15, 15],
  loadKg: 20,
  limitSeconds: 600,
  opensBetweenSets: false,
};
const SQUAT: OutcomePlan = { key: "squat", reps: [5, 5], loadKg: null, limitSeconds: null, opensBetweenSets: false };

const set = (key: string, setIndex: number, reps: number, changes: Partial<OutcomeSet> = {}): OutcomeSet => ({
  key,
  setIndex,
  reps,
  side: "both",
  loadKg: key === "ext" ? 20 : 60,
  isSkipped: false,
  limbs: key === "ext" ? ["LL", "RL"] : [],
  cuffSeconds: key === "ext" ? 100 : 0,
  ...changes,
});
const FULL = [30, 15, 15, 15].map((reps, at) => set("ext", at, reps));
const SQUATS = [set("squat", 0, 5), set("squat", 1, 5, { loadKg: 62.5 })];

it("is as planned when every set was done as asked; a load that was free to choose changes nothing", () => {
  expect(sessionOutcome([EXTENSION, SQUAT], [...FULL, ...SQUATS])).toBe("as-planned");
});

it.each<[string, OutcomeSet[]]>([
  ["another load", FULL.map((one, at) => (at === 0 ? { ...one, loadKg: 17.5 } : one))],
  ["other repetitions", FULL.map((one, at) => (at === 3 ? { ...one, reps: 12 } : one))],
  ["one set more than asked", [...FULL, set("ext", 4, 5)]],
  ["a set left out within a fifth", FULL.slice(0, 3).map((one, at) => (at === 2 ? { ...one, reps: 20 } : one))],
])("is changed with %s", (_, sets) => {
  expect(sessionOutcome([EXTENSION], sets)).toBe("changed");
});

it.each<[number, string]>([
  [59, "under"],
  [60, "changed"],
  [90, "changed"],
  [91, "over"],
])("with %i of 75 repetitions is %s: a fifth either way is still done", (reps, outcome) => {
  expect(sessionOutcome([EXTENSION], [set("ext", 0, reps)])).toBe(outcome);
});

it("counts left and right as halves of one set, a skipped half as nothing", () => {
  const sides = (right: Partial<OutcomeSet>) =>
    FULL.flatMap((one) => [
      { ...one, side: "left" as const, limbs: ["LL"] as const },
      { ...one, side: "right" as const, limbs: ["RL"] as const, ...right },
    ]);
  expect(sessionOutcome([EXTENSION], sides({}))).toBe("as-planned");
  expect(sessionOutcome([EXTENSION], sides({ isSkipped: true, reps: 0 }))).toBe("under");
});

it("tells a cuff that stayed on beyond its limit before anything else", () => {
  const long = FULL.map((one) => ({ ...one, cuffSeconds: 151 }));
  expect(sessionOutcome([EXTENSION], long)).toBe("over-cuff-limit");
  expect(sessionOutcome([EXTENSION], long.slice(0, 1))).toBe("under");
  // Opened between the sets, each is an inflation of its own; limbs one after the other are counted apart.
  expect(sessionOutcome([{ ...EXTENSION, opensBetweenSets: true }], long)).toBe("as-planned");
  const halves = long.map((one, at) => ({ ...one, limbs: at % 2 === 0 ? (["LL"] as const) : (["RL"] as const) }));
  expect(sessionOutcome([EXTENSION], halves)).toBe("as-planned");
});

it("is under when nothing was logged", () => {
  expect(sessionOutcome([EXTENSION], [])).toBe("under");
});
