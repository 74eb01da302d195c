import { describe, expect, it } from "vitest";
import { isSessionOpen, isTouchDue, type SessionKind } from "./session-lifetime.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const DAY = 24;

const open = (kind: SessionKind, created: number, seen: number, expires = -DAY) =>
  isSessionOpen(kind, { createdAt: ago(created), lastSeenAt: ago(seen), expiresAt: ago(expires) }, NOW);

describe("a session", () => {
  it.each<[SessionKind, number, number, boolean, string]>([
    ["client", 29 * DAY, 13 * DAY, true, "a client comes back after thirteen days"],
    ["client", 29 * DAY, 14 * DAY, false, "a client was away for two weeks"],
    ["client", 30 * DAY, 0, false, "a client signed in thirty days ago"],
    ["staff", 13 * DAY, 11.9, true, "a coach comes back the next morning"],
    ["staff", 13 * DAY, 12, false, "a coach was away for half a day"],
    ["staff", 14 * DAY, 0, false, "a coach signed in two weeks ago"],
  ])("of a %s, %f h old and %f h idle: %s (%s)", (kind, created, seen, expected) => {
    expect(open(kind, created, seen)).toBe(expected);
  });

  it("ends when its row says so, however young it is", () => {
    expect(open("client", 1, 0, 0)).toBe(false);
  });

  it("is written back at most once a minute", () => {
    expect(isTouchDue(new Date(NOW.getTime() - 59_999), NOW)).toBe(false);
    expect(isTouchDue(new Date(NOW.getTime() - 60_000), NOW)).toBe(true);
  });
});
