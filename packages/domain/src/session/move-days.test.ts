import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, type PlainDate, plainDate } from "#kernel/index.ts";
import { checkMove, MOVE_DAYS, moveDays, type PlacedSession } from "./move-days.ts";

/** A Wednesday. */
const TODAY = plainDate("2026-11-25");
const session = (plannedOn: PlainDate, over: Partial<PlacedSession> = {}): PlacedSession => ({
  id: `of ${plannedOn}`,
  title: "Lower body",
  plannedOn,
  trainedOn: null,
  movedFrom: null,
  status: "planned",
  isExcused: false,
  limbs: ["LL", "RL"],
  ...over,
});
const day = (days: number) => addDays(TODAY, days);
const fits = (of: PlacedSession, others: readonly PlacedSession[] = []) =>
  moveDays(of, others, TODAY)
    .filter(({ denial }) => denial === null)
    .map((one) => daysBetween(TODAY, one.day));

describe("the days to which a client may move a session", () => {
  it("reach six days around the coach's day and never into the past", () => {
    expect(fits(session(day(0)))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(fits(session(day(3)))).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
    expect(fits(session(day(-4)))).toEqual([0, 1, 2]);
    expect(fits(session(day(-7)))).toEqual([]);
  });

  it("are counted from the coach's day, however often it was moved", () => {
    expect(fits(session(day(6), { movedFrom: day(0) }))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("keep a day between sessions under a cuff of the same limbs", () => {
    expect(fits(session(day(0)), [session(day(3))])).toEqual([1, 5, 6]);
    expect(checkMove(session(day(0)), [session(day(3))], day(4), TODAY)).toMatchObject({
      denial: "move-too-close",
      near: { plannedOn: day(3) },
      rule: { id: "session.MV-2" },
    });
  });

  it("may lie beside arms when it is about legs, and beside work without a cuff, but not on their day", () => {
    expect(fits(session(day(0)), [session(day(3), { limbs: ["LA", "RA"] })])).toEqual([1, 2, 4, 5, 6]);
    expect(fits(session(day(0)), [session(day(3), { limbs: [] })])).toEqual([1, 2, 4, 5, 6]);
    expect(checkMove(session(day(0)), [session(day(3), { limbs: [] })], day(3), TODAY).denial).toBe("move-day-taken");
  });

  it("count from the day on which the one before was trained, and not at all from one that is not due", () => {
    const late = session(day(-3), { status: "done", trainedOn: day(0) });
    expect(fits(session(day(-1)), [late])).toEqual([2, 3, 4, 5]);
    expect(fits(session(day(0)), [session(day(3), { isExcused: true })])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(fits(session(day(0)), [session(day(3), { status: "skipped" })])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("never put two sessions under a cuff of the same limbs on days next to each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 12 }), fc.array(fc.integer({ min: -8, max: 20 })), (on, rest) => {
        const others = [...new Set(rest)].filter((one) => one !== on).map((one) => session(day(one)));
        for (const to of fits(session(day(on)), others)) {
          expect(others.every(({ plannedOn }) => Math.abs(daysBetween(plannedOn, day(to))) >= 2)).toBe(true);
          expect(Math.abs(to - on)).toBeLessThanOrEqual(MOVE_DAYS);
        }
      }),
    );
  });
});
