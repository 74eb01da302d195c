/** Countries in which people know and use a number of their own. */
const LOCAL_NUMBERS: Readonly<Record<string, string>> = {
  GB: "999",
  US: "911",
  CA: "911",
  AU: "000",
  NZ: "111",
};

/** Works in the European Union and on most mobile networks of the world. */
export const DEFAULT_EMERGENCY_NUMBER = "112";

/** The number to call for a country (ISO 3166-1 alpha-2, any case); 112 for an unknown one. */
export const emergencyNumber = (country: string | null): string =>
  LOCAL_NUMBERS[country?.toUpperCase() ?? ""] ?? DEFAULT_EMERGENCY_NUMBER;
