import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { mondayFrom, planSessions } from "./assign.ts";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";
import { entriesNeeding } from "./needs.ts";

const content = programme([day([bfr("a")], 1), day([heavy("b")], 4)], [day([bfr("c")], 1), day([heavy("d")], 4)]);

describe("planSessions", () => {
  const datesFrom = (start: string) => planSessions(content, plainDate(start)).map(({ plannedOn }) => plannedOn);

  it("falls on the weekdays of the programme when it starts on a Monday, also over the end of a year", () => {
    expect(datesFrom("2026-12-28")).toEqual(["2026-12-28", "2026-12-31", "2027-01-04", "2027-01-07"]);
  });

  it("keeps order and gaps when it starts on another day", () => {
    expect(datesFrom("2026-11-25")).toEqual(["2026-11-25", "2026-11-28", "2026-12-02", "2026-12-05"]);
  });

  it("numbers weeks and days from 1 and copies each day, so that a later edit cannot reach it", () => {
    const sessions = planSessions(content, plainDate("2026-11-30"));
    expect(sessions.map(({ week, day: number }) => [week, number])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    const original = content.weeks[0]?.days[0];
    expect(sessions[0]?.content).toEqual(original);
    expect(sessions[0]?.content).not.toBe(original);
    expect(sessions[0]?.content.exercises[0]?.sets).not.toBe(original?.exercises[0]?.sets);
  });

  it("suggests the Monday on or after a day", () => {
    expect(["2026-11-23", "2026-11-24", "2026-11-29"].map((date) => mondayFrom(plainDate(date)))).toEqual([
      "2026-11-23",
      "2026-11-30",
      "2026-11-30",
    ]);
  });
});

describe("entriesNeeding", () => {
  it("lists each exercise that needs a maximum once, with all its entries", () => {
    expect(entriesNeeding(content).oneRepMax).toEqual([
      { slug: "knee-extension", keys: ["a", "c"] },
      { slug: "back-squat", keys: ["b", "d"] },
    ]);
  });

  it("asks for the pressure of exactly the limbs that wear a cuff", () => {
    const oneArm = bfr("x", "dumbbell-curl", {
      cuff: { percentLop: 50, deflate: "between-exercises", limbs: "left" },
      load: { type: "rpe", rpe: 6 },
    });
    const needs = entriesNeeding(programme([day([oneArm, bfr("a")])]));
    expect(needs.lop).toEqual(["arm", "leg"]);
    expect(needs.lopLimbs).toEqual(["LA", "LL", "RL"]);
    expect(needs.oneRepMax.map(({ slug }) => slug)).toEqual(["knee-extension"]);
  });

  it("needs no pressure without cuffs", () => {
    expect(entriesNeeding(programme([day([heavy("b")])])).lop).toEqual([]);
  });
});
