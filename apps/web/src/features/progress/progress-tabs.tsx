"use client";

import { IconCalendarStats, IconChartLine } from "@tabler/icons-react";
import Link from "next/link";
import classes from "./progress.module.css";
import { progressPaths, type Whose } from "./progress-data.ts";

export interface ProgressTabsProps extends Whose {
  readonly current: "overview" | "history";
}

/** What was done over time, and what was done day by day. */
export const ProgressTabs = ({ clientId, current }: ProgressTabsProps) => {
  const paths = progressPaths(clientId === undefined ? {} : { clientId });
  const tabs = [
    { key: "overview", href: paths.overview, label: "Over time", Icon: IconChartLine },
    { key: "history", href: paths.history, label: "Day by day", Icon: IconCalendarStats },
  ] as const;
  return (
    <nav aria-label="Progress">
      <ul className={classes.tabs}>
        {tabs.map(({ key, href, label, Icon }) => (
          <li key={key}>
            <Link className={classes.tab} href={href} aria-current={key === current ? "page" : undefined}>
              <Icon size={18} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
