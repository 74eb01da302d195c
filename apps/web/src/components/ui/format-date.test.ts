import { describe, expect, it } from "vitest";
import { formatDate } from "./format-date.ts";

const LATE = new Date("2026-11-24T23:30:00Z");

describe("dates as people read them", () => {
  it.each([
    ["date", "UTC", "24 Nov 2026"],
    ["date", "Europe/Copenhagen", "25 Nov 2026"],
    ["time", "America/New_York", "18:30"],
    ["dateTime", "Europe/Copenhagen", "Wed 25 Nov, 00:30"],
  ] as const)("an instant as %s in %s is %s", (style, zone, text) => {
    expect(formatDate(LATE, style, zone)).toBe(text);
  });

  it("writes September as it writes every month, whatever language data the engine has", () => {
    expect(formatDate("2026-09-05", "date", "UTC")).toBe("5 Sep 2026");
  });

  it("writes midnight as 00", () => {
    expect(formatDate(new Date("2026-11-24T00:00:00Z"), "time", "UTC")).toBe("00:00");
  });

  it("never moves a calendar day", () => {
    expect(formatDate("2026-11-24", "day", "Pacific/Kiritimati")).toBe("Tue 24 Nov");
    expect(formatDate("2026-11-24", "day", "Pacific/Honolulu")).toBe("Tue 24 Nov");
  });
});
