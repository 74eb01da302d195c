import { describe, expect, it } from "vitest";
import { NewAccount, SignIn } from "./account.ts";
import { NewClient } from "./client.ts";
import { NewOrganisation } from "./organisation.ts";

const account = {
  name: "Demo",
  email: "Demo@Example.org",
  password: "correct horse bat",
  timeZone: "Europe/Copenhagen",
};
const codes = (change: object): readonly string[] | undefined =>
  NewAccount.safeParse({ ...account, ...change }).error?.issues.map(({ message }) => message);

describe("a new account", () => {
  it("normalises the e-mail and leaves the spaces of the password alone", () => {
    expect(NewAccount.parse({ ...account, password: "  two spaces  " })).toMatchObject({
      email: "demo@example.org",
      password: "  two spaces  ",
    });
  });

  it.each([
    ["elf zeichen", "password.too-short"],
    ["🦵🦾🦵🦾🦵🦾🦵🦾", "password.too-short"],
    ["ab".repeat(65), "password.too-long"],
    ["x".repeat(2_000), "password.too-long"],
    ["aaaaaaaaaaaaaa", "password.too-simple"],
    ["demo@example.org", "password.is-email"],
    ["zero\u0000in the middle", "text.unstorable"],
  ])("refuses the password %#", (password, code) => {
    expect(codes({ password })).toContain(code);
  });

  it("has no rule about kinds of characters, and counts code points", () => {
    expect(codes({ password: "alllowercase" })).toBeUndefined();
    expect(codes({ password: "🦵🦾💪🏋🦵🦾💪🏋🦵🦾💪🏋" })).toBeUndefined();
  });

  it("reads the same password typed composed or decomposed", () => {
    const [composed, decomposed] = ["cr\u00e8me br\u00fbl\u00e9e!", "cre\u0300me bru\u0302le\u0301e!"].map(
      (password) => SignIn.parse({ email: "a@b.dk", password }).password,
    );
    expect(composed).toBe(decomposed);
  });

  it("refuses bad names, zones and unknown keys", () => {
    expect(codes({ name: " " })).toContain("text.empty");
    expect(codes({ timeZone: "Mars/Base" })).toContain("time-zone.unknown");
    expect(codes({ siteRoles: ["admin"] })).toHaveLength(1);
  });
});

describe("signing in", () => {
  it("does not apply the rules for new passwords", () => {
    expect(SignIn.safeParse({ email: "a@b.dk", password: "short" }).success).toBe(true);
    expect(SignIn.safeParse({ email: "a@b.dk", password: "" }).success).toBe(false);
  });
});

describe("other input of people", () => {
  it("is trimmed, storable and strict", () => {
    expect(NewOrganisation.parse({ name: " Practice " })).toEqual({ name: "Practice" });
    expect(NewOrganisation.safeParse({ name: "x", id: "y" }).success).toBe(false);
    expect(NewClient.safeParse({ name: "A", bornOn: "2026-02-30", goal: "" }).success).toBe(false);
    expect(NewClient.safeParse({ name: "A", bornOn: null, goal: "\u0000" }).success).toBe(false);
  });
});
