import { describe, expect, it } from "vitest";
import { type AcceptanceRefusal, type Acceptor, canAccept, maskEmail } from "./acceptance.ts";
import type { Invitation } from "./invitation.ts";

const AT = new Date("2026-11-24T12:00:00Z");
const day = (n: number): Date => new Date(AT.getTime() + n * 86_400_000);
const OPEN = { email: "ana@example.org", expiresAt: day(1), usedAt: null, revokedAt: null };
const ANA: Acceptor = { email: "ana@example.org", isClientThere: false, isStaffThere: false };

describe("accepting an invitation", () => {
  it("is for the account it was sent to", () => {
    expect(canAccept(OPEN, ANA, AT)).toEqual({ ok: true, value: undefined });
    expect(canAccept(OPEN, { ...ANA, email: "ben@example.org" }, AT)).toEqual({
      ok: false,
      error: "invitation-foreign",
    });
  });

  it("is for whoever holds the code, when it was handed over without an address", () => {
    expect(canAccept({ ...OPEN, email: null }, { ...ANA, email: "ben@example.org" }, AT).ok).toBe(true);
  });

  type Times = Partial<Pick<Invitation, "expiresAt" | "usedAt" | "revokedAt">>;
  it.each<[string, Times, Partial<Acceptor>, AcceptanceRefusal]>([
    ["used", { usedAt: day(-1) }, {}, "invitation-used"],
    ["expired at this very instant", { expiresAt: AT }, {}, "invitation-expired"],
    ["revoked", { revokedAt: day(-1) }, {}, "invitation-revoked"],
    ["used by this very person", { usedAt: day(-1) }, { isClientThere: true }, "already-client"],
    ["opened by the coach who sent it", {}, { isStaffThere: true, email: "coach@example.org" }, "works-here"],
  ])("is refused when %s", (_, invitation, by, refusal) => {
    const at = { ...OPEN, ...invitation };
    expect(canAccept(at, { ...ANA, ...by }, AT)).toEqual({ ok: false, error: refusal });
  });

  it("shows no more of an address than its owner needs", () => {
    expect(maskEmail("ana.lopez@example.org")).toBe("a•••@example.org");
  });
});
