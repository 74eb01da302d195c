import { describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { ClientId, CommentId, OrgId, PersonId } from "#kernel/id.ts";
import { getOrThrow } from "#kernel/result.ts";
import { COMMENT_MAX_CHARS, editComment, NewComment, writeComment } from "./comment.ts";

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const clientId = ClientId.parse(uuid(1));
const coach: Actor = {
  personId: PersonId.parse(uuid(2)),
  name: "Demo Coach",
  orgId: OrgId.parse(uuid(3)),
  role: "coach",
  clientId: null,
  timeZone: "Europe/Copenhagen",
};
const at = new Date("2026-11-24T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const session = { kind: "session", id: uuid(7) };
const input = (more: object = {}) =>
  NewComment.parse({ subject: session, body: " Slower down ", parentId: null, ...more });
const write = (id: number, more: object = {}, parent: Parameters<typeof writeComment>[1]["parent"] = null) =>
  writeComment(input(more), { id: CommentId.parse(uuid(id)), by: coach, clientId, parent, at });
const first = getOrThrow(write(4));

describe("a comment", () => {
  it("is stored trimmed, with author, client and time", () => {
    expect(first).toMatchObject({
      body: "Slower down",
      authorId: coach.personId,
      clientId,
      createdAt: at,
      editedAt: null,
    });
  });

  it.each([
    ["  ", "text.empty"],
    ["x".repeat(COMMENT_MAX_CHARS + 1), "text.too-long"],
    ["a\u0000", "text.unstorable"],
  ])("refuses %#", (body, code) => {
    const parsed = NewComment.safeParse({ subject: session, body, parentId: null });
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(code);
  });

  it("refuses unknown subjects and keys", () => {
    expect(NewComment.safeParse({ subject: { kind: "client", id: uuid(1) }, body: "x", parentId: null }).success).toBe(
      false,
    );
    expect(NewComment.safeParse({ subject: session, body: "x", parentId: null, authorId: uuid(9) }).success).toBe(
      false,
    );
  });

  it("is answered one level deep, on the same subject and in the same organisation", () => {
    const reply = getOrThrow(write(5, { parentId: uuid(4) }, first));
    expect(reply.parentId).toBe(first.id);
    expect(write(6, { parentId: uuid(5) }, reply)).toEqual({ ok: false, error: "comment.reply-too-deep" });
    expect(write(6, { parentId: uuid(4) }, null)).toEqual({ ok: false, error: "comment.parent-elsewhere" });
    expect(write(6, { parentId: uuid(8) }, first)).toEqual({ ok: false, error: "comment.parent-elsewhere" });
    const onSet = { subject: { kind: "set", id: uuid(7) }, parentId: uuid(4) };
    expect(write(6, onSet, first)).toEqual({ ok: false, error: "comment.parent-elsewhere" });
    const foreign = { ...first, orgId: OrgId.parse(uuid(9)) };
    expect(write(6, { parentId: uuid(4) }, foreign)).toEqual({ ok: false, error: "comment.parent-elsewhere" });
  });

  it("can be mended by its author for 15 minutes", () => {
    expect(editComment(first, "Slower up", { by: coach, at: later(15) })).toMatchObject({
      ok: true,
      value: { body: "Slower up", createdAt: at, editedAt: later(15) },
    });
    expect(editComment(first, "x", { by: coach, at: later(15.1) })).toEqual({
      ok: false,
      error: "comment.edit-window-over",
    });
    const colleague = { ...coach, personId: PersonId.parse(uuid(8)) };
    expect(editComment(first, "x", { by: colleague, at })).toEqual({ ok: false, error: "not-allowed" });
    const foreign = { ...coach, orgId: OrgId.parse(uuid(9)) };
    expect(editComment(first, "x", { by: foreign, at })).toEqual({ ok: false, error: "not-found" });
  });
});
