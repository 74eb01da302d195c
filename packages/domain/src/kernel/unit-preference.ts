export type UnitPreference = "metric" | "imperial";
