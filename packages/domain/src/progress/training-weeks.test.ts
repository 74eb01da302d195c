import { expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { type DatedOutcome, mondaysBetween, trainingWeeks } from "./training-weeks.ts";

const session = (plannedOn: string, status: DatedOutcome["status"], isExcused = false): DatedOutcome => ({
  plannedOn: plainDate(plannedOn),
  status,
  isExcused,
});
const [from, today] = [plainDate("2026-11-04"), plainDate("2026-11-25")];
const weeksOf = (sessions: readonly DatedOutcome[]) => trainingWeeks(sessions, { from, today });

it("has every ISO week, the running one too, without an outcome yet", () => {
  const { weeks, streak } = weeksOf([]);
  expect(weeks.map(({ week, outcome }) => [week, outcome])).toEqual([
    ["2026-11-02", "excused"],
    ["2026-11-09", "excused"],
    ["2026-11-16", "excused"],
    ["2026-11-23", null],
  ]);
  expect(streak).toBe(0);
});

it("counts an excused session neither as done nor as missed, and a stopped one as done", () => {
  const { weeks, streak } = weeksOf([
    session("2026-11-03", "done"),
    session("2026-11-08", "stopped"),
    session("2026-11-10", "planned", true),
    session("2026-11-12", "done"),
    session("2026-11-17", "done"),
    session("2026-11-18", "done", true),
  ]);
  expect(
    weeks.map(({ planned, done, excused, percent, outcome }) => [planned, done, excused, percent, outcome]),
  ).toEqual([
    [2, 2, 0, 100, "met"],
    [2, 1, 1, 100, "met"],
    [2, 2, 0, 100, "met"],
    [0, 0, 0, null, null],
  ]);
  expect(streak).toBe(3);
});

it("holds a week against nobody before its days have passed, nor a session that ended with its programme", () => {
  const { weeks } = weeksOf([
    session("2026-11-23", "planned"),
    session("2026-11-25", "planned"),
    session("2026-11-25", "done"),
    session("2026-11-27", "planned"),
    session("2026-11-16", "skipped"),
    session("2026-11-17", "unfinished"),
  ]);
  expect(weeks.at(-1)).toMatchObject({ planned: 2, done: 1, percent: 50 });
  expect(weeks.at(-2)).toMatchObject({ planned: 1, done: 0, percent: 0, outcome: "missed" });
});

it("breaks the streak with a missed week and not with an excused one", () => {
  const { streak } = weeksOf([
    session("2026-11-03", "planned"),
    session("2026-11-10", "done"),
    session("2026-11-17", "planned", true),
  ]);
  expect(streak).toBe(1);
});

it("knows the Mondays across the change to summer time and a year", () => {
  expect(mondaysBetween(plainDate("2026-03-29"), plainDate("2026-03-30"))).toEqual(["2026-03-23", "2026-03-30"]);
  expect(mondaysBetween(plainDate("2026-12-31"), plainDate("2027-01-04"))).toEqual(["2026-12-28", "2027-01-04"]);
});
