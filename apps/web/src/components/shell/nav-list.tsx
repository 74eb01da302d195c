"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent, type NavItem } from "./nav-item.ts";
import classes from "./nav-list.module.css";

/** `rail` stands at the side with words beside icons; `bar` lies at the bottom of a phone, within a thumb's reach. */
export const NavList = ({ items, shape }: { items: readonly NavItem[]; shape: "rail" | "bar" }) => {
  const pathname = usePathname();
  return (
    <ul className={classes.list} data-shape={shape}>
      {items.map((item) => {
        const Icon = item.icon;
        return (
          <li key={item.href}>
            <Link
              className={classes.link}
              href={item.href}
              aria-current={isCurrent(item, pathname) ? "page" : undefined}
            >
              <span className={classes.icon} aria-hidden="true">
                <Icon size={shape === "bar" ? 24 : 20} stroke={1.7} />
              </span>
              {item.label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
