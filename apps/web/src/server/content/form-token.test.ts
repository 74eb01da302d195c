import { describe, expect, it } from "vitest";
import { createFormTokens } from "./form-token.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const tokens = createFormTokens("a secret of at least thirty-two characters");

describe("the ticket in the comment form", () => {
  it("tells how long the form lay open, to the second", () => {
    expect(tokens.age("article-1", tokens.issue("article-1", NOW), later(42))).toBe(42);
  });

  it("holds for a day", () => {
    const token = tokens.issue("article-1", NOW);
    expect(tokens.age("article-1", token, later(86_400))).toBe(86_400);
    expect(tokens.age("article-1", token, later(86_401))).toBeNull();
  });

  it.each([
    ["empty", ""],
    ["without a signature", "1764000000."],
    ["with another time", `1${tokens.issue("article-1", NOW)}`],
    ["with another signature", `${tokens.issue("article-1", NOW).slice(0, -2)}AA`],
    ["that is not one", "x".repeat(5_000)],
  ])("is worth nothing %s", (_what, token) => {
    expect(tokens.age("article-1", token, NOW)).toBeNull();
  });

  it("is worth nothing for another article, with another secret, or before its time", () => {
    const token = tokens.issue("article-1", NOW);
    expect(tokens.age("article-2", token, NOW)).toBeNull();
    expect(createFormTokens("another secret of thirty-two characters").age("article-1", token, NOW)).toBeNull();
    expect(tokens.age("article-1", token, later(-1))).toBeNull();
  });
});
