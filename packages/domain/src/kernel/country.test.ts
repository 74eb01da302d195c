import { describe, expect, it } from "vitest";
import { CountryCode, countryCode, countryOfTimeZone, KNOWN_COUNTRIES, UNKNOWN_COUNTRY } from "./country.ts";
import { COUNTRY_ZONES } from "./country-zones.ts";

/** What the runtime's own copy of the time zone database says, as an independent witness. */
const zonesOf = (country: string): readonly string[] => {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
};

describe("countryOfTimeZone", () => {
  it.each(KNOWN_COUNTRIES)("knows every zone of %s", (country) => {
    const zones = zonesOf(country);
    expect(zones.length).toBeGreaterThan(0);
    for (const zone of zones) expect(`${zone}: ${countryOfTimeZone(zone)}`).toBe(`${zone}: ${country}`);
  });

  it("claims no zone for two countries, and no zone that does not exist", () => {
    const zones = Object.values(COUNTRY_ZONES).flat();
    expect(new Set(zones).size).toBe(zones.length);
    for (const country of KNOWN_COUNTRIES)
      expect(COUNTRY_ZONES[country].filter((zone) => !zonesOf(country).includes(zone))).toEqual([]);
  });

  it.each([
    ["Europe/London", "GB"],
    ["GB", "GB"],
    ["Europe/Copenhagen", "DK"],
    ["America/New_York", "US"],
    ["US/Eastern", "US"],
    ["America/Indiana/Indianapolis", "US"],
    ["America/Argentina/Buenos_Aires", "AR"],
    ["Asia/Kolkata", "IN"],
    ["Asia/Calcutta", "IN"],
    ["Asia/Ho_Chi_Minh", "VN"],
    ["Europe/Kyiv", "UA"],
  ])("%s → %s, in either spelling", (zone, country) => expect(countryOfTimeZone(zone)).toBe(country));

  it.each(["UTC", "Etc/GMT+3", "Antarctica/McMurdo", "Africa/Addis_Ababa", "Mars/Base", "", "constructor"])(
    "%j → nothing",
    (zone) => expect(countryOfTimeZone(zone)).toBeNull(),
  );
});

describe("a country", () => {
  it.each(["GB", "DK", UNKNOWN_COUNTRY])("is %s", (code) => expect(CountryCode.safeParse(code).success).toBe(true));
  it.each(["gb", "GBR", "XX", "", "toString", null])("is not %j", (code) =>
    expect(CountryCode.safeParse(code).error?.issues[0]?.message).toBe("country.unknown"),
  );
  it.each([
    ["dk", "DK"],
    ["XX", "ZZ"],
    ["", "ZZ"],
    [null, "ZZ"],
    ["constructor", "ZZ"],
  ])("stored as %j is read as %s", (stored, code) => expect(countryCode(stored)).toBe(code));
});
