"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./client-tabs.module.css";

const TABS = [
  { path: "", label: "Overview", health: false },
  { path: "/screening", label: "Screening", health: true },
  { path: "/prescription", label: "Prescription", health: false },
  { path: "/programme", label: "Programme", health: false },
  { path: "/comments", label: "Comments", health: false },
] as const;

/** The parts of one client's page. Without `seesHealth` (assistants) what would be refused is not offered. */
export const ClientTabs = ({ clientId, seesHealth }: { clientId: ClientId; seesHealth: boolean }) => {
  const pathname = usePathname();
  const base = `/coach/clients/${clientId}`;
  return (
    <nav className={classes.tabs} aria-label="Parts of this client">
      <ul>
        {TABS.filter(({ health }) => seesHealth || !health).map(({ path, label }) => {
          const href = `${base}${path}`;
          const current = path === "" ? pathname === base : pathname.startsWith(href);
          return (
            <li key={path}>
              <Link href={href} aria-current={current ? "page" : undefined}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
