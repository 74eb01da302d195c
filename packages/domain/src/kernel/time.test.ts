import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  isPlainDate,
  isTimeZone,
  PlainDate,
  plainDate,
  plainDateIn,
  TimeZone,
  weekdayOf,
} from "./time.ts";

const days = fc.integer({ min: -20_000, max: 60_000 }).map((offset) => addDays(plainDate("2000-01-01"), offset));

describe("a calendar day", () => {
  it.each(["2026-11-24", "2024-02-29", "2000-02-29", "1000-01-01", "2999-12-31"])("%s exists", (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(PlainDate.parse(text)).toBe(text);
  });
  it.each(["0000-01-01", "0099-12-31", "3000-01-01", "9999-12-31"])("%s exists, but nobody means it", (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(PlainDate.safeParse(text).error?.issues[0]?.message).toBe("date.invalid");
  });
  it.each([
    "2026-02-30",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "24-11-2026",
    "2026-11-24T00:00",
    "",
  ])("%j does not", (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(PlainDate.safeParse(text).error?.issues[0]?.message).toBe("date.invalid");
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it("moves by days and comes back", () => {
    expect(addDays(plainDate("2026-02-28"), 1)).toBe("2026-03-01");
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, by) => {
        expect(daysBetween(day, addDays(day, by))).toBe(by);
        expect(addDays(addDays(day, by), -by)).toBe(day);
      }),
    );
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-24", 12, "2027-11-24"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s plus %s months is %s", (day, months, expected) => {
    expect(addMonths(plainDate(day), months)).toBe(expected);
  });

  it.each([
    ["2010-11-25", 15],
    ["2010-11-24", 16],
    ["1961-11-24", 65],
    ["1961-12-01", 64],
  ])("somebody born on %s is %s on 2026-11-24", (birth, age) => {
    expect(ageOn(plainDate(birth), plainDate("2026-11-24"))).toBe(age);
  });
  it("lets somebody born on 29 February turn older on 1 March", () => {
    expect(ageOn(plainDate("2004-02-29"), plainDate("2022-02-28"))).toBe(17);
    expect(ageOn(plainDate("2004-02-29"), plainDate("2022-03-01"))).toBe(18);
  });

  it("counts weekdays from Monday", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((by) => weekdayOf(addDays(plainDate("2026-11-23"), by)))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });
});

describe("a time zone", () => {
  it("decides which day an instant falls on", () => {
    const instant = new Date("2026-11-24T23:30:00Z");
    expect(plainDateIn(instant, "Europe/London")).toBe("2026-11-24");
    expect(plainDateIn(instant, "Europe/Copenhagen")).toBe("2026-11-25");
    expect(plainDateIn(instant, "America/Los_Angeles")).toBe("2026-11-24");
  });
  it("is one that exists", () => {
    expect(isTimeZone("Europe/Copenhagen")).toBe(true);
    expect(TimeZone.safeParse("Mars/Olympus").error?.issues[0]?.message).toBe("time-zone.unknown");
    expect(TimeZone.safeParse("").success).toBe(false);
  });
});
