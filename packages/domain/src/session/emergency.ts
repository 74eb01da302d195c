import { countryCode, type KnownCountry, UNKNOWN_COUNTRY } from "#kernel/country.ts";

/** Works in the European Union and on most mobile networks of the world. */
export const DEFAULT_EMERGENCY_NUMBER = "112";

/**
 * Countries where somebody in medical need calls another number than 112: the general one, or the ambulance's own.
 * Each, and 112 for every other known country, is among the emergency numbers of its region in Google's libphonenumber
 * (ShortNumberMetadata.xml, github.com/google/libphonenumber).
 */
const OWN_NUMBERS: Readonly<Partial<Record<KnownCountry, string>>> = {
  AE: "998",
  AR: "107",
  AS: "911",
  AU: "000",
  BD: "999",
  BH: "999",
  BR: "192",
  CA: "911",
  CH: "144",
  CL: "131",
  CN: "120",
  CO: "123",
  CR: "911",
  DO: "911",
  EC: "911",
  EG: "123",
  GB: "999",
  GG: "999",
  GU: "911",
  HK: "999",
  IL: "101",
  IM: "999",
  JE: "999",
  JO: "911",
  JP: "119",
  KE: "999",
  KR: "119",
  MO: "999",
  MP: "911",
  MX: "911",
  MY: "999",
  NO: "113",
  NZ: "111",
  PA: "911",
  PH: "911",
  PR: "911",
  QA: "999",
  SA: "997",
  SG: "995",
  TH: "1669",
  TW: "119",
  UA: "103",
  US: "911",
  UY: "911",
  VI: "911",
  VN: "115",
};

/** The number to call for a country (ISO 3166-1 alpha-2, any case); 112 for an unknown one. */
export const emergencyNumber = (country: string | null): string => {
  const code = countryCode(country);
  return (code === UNKNOWN_COUNTRY ? undefined : OWN_NUMBERS[code]) ?? DEFAULT_EMERGENCY_NUMBER;
};

/** What to say beside 112 where no number is known for the country; null where one is. */
export const emergencyFallback = (country: string | null): string | null =>
  countryCode(country) === UNKNOWN_COUNTRY
    ? "112 reaches help from mobile phones in most of the world. If it does not, call your local emergency number."
    : null;
