import { describe, expect, it } from "vitest";
import { KNOWN_COUNTRIES } from "#kernel/country.ts";
import { emergencyFallback, emergencyNumber } from "./emergency.ts";

describe("the number to call", () => {
  it.each(KNOWN_COUNTRIES)("is one that a telephone can dial, and needs no other beside it, in %s", (country) => {
    expect(emergencyNumber(country)).toMatch(/^\d{3,4}$/);
    expect(emergencyFallback(country)).toBeNull();
  });

  it.each([
    ["DE", "112"],
    ["IN", "112"],
    ["CH", "144"],
    ["NO", "113"],
    ["MX", "911"],
    ["JP", "119"],
  ])("is the one of %s: %s", (country, number) => expect(emergencyNumber(country)).toBe(number));

  it.each(["ZZ", "XX", "", null])("is 112 for %j, and says whom to call where that does not answer", (country) => {
    expect(emergencyNumber(country)).toBe("112");
    expect(emergencyFallback(country)).toContain("your local emergency number");
  });
});
