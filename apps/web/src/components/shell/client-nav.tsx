"use client";

import { IconBarbell, IconCalendarWeek, IconChartLine, IconMessageCircle, IconUser } from "@tabler/icons-react";
import type { NavItem } from "./nav-item.ts";
import { NavList } from "./nav-list.tsx";

const ITEMS: readonly NavItem[] = [
  { href: "/me", label: "Today", icon: IconBarbell, exact: true },
  { href: "/me/plan", label: "Plan", icon: IconCalendarWeek },
  { href: "/me/progress", label: "Progress", icon: IconChartLine, also: ["/me/history"] },
  { href: "/me/comments", label: "Comments", icon: IconMessageCircle },
  { href: "/me/profile", label: "Me", icon: IconUser },
];

export const ClientNav = () => <NavList items={ITEMS} shape="bar" />;
