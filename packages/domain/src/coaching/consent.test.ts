import { describe, expect, it } from "vitest";
import {
  CONSENTS,
  type ConsentEvent,
  type ConsentKind,
  GiveConsent,
  hasConsent,
  missingConsents,
  withdrawnConsents,
} from "./consent.ts";

type Event = Pick<ConsentEvent, "kind" | "version" | "given" | "at">;
const event = (kind: ConsentKind, given: boolean, day: number, version = 1): Event => ({
  kind,
  version,
  given,
  at: new Date(Date.UTC(2026, 10, day)),
});

describe("consent", () => {
  it("is what was said last, in time and not in the order of the list", () => {
    expect(hasConsent([], "terms")).toBe(false);
    expect(hasConsent([event("terms", true, 1)], "terms")).toBe(true);
    expect(hasConsent([event("terms", true, 1), event("terms", false, 2)], "terms")).toBe(false);
    expect(hasConsent([event("terms", false, 2), event("terms", true, 1)], "terms")).toBe(false);
    expect(hasConsent([event("terms", true, 1), event("terms", false, 1)], "terms")).toBe(false);
  });

  it("counts for its kind and for the version that was read, or an older one", () => {
    const events = [event("health-data", true, 1, 2)];
    expect(hasConsent(events, "terms")).toBe(false);
    expect(hasConsent(events, "health-data", 1)).toBe(true);
    expect(hasConsent(events, "health-data", 2)).toBe(true);
    expect(hasConsent(events, "health-data", 3)).toBe(false);
  });

  it("lists what is still to be asked", () => {
    expect(missingConsents([event("terms", true, 1)]).map(({ kind }) => kind)).toEqual([
      "health-data",
      "coach-sees-logs",
    ]);
  });

  it("has words and a version for every kind", () => {
    for (const [kind, consent] of Object.entries(CONSENTS)) {
      expect(consent.kind).toBe(kind);
      expect(consent.version).toBeGreaterThanOrEqual(1);
      expect(consent.text.length).toBeGreaterThan(80);
    }
  });

  it("takes no unknown kind, key or version", () => {
    const given = { kind: "terms", version: 1, given: true };
    expect(GiveConsent.safeParse(given).success).toBe(true);
    for (const change of [{ kind: "photos" }, { version: 0 }, { version: 1.5 }, { at: "2020-01-01" }])
      expect(GiveConsent.safeParse({ ...given, ...change }).success).toBe(false);
  });

  it("is withdrawn by a last word of no, whatever the version, and not by silence", () => {
    expect(withdrawnConsents([])).toEqual([]);
    const events = [event("health-data", true, 1), event("terms", true, 1), event("health-data", false, 2)];
    expect(withdrawnConsents(events)).toEqual(["health-data"]);
    expect(withdrawnConsents([...events, event("health-data", true, 3)])).toEqual([]);
  });
});
