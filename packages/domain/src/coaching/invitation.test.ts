import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getOrThrow } from "#kernel/result.ts";
import {
  CODE_BYTES,
  codeFromBytes,
  InvitationCode,
  invitationExpiry,
  invitationState,
  NewInvitation,
  normaliseCode,
} from "./invitation.ts";

const made = new Date("2026-11-24T10:00:00Z");
const open = { expiresAt: invitationExpiry(made), usedAt: null, revokedAt: null };

describe("an invitation", () => {
  it("lasts seven days and is over at the very instant", () => {
    expect(open.expiresAt.toISOString()).toBe("2026-12-01T10:00:00.000Z");
    expect(invitationState(open, new Date(open.expiresAt.getTime() - 1))).toBe("open");
    expect(invitationState(open, open.expiresAt)).toBe("expired");
  });

  it("says used or revoked rather than expired", () => {
    const late = new Date("2027-01-01T00:00:00Z");
    expect(invitationState({ ...open, usedAt: made }, late)).toBe("used");
    expect(invitationState({ ...open, revokedAt: made }, late)).toBe("revoked");
    expect(invitationState({ ...open, usedAt: made, revokedAt: made }, late)).toBe("used");
  });

  it("may have no e-mail: empty means none", () => {
    const client = { name: "Demo Client", bornOn: null, goal: "" };
    expect(NewInvitation.parse({ ...client, email: "" }).email).toBeNull();
    expect(NewInvitation.parse({ ...client, email: " A@Example.org " }).email).toBe("a@example.org");
    expect(NewInvitation.parse({ ...client, email: null }).email).toBeNull();
    const refused = NewInvitation.safeParse({ ...client, email: "nonsense" });
    expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["email", "email.invalid"]]);
    expect(NewInvitation.safeParse({ ...client, email: "", role: "owner" }).success).toBe(false);
    expect(NewInvitation.safeParse({ ...client, name: "a\u0000", email: "" }).success).toBe(false);
  });
});

describe("a one-time code", () => {
  const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

  it("is eight readable symbols in two groups", () => {
    expect(codeFromBytes(Uint8Array.from([0, 1, 9, 10, 17, 18, 31, 255]))).toBe("019A-HJZZ");
    fc.assert(
      fc.property(bytes, (random) => /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(codeFromBytes(random))),
    );
    expect(() => codeFromBytes(new Uint8Array(7))).toThrow(RangeError);
  });

  it("reads back whatever it made, however it is typed", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFromBytes(random);
        const typed = [code, code.toLowerCase(), code.replace("-", " "), ` ${code.replace("-", "–")} `];
        expect(typed.map((text) => getOrThrow(normaliseCode(text)))).toEqual(Array(4).fill(code));
      }),
    );
  });

  it("forgives O for 0 and I or L for 1", () => {
    expect(normaliseCode("oil0-abcd")).toEqual({ ok: true, value: "0110-ABCD" });
  });

  it.each(["", "ABCD", "ABCD-EFGU", "ABCD-EFGHJ", "ABCD-EFG!", "ÆBCD-EFGH"])("refuses %j", (typed) => {
    expect(InvitationCode.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(["code.invalid"]);
  });
});
