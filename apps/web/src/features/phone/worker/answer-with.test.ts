import { describe, expect, it } from "vitest";
import type { KeptMarker } from "#features/phone/kept/kept-database.ts";
import { phonePage } from "#features/phone/phone-pages.ts";
import { accountStep, answerWith } from "./answer-with.ts";

const KEPT: KeptMarker = { personId: "p", issuedAt: new Date("2026-11-24T06:10:00Z"), suspended: false };
const at = (path: string): URL => new URL(path, "https://train.example.org");

describe("how the worker answers a page", () => {
  it.each(["/me", "/me/", "/me/plan", "/me/session/1", "/me/needs", "/me/history", "/me/history/1", "/me/progress"])(
    "shows %s from the phone, without asking anybody, when a plan is kept",
    (path) => expect(answerWith(at(path), KEPT)).toBe("shell"),
  );

  it("asks the network first when nothing is kept, or somebody has signed in since", () => {
    expect(answerWith(at("/me"), null)).toBe("network-or-shell");
    expect(answerWith(at("/me"), { ...KEPT, suspended: true })).toBe("network-or-shell");
  });

  it("asks the network when it is told to: a broken shell can always be got out of", () => {
    expect(answerWith(at("/me?from-network"), KEPT)).toBe("network-or-shell");
  });

  it.each(["/me/comments", "/me/screening", "/me/session", "/me/session/1/2", "/me/planned"])(
    "asks the network for %s, which is not on the phone",
    (path) => {
      expect(phonePage(path)).toBeNull();
      expect(answerWith(at(path), KEPT)).toBe("network-or-shell");
    },
  );

  it.each(["/", "/articles/x", "/coach", "/sign-in", "/meals"])("leaves %s alone", (path) =>
    expect(answerWith(at(path), KEPT)).toBe("network"),
  );
});

describe("what changes whose phone this is", () => {
  it.each([
    ["POST", "/api/auth/sign-out", "signs-out"],
    ["POST", "/api/auth/sign-out-everywhere", "signs-out"],
    ["POST", "/api/auth/sign-in", "may-sign-in"],
    ["POST", "/api/auth/sign-up", "may-sign-in"],
    ["POST", "/api/auth/reset", "may-sign-in"],
    ["GET", "/api/auth/session", null],
    ["POST", "/api/trpc/sync.push", null],
  ] as const)("%s %s: %s", (method, path, step) => expect(accountStep(method, path)).toBe(step));
});
