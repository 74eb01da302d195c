import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SessionId } from "#kernel/index.ts";
import { evaluateFollowUp } from "./follow-up.ts";
import { dueFollowUps, FOLLOW_UP_DAYS, type FollowedSession, followUpHours, signsOf } from "./follow-up-due.ts";

const ENDED = new Date("2026-11-24T18:00:00Z");
const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(ENDED.getTime() + hours * HOUR_MS);
const followed = (over: Partial<FollowedSession> = {}): FollowedSession => ({
  sessionId: SessionId.parse("00000000-0000-4000-8000-000000000001"),
  title: "Lower body",
  endedAt: ENDED,
  checks: followUpHours([]),
  answered: [],
  ...over,
});
const dueAt = (hours: number, ...sessions: readonly FollowedSession[]) =>
  dueFollowUps(sessions, after(hours)).map(({ afterHours }) => afterHours);

describe("what is due after a session under a cuff", () => {
  it("is asked after a day and after three, and after a week where the limits say so", () => {
    expect(followUpHours([])).toEqual([24, 72]);
    expect(followUpHours(["follow-up-day-7"])).toEqual([24, 72, 168]);
    expect(dueAt(23.99, followed())).toEqual([]);
    expect(dueAt(24, followed())).toEqual([24]);
    expect(dueAt(72, followed({ answered: [24] }))).toEqual([72]);
    expect(dueAt(168, followed({ answered: [24, 72] }))).toEqual([]);
    expect(dueAt(168, followed({ checks: followUpHours(["follow-up-day-7"]), answered: [24, 72] }))).toEqual([168]);
  });

  it("is one question per session: a later answer counts for those before it", () => {
    expect(dueAt(80, followed())).toEqual([72]);
    expect(dueAt(80, followed({ answered: [72] }))).toEqual([]);
  });

  it("locks nobody for ever", () => {
    expect(dueAt(FOLLOW_UP_DAYS * 24, followed())).toEqual([72]);
    expect(dueAt(FOLLOW_UP_DAYS * 24 + 1, followed())).toEqual([]);
  });

  it("names the oldest session first", () => {
    const later = followed({ endedAt: after(36) });
    expect(dueFollowUps([later, followed()], after(80)).map(({ endedAt }) => endedAt)).toEqual([ENDED, after(36)]);
  });

  it("never becomes due by an answer, and is never due before its hour", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.subarray([24, 72, 168]),
        fc.constantFrom(24, 72, 168),
        (hours, answered, more) => {
          const checks = followUpHours(["follow-up-day-7"]);
          const before = dueAt(hours, followed({ checks, answered }));
          const then = dueAt(hours, followed({ checks, answered: [...answered, more] }));
          expect(before.every((one) => one <= hours)).toBe(true);
          expect(then.length).toBeLessThanOrEqual(before.length);
        },
      ),
    );
  });
});

describe("soreness in a follow-up", () => {
  it("of 7 and more is a sign by itself, of 6 it is not", () => {
    expect(signsOf({ signs: [], soreness: 6 })).toEqual([]);
    expect(signsOf({ signs: [], soreness: 7 })).toEqual(["very-sore"]);
    expect(signsOf({ signs: ["very-sore"], soreness: 9 })).toEqual(["very-sore"]);
    expect(evaluateFollowUp(signsOf({ signs: [], soreness: 8 }), ["LL"]).halfVolume).toEqual(["LL"]);
  });
});
