import { z } from "zod";
import { TimeZone } from "./time.ts";
import type { UnitPreference } from "./unit-preference.ts";

/** BCP 47 tags of the languages that the interface is written in. Every formatter takes one of these. */
export const LANGUAGES = ["en-GB"] as const;
export const Language = z.enum(LANGUAGES, "language.unknown");
export type Language = z.infer<typeof Language>;
export const DEFAULT_LANGUAGE: Language = "en-GB";

export const SOUNDS = ["sound", "vibrate", "silent"] as const;
/** How a timer calls: with a tone, by shaking the phone only, or not at all. */
export type Sounds = (typeof SOUNDS)[number];

export const SCHEMES = ["system", "light", "dark", "gym"] as const;
/** `gym` is dark with high contrast and larger type. */
export type Scheme = (typeof SCHEMES)[number];

export const LENGTH_UNITS = ["cm", "in"] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** How somebody wants the product to look and sound, on every device of theirs. */
export const Preferences = z.strictObject({
  length: z.enum(LENGTH_UNITS, "length.unknown"),
  language: Language,
  sounds: z.enum(SOUNDS, "sounds.unknown"),
  scheme: z.enum(SCHEMES, "scheme.unknown"),
  largeType: z.boolean(),
  /** Keeps the screen lit while a session runs. */
  keepAwake: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export const defaultPreferences = (units: UnitPreference): Preferences => ({
  length: units === "metric" ? "cm" : "in",
  language: DEFAULT_LANGUAGE,
  sounds: "sound",
  scheme: "system",
  largeType: false,
  keepAwake: true,
});

/**
 * What was stored, field by field: what is not known here, or no longer, is left to the default. Nobody is locked out
 * by a setting. `units` decides the length until the person has.
 */
export const readPreferences = (stored: unknown, units: UnitPreference): Preferences => {
  const defaults = defaultPreferences(units);
  if (typeof stored !== "object" || stored === null) return defaults;
  const known = Object.entries(stored).filter(
    ([key, value]) =>
      Object.hasOwn(defaults, key) && Preferences.shape[key as keyof Preferences].safeParse(value).success,
  );
  return { ...defaults, ...Object.fromEntries(known) };
};

/** Everything that a person sets for themselves; units and time zone are facts that the server reads too. */
export const Settings = z.strictObject({
  units: z.enum(["metric", "imperial"], "units.unknown"),
  timeZone: TimeZone,
  ...Preferences.shape,
});
export type Settings = z.infer<typeof Settings>;

/** Only what was changed, so that two devices do not undo each other's changes. */
export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const changeSettings = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});
