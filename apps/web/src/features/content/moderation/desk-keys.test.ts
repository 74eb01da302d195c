import { describe, expect, it } from "vitest";
import { deskKey } from "./desk-keys.ts";

const press = (key: string, change: Partial<Parameters<typeof deskKey>[0]> = {}) =>
  deskKey({ key, ctrlKey: false, metaKey: false, altKey: false, on: "ARTICLE", ...change });

describe("keys on the moderators' desk", () => {
  it.each([
    ["j", "next"],
    ["K", "previous"],
    ["ArrowDown", "next"],
    ["a", "approve"],
    ["s", "spam"],
    ["x", "reject"],
    ["r", "answer"],
    ["z", "undo"],
    ["q", undefined],
    ["Tab", undefined],
  ])("%s → %s", (key, meaning) => {
    expect(press(key)).toBe(meaning);
  });

  it("leave the browser's own shortcuts alone", () => {
    expect(press("a", { ctrlKey: true })).toBeUndefined();
    expect(press("r", { metaKey: true })).toBeUndefined();
  });

  it("are letters like any other while somebody writes", () => {
    expect(press("a", { on: "TEXTAREA" })).toBeUndefined();
    expect(press("z", { on: "INPUT" })).toBeUndefined();
  });
});
