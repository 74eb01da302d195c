import { describe, expect, it } from "vitest";
import type { ArticleCommentState } from "./article-comment.ts";
import { canModerate, type ModeratedComment, type ModerationDecision, moderate } from "./moderation.ts";

const comment = (change: Partial<ModeratedComment> = {}): ModeratedComment => ({
  state: "pending",
  decided: false,
  notes: [{ reason: "guest", points: 0 }],
  isStaff: false,
  ...change,
});
const decide = (on: ModeratedComment, decision: ModerationDecision) =>
  moderate(on, { decision, seen: { state: on.state, decided: on.decided } });
const suspected = comment({ state: "spam", notes: [{ reason: "honeypot", points: 100 }] });

describe("who may moderate", () => {
  it.each([
    [["moderator"], true],
    [["editor"], true],
    [["admin"], true],
    [["author", "reviewer"], false],
    [[], false],
  ] as const)("%j → %s", (siteRoles, allowed) => {
    expect(canModerate({ siteRoles }).ok).toBe(allowed);
  });
});

describe("a decision", () => {
  it.each([
    ["approve", "approved"],
    ["spam", "spam"],
    ["reject", "rejected"],
  ] as const)("%s makes a held comment %s", (decision, state: ArticleCommentState) => {
    expect(decide(comment(), decision)).toEqual({ ok: true, value: { state, decided: true } });
  });

  it("can confirm a suspicion, which leaves the queue without changing its name", () => {
    expect(decide(suspected, "spam")).toEqual({ ok: true, value: { state: "spam", decided: true } });
  });

  it("can rescue what the screening took for spam", () => {
    expect(decide(suspected, "approve")).toMatchObject({ ok: true, value: { state: "approved" } });
  });

  it("can be undone: the comment goes back where the screening had put it", () => {
    expect(decide(comment({ state: "approved", decided: true }), "undo")).toMatchObject({
      value: { state: "pending", decided: false },
    });
    expect(decide({ ...suspected, state: "approved", decided: true }, "undo")).toMatchObject({
      value: { state: "spam", decided: false },
    });
  });

  it("is not taken twice", () => {
    expect(decide(comment({ state: "approved", decided: true }), "approve")).toEqual({
      ok: false,
      error: "already-decided",
    });
    expect(decide(comment(), "undo")).toEqual({ ok: false, error: "nothing-to-undo" });
  });

  it("never sends a colleague's answer to spam", () => {
    expect(decide(comment({ state: "approved", decided: true, isStaff: true }), "spam")).toEqual({
      ok: false,
      error: "staff-is-not-spam",
    });
  });

  it("is refused when somebody else decided meanwhile, also when both meant spam", () => {
    const first = decide(suspected, "spam");
    const now: ModeratedComment = { ...suspected, ...(first.ok ? first.value : {}) };
    expect(moderate(now, { decision: "spam", seen: { state: "spam", decided: false } })).toEqual({
      ok: false,
      error: "decided-by-somebody-else",
    });
  });
});
