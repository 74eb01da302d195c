import type { Preferences, UnitPreference } from "@cuffwise/domain/kernel";

/** What of the signed-in person changes how things are written, and how the product looks and sounds. */
export interface ViewerSetting {
  /** Whose settings these are; empty where nobody is signed in. */
  readonly personId: string;
  /** IANA name; dates and times are written in it, whatever zone the server or the browser is in. */
  readonly timeZone: string;
  readonly units: UnitPreference;
  readonly preferences: Preferences;
}

/** The settings of a person as the server, or the bundle on the phone, knows them. */
export const personToSetting = ({ personId, timeZone, units, preferences }: ViewerSetting): ViewerSetting => ({
  personId,
  timeZone,
  units,
  preferences,
});
