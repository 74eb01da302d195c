import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPreferences, Preferences, readPreferences, SettingsChange } from "./preferences.ts";

describe("preferences as they were stored", () => {
  it("are the defaults for whoever never chose, with the length of their units", () => {
    expect(readPreferences({}, "metric")).toEqual(defaultPreferences("metric"));
    expect(readPreferences({}, "imperial").length).toBe("in");
    expect(readPreferences(null, "metric")).toMatchObject({ length: "cm", sounds: "sound", keepAwake: true });
  });

  it("keep what is known and leave out what is not", () => {
    const stored = { scheme: "gym", sounds: "trumpet", largeType: true, language: "tlh", theme: "old" };
    expect(readPreferences(stored, "metric")).toEqual({
      ...defaultPreferences("metric"),
      scheme: "gym",
      largeType: true,
    });
  });

  it("are readable whatever is in the column", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Preferences.safeParse(readPreferences(stored, "metric")).success).toBe(true);
      }),
    );
  });
});

describe("a change of settings", () => {
  it("says only what was changed, and refuses what cannot be", () => {
    expect(SettingsChange.parse({ sounds: "vibrate" })).toEqual({ sounds: "vibrate" });
    expect(SettingsChange.safeParse({ sounds: "trumpet" }).success).toBe(false);
    expect(SettingsChange.safeParse({ timeZone: "Mars/Olympus" }).success).toBe(false);
    expect(SettingsChange.safeParse({ name: "x" }).success).toBe(false);
  });
});
