"use client";

import { IconBooks, IconLayoutDashboard, IconMessageReport, IconSettings, IconUsers } from "@tabler/icons-react";
import classes from "./coach-shell.module.css";
import type { NavItem } from "./nav-item.ts";
import { NavList } from "./nav-list.tsx";

const PRACTICE: readonly NavItem[] = [
  { href: "/coach", label: "Dashboard", icon: IconLayoutDashboard, exact: true },
  { href: "/coach/clients", label: "Clients", icon: IconUsers },
  { href: "/coach/templates", label: "Templates", icon: IconBooks },
];
const MODERATION: NavItem = { href: "/moderation", label: "Moderation", icon: IconMessageReport };
const SETTINGS: NavItem = { href: "/coach/settings", label: "Settings", icon: IconSettings };

/** The items are made here and not passed in: icons are functions, and functions do not cross to the browser. */
export const CoachNav = ({ staff, moderates }: { staff: boolean; moderates: boolean }) => {
  const items = [...(staff ? PRACTICE : []), ...(moderates ? [MODERATION] : []), SETTINGS];
  return (
    <>
      <div className={classes.wide}>
        <NavList items={items} shape="rail" />
      </div>
      <div className={classes.narrow}>
        <NavList items={items} shape="bar" />
      </div>
    </>
  );
};
