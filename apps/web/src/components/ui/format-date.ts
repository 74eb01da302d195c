/** `date` 24 Nov 2026 · `day` Tue 24 Nov · `time` 18:42 · `dateTime` Tue 24 Nov, 18:42 */
export type DateStyle = "date" | "day" | "time" | "dateTime";

const OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  dateTime: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (style: DateStyle, timeZone: string): Intl.DateTimeFormat => {
  const key = `${style} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...OPTIONS[style], timeZone });
  formats.set(key, known);
  return known;
};

/** A calendar day (`YYYY-MM-DD`) belongs to no zone and is never shifted; an instant is written in `timeZone`. */
export const formatDate = (value: Date | string, style: DateStyle, timeZone: string): string =>
  typeof value === "string"
    ? formatIn(style, "UTC").format(new Date(`${value.slice(0, 10)}T00:00:00Z`))
    : formatIn(style, timeZone).format(value);
