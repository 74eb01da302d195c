import { z } from "zod";
import { COUNTRY_ZONES } from "./country-zones.ts";

/** A country whose emergency number is known here, ISO 3166-1 alpha-2. */
export type KnownCountry = keyof typeof COUNTRY_ZONES;

/** Every other country, or none that was told: what ISO 3166 leaves to its users and CLDR names "unknown region". */
export const UNKNOWN_COUNTRY = "ZZ" as const;
export type CountryCode = KnownCountry | typeof UNKNOWN_COUNTRY;

const isKnown = (code: string): code is KnownCountry => Object.hasOwn(COUNTRY_ZONES, code);

export const KNOWN_COUNTRIES: readonly KnownCountry[] = Object.keys(COUNTRY_ZONES).filter(isKnown);

export const CountryCode = z.enum([...KNOWN_COUNTRIES, UNKNOWN_COUNTRY], "country.unknown");

/** What was stored, any case, as a country that is known here; {@link UNKNOWN_COUNTRY} for everything else. */
export const countryCode = (stored: string | null): CountryCode => {
  const code = stored?.toUpperCase() ?? "";
  return isKnown(code) ? code : UNKNOWN_COUNTRY;
};

const COUNTRY_OF: ReadonlyMap<string, KnownCountry> = new Map(
  KNOWN_COUNTRIES.flatMap((country) => COUNTRY_ZONES[country].map((zone) => [zone, country] as const)),
);

/** The spelling that the table uses: Intl resolves `Asia/Kolkata` and `US/Eastern` to the zone they are. */
const resolved = (timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
};

/** The country that keeps an IANA time zone; null for zones of no country, and of countries not known here. */
export const countryOfTimeZone = (timeZone: string): KnownCountry | null =>
  COUNTRY_OF.get(timeZone) ?? COUNTRY_OF.get(resolved(timeZone)) ?? null;
