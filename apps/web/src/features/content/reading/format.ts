import type { PlainDate } from "@cuffwise/domain/kernel";

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `24 November 2026`. */
export const longDate = (date: PlainDate): string => LONG.format(new Date(`${date}T00:00:00Z`));

/** The day of an instant, in UTC: a cached page has no reader and so no time zone. */
export const longDay = (at: Date): string => LONG.format(at);

/** `1 claim`, `3 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
