"use client";

import classes from "../progress.module.css";
import type { Whose } from "../progress-data.ts";
import { MonthCalendar } from "./month-calendar.tsx";
import { SessionList, type SessionListProps } from "./session-list.tsx";

/** What was done, day by day. */
export const History = ({ clientId, record }: SessionListProps) => {
  const whose: Whose = clientId === undefined ? {} : { clientId };
  return (
    <div className={classes.stack}>
      <MonthCalendar {...whose} />
      <SessionList {...whose} {...(record === undefined ? {} : { record })} />
    </div>
  );
};
