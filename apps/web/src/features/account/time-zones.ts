/** Every zone this browser knows, and the person's own in any case, so that it can always be kept. */
export const timeZoneNames = (own: string): string[] =>
  [...new Set([own, "UTC", ...Intl.supportedValuesOf("timeZone")])].toSorted();
