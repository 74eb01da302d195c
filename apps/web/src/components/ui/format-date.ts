import { DEFAULT_LANGUAGE, type Language } from "@cuffwise/domain/kernel";

/** `date` 24 Nov 2026 · `day` Tue 24 Nov · `time` 18:42 · `dateTime` Tue 24 Nov, 18:42 */
export type DateStyle = "date" | "day" | "time" | "dateTime";

// The words and commas are ours: Node and browsers carry different language data ("Sep" or "Sept", "Tue 24" or
// "Tue, 24"), and a page that says one thing from the server and another in the browser is torn down and drawn again.
const WORDS: Readonly<Record<Language, { readonly months: readonly string[]; readonly weekdays: readonly string[] }>> =
  {
    "en-GB": {
      months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    },
  };

const zones = new Map<string, Intl.DateTimeFormat>();

/** Numbers only: the part of `Intl` on which everybody agrees. */
const clockIn = (timeZone: string): Intl.DateTimeFormat => {
  const known =
    zones.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  zones.set(timeZone, known);
  return known;
};

const partsIn = (at: Date, timeZone: string, language: Language) => {
  const { months, weekdays } = WORDS[language];
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? "";
  const parts = clockIn(timeZone).formatToParts(at);
  const [year, month, day] = [Number(part("year")), Number(part("month")), Number(part("day"))];
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
  return { year, month: months[month - 1] ?? "", day, weekday, time: `${part("hour")}:${part("minute")}` };
};

/** A calendar day (`YYYY-MM-DD`) belongs to no zone and is never shifted; an instant is written in `timeZone`. */
export const formatDate = (
  value: Date | string,
  style: DateStyle,
  timeZone: string,
  language: Language = DEFAULT_LANGUAGE,
): string => {
  const { year, month, day, weekday, time } =
    typeof value === "string"
      ? partsIn(new Date(`${value.slice(0, 10)}T00:00:00Z`), "UTC", language)
      : partsIn(value, timeZone, language);
  switch (style) {
    case "date":
      return `${day} ${month} ${year}`;
    case "day":
      return `${weekday} ${day} ${month}`;
    case "time":
      return time;
    case "dateTime":
      return `${weekday} ${day} ${month}, ${time}`;
  }
};
