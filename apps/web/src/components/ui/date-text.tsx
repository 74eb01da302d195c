"use client";

import { type DateStyle, formatDate } from "./format-date.ts";
import { useViewerSetting } from "./viewer-context.tsx";

export interface DateTextProps {
  /** An instant, or a calendar day `YYYY-MM-DD`, which is the same day everywhere. */
  readonly value: Date | string;
  readonly style?: DateStyle;
}

/** A date in the person's own time zone, the same from the server and in the browser. */
export const DateText = ({ value, style = "date" }: DateTextProps) => {
  const { timeZone, preferences } = useViewerSetting();
  return (
    <time dateTime={typeof value === "string" ? value : value.toISOString()}>
      {formatDate(value, style, timeZone, preferences.language)}
    </time>
  );
};
