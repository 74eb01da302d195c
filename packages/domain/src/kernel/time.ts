import { z } from "zod";
import type { Brand } from "./brand.ts";

/** A point in time. Never read from a clock in this package: it is always an argument. */
export type Instant = Date;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type PlainDate = string & Brand<"PlainDate">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const toUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** True when the text is a day that exists: `2026-02-30` is not one. */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!SHAPE.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
};

/** The day, or a throw; for literals and stored values. Input from people goes through {@link PlainDate}. */
export const plainDate = (text: string): PlainDate => {
  if (isPlainDate(text)) return text;
  throw new RangeError(`${text} is not a calendar day (YYYY-MM-DD)`);
};

/** Years 1000 to 2999: sums with such days stay inside four digits and inside what PostgreSQL can store. */
const isStorableDay = (text: string): text is PlainDate => isPlainDate(text) && /^[12]/.test(text);

export const PlainDate = z
  .string()
  .max(10, { error: "date.invalid", abort: true })
  .refine(isStorableDay, "date.invalid");

/** What a device's clock shows: it may be wrong, but not beyond what can be stored. */
export const DeviceInstant = z
  .date("date.invalid")
  .min(new Date("1970-01-01T00:00:00Z"), "date.invalid")
  .max(new Date("2999-12-31T23:59:59Z"), "date.invalid");

/** Midnight of a day that is known to exist. `Date.UTC` reads years below 100 as 1900 and later, hence the other way. */
const midnightOf = (date: PlainDate): number => {
  const year = Number(date.slice(0, 4));
  return year < 100 ? toUtc(date) : Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
};

/** The day of a midnight. A calendar's own day exists; only a year that is not of four digits has another shape. */
const dayAt = (midnight: number): PlainDate => {
  const text = new Date(midnight).toISOString().slice(0, 10);
  return SHAPE.test(text) ? (text as PlainDate) : plainDate(text);
};

export const addDays = (date: PlainDate, days: number): PlainDate => dayAt(midnightOf(date) + days * DAY_MS);

/** Adds calendar months; 31 January + 1 month is the last day of February. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return dayAt(moved);
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);

/** Completed years of life on a day. */
export const ageOn = (birth: PlainDate, on: PlainDate): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
};

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(toUtc(date)).getUTCDay() || 7;

/** The calendar day an instant falls on in an IANA time zone. */
export const plainDateIn = (at: Instant, timeZone: string): PlainDate => {
  const text = calendarOf(timeZone).format(at);
  // A calendar's own day exists; only a year that is not of four digits has another shape.
  return SHAPE.test(text) ? (text as PlainDate) : plainDate(text);
};

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a hundred times what asking it costs, so each zone keeps its own. */
const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, made);
  return made;
};

export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
};

/** An IANA zone such as `Europe/Copenhagen`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "time-zone.unknown");
