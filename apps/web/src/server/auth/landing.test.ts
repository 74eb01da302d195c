import { describe, expect, it } from "vitest";
import { landingOf, safeNext } from "./landing.ts";

describe("the way back after signing in", () => {
  it.each(["/coach", "/join/abc?x=1", "/me/session/1"])("may be %s", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/%5c%5cevil.example/..//evil.example",
    "/.//evil.example",
    "/api/auth/sign-out",
    "coach",
    "",
    `/${"x".repeat(600)}`,
    undefined,
    7,
  ])("never leads to another site: %j", (next) => {
    const safe = safeNext(next);
    if (safe !== undefined) expect(new URL(safe, "https://cuffwise.example").host).toBe("cuffwise.example");
    expect(safe === undefined || !safe.startsWith("//")).toBe(true);
  });

  it("leads staff, clients, editors and newcomers to their own rooms", () => {
    expect(landingOf([{ role: "coach" }, { role: "client" }], [])).toBe("/coach");
    expect(landingOf([{ role: "client" }], ["moderator"])).toBe("/me");
    expect(landingOf([], ["moderator"])).toBe("/moderation");
    expect(landingOf([], [])).toBe("/welcome");
    expect(landingOf([{ role: "client" }], [], "/me/plan")).toBe("/me/plan");
    expect(landingOf([{ role: "client" }], [], "//evil.example")).toBe("/me");
  });
});
