import { describe, expect, it } from "vitest";
import { type PhoneState, UNOPENED } from "#features/phone/client/phone.ts";
import { newOperationId, newSetId } from "#features/phone/log/new-operation-id.ts";
import type { LogState } from "#features/phone/log/operation-log.ts";
import type { Need } from "#features/phone/store/phone-store.ts";
import { syncWords } from "./sync-words.ts";

const NOW = new Date("2026-11-25T18:42:00Z");
const entry = (isKept = true): LogState["waiting"][number] => ({
  opId: newOperationId(NOW),
  v: 1,
  at: NOW,
  operation: { kind: "delete", id: newSetId(NOW), sessionId: "00000000-0000-4000-8000-000000000001" as never },
  isKept,
});
const need = (outcome: Need["outcome"]): Need => {
  const { isKept: _kept, ...operation } = entry();
  return { ...operation, outcome, code: "limb-locked", detail: {}, since: NOW, exportedAt: null };
};
const said = (log: Partial<LogState>, over: Partial<PhoneState> = {}) =>
  syncWords({ ...UNOPENED, ...over, log: { ...UNOPENED.log, ...log } });

describe("the line about saving", () => {
  it("says each of the four as it is, and never that something is saved that is not on the disk", () => {
    expect(said({})).toMatchObject({ chip: "sent", text: "All saved", isAlert: false });
    expect(said({ waiting: [entry(false)] })).toMatchObject({ chip: "sending", text: "Saving" });
    expect(said({ waiting: [entry(), entry()] })).toMatchObject({
      chip: "here",
      text: "Saved on this phone · 2 waiting",
    });
    expect(said({ waiting: [entry()] }, { send: { kind: "sending" } })).toMatchObject({ chip: "sending" });
    expect(said({ needs: [need("rejected")] })).toMatchObject({ chip: "failed", link: { href: "/me/needs" } });
  });

  it("says so when the browser keeps nothing", () => {
    expect(said({ keeps: false, waiting: [entry(false)] }).text).toContain("leave the page open until 1 entry is sent");
    expect(said({ keeps: false }).text).toContain("keeps nothing");
  });

  it("asks to sign in as the same person, and offers a download where nothing can be sent any more", () => {
    const held = (code: string) => said({ waiting: [entry()] }, { send: { kind: "held", code } });
    expect(held("not-signed-in")).toMatchObject({ isAlert: true, link: { label: "Sign in" } });
    expect(held("not-signed-in").text).toContain("as the same person");
    expect(held("device-not-yours").text).toContain("Somebody else is signed in");
    expect(held("no-organisation")).toMatchObject({ link: { href: "/me/needs", label: "Download" } });
  });

  it("warns from four fifths of the room on, and of an app that is older than another tab's", () => {
    expect(said({}, { used: 0.79 }).isAlert).toBe(false);
    expect(said({}, { used: 0.8 }).text).toContain("80 % full");
    expect(said({}, { isOutdated: true }).text).toContain("Reload");
  });

  it("does not alarm over what was stored with something to know", () => {
    expect(said({ needs: [need("merged")] })).toMatchObject({ chip: "sent" });
  });
});
