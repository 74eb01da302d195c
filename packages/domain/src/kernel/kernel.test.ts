import { describe, expect, it } from "vitest";
import { hasSiteRole, isStaff, type SiteRole } from "./actor.ts";
import { citationToView, cite, citeDiffering } from "./citation.ts";
import { ClientId, OrgId, PersonId } from "./id.ts";
import { LIMBS, limbKind, limbOf, limbSide, limbsOfKind } from "./limb.ts";
import { err, getOrThrow, neverHere, ok } from "./result.ts";
import { defineRule, ruleRef } from "./rule.ts";
import { Email, optionalText, text } from "./text.ts";
import { plainDate } from "./time.ts";

const source = {
  key: "somebody2020",
  reference: "Somebody A. A study. 2020.",
  doi: null,
  url: null,
  evidence: "abstract",
  checkedOn: plainDate("2026-11-24"),
} as const;
const rule = { id: "group.rule", version: 2, statement: "It says so.", citations: [cite(source, "table 1")] } as const;

describe("a result", () => {
  it("is a value or a reason", () => {
    expect(ok(5)).toEqual({ ok: true, value: 5 });
    expect(err("too-late")).toEqual({ ok: false, error: "too-late" });
    expect(getOrThrow(ok(5))).toBe(5);
    expect(() => getOrThrow(err("too-late"))).toThrow("too-late");
    expect(() => neverHere("forgotten" as never)).toThrow("forgotten");
  });
});

describe("a rule", () => {
  it("is referred to by name and version", () => {
    expect(ruleRef(defineRule(rule))).toBe("group.rule@2");
  });
  it.each([{ version: 0 }, { version: 1.5 }, { statement: "  " }])("cannot be defined with %j", (changes) => {
    expect(() => defineRule({ ...rule, ...changes })).toThrow("group.rule");
  });
  it("cannot be defined with sources that all say otherwise", () => {
    expect(() => defineRule({ ...rule, citations: [citeDiffering(source, "table 2")] })).toThrow("follows a source");
  });
  it("keeps a source that disagrees, marked, in what is stored", () => {
    expect(citationToView(citeDiffering(source, "table 2"))).toMatchObject({ locator: "table 2", differs: true });
  });
  it("shows how far its source was read, without the day it was checked", () => {
    expect(citationToView(cite(source, "table 1"))).toEqual({
      key: "somebody2020",
      reference: "Somebody A. A study. 2020.",
      doi: null,
      url: null,
      evidence: "abstract",
      locator: "table 1",
    });
  });
});

describe("a limb", () => {
  it("is one of four, and its kind and side give it back", () => {
    for (const limb of LIMBS) expect(limbOf(limbKind(limb), limbSide(limb))).toBe(limb);
    expect(limbsOfKind("leg")).toEqual(["LL", "RL"]);
    expect(limbsOfKind("arm")).toEqual(["LA", "RA"]);
  });
});

describe("an identifier", () => {
  it("is a UUID and nothing else", () => {
    expect(ClientId.safeParse("0199b0f0-0000-7000-8000-000000000001").success).toBe(true);
    for (const wrong of ["", "1", "0199b0f0-0000-7000-8000-00000000000g", null]) {
      expect(ClientId.safeParse(wrong).error?.issues[0]?.message).toBe("id.invalid");
    }
  });
});

describe("typed text", () => {
  it.each([
    ["  hello ", "hello"],
    ["a\u0301", "a\u0301"],
    ["👍", "👍"],
  ])("%j is kept as %j", (raw, kept) => {
    expect(text(20).parse(raw)).toBe(kept);
  });
  it.each([
    ["", "text.empty"],
    ["   ", "text.empty"],
    ["a\u0000b", "text.unstorable"],
    ["\ud800", "text.unstorable"],
    ["x".repeat(21), "text.too-long"],
  ])("%j is refused: %s", (raw, message) => {
    expect(
      text(20)
        .safeParse(raw)
        .error?.issues.map((issue) => issue.message),
    ).toContain(message);
  });
  it("may be empty where it is optional", () => {
    expect(optionalText(5).parse("  ")).toBe("");
    expect(optionalText(5).safeParse("a\u0000").success).toBe(false);
    expect(optionalText(5).safeParse("abcdef").success).toBe(false);
  });
});

describe("an e-mail address", () => {
  it.each([
    [" Coach@Example.COM ", "coach@example.com"],
    ["\uff43oach@example.com", "coach@example.com"],
  ])("%j is %s", (raw, address) => {
    expect(Email.parse(raw)).toBe(address);
  });
  it.each([
    "",
    "coach",
    "coach@",
    "@example.com",
    "a@b@example.com",
    "a b@example.com",
    "a,b@example.com",
    "<a@example.com>",
    "a\u0000@example.com",
    `${"a".repeat(250)}@example.com`,
  ])("%j is refused", (raw) => {
    expect(Email.safeParse(raw).error?.issues[0]?.message).toBe("email.invalid");
  });
  it("is normalised before it is checked, so that a look-alike @ does not slip through", () => {
    expect(Email.safeParse("victim@example.com\uff20evil.example").success).toBe(false);
  });
});

describe("who asks", () => {
  const orgId = OrgId.parse("0199b0f0-0000-7000-8000-000000000001");
  const personId = PersonId.parse("0199b0f0-0000-7000-8000-000000000002");
  const clientId = ClientId.parse("0199b0f0-0000-7000-8000-000000000003");
  const anybody = { personId, name: "A", orgId, timeZone: "Europe/Copenhagen" };
  it("is staff unless a client", () => {
    expect(isStaff({ ...anybody, role: "assistant", clientId: null })).toBe(true);
    expect(isStaff({ ...anybody, role: "client", clientId })).toBe(false);
  });
  it.each<[SiteRole[], SiteRole[], boolean]>([
    [["moderator"], ["moderator"], true],
    [["moderator"], ["editor", "moderator"], true],
    [["author"], ["moderator"], false],
    [["admin"], ["moderator"], true],
    [[], ["author"], false],
  ])("with %j may act as one of %j: %s", (siteRoles, roles, allowed) => {
    expect(hasSiteRole({ siteRoles }, ...roles)).toBe(allowed);
  });
});
