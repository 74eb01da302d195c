"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import classes from "./client-tabs.module.css";

const TABS = [
  { path: "", label: "Overview", health: false },
  { path: "/screening", label: "Screening", health: true },
  { path: "/prescription", label: "Prescription", health: false },
  { path: "/programme", label: "Programme", health: false },
  { path: "/progress", label: "Progress", health: false },
  { path: "/comments", label: "Comments", health: false },
] as const;

/** The parts of one client's page. Without `seesHealth` (assistants) what would be refused is not offered. */
export const ClientTabs = ({ clientId, seesHealth }: { clientId: ClientId; seesHealth: boolean }) => {
  const pathname = usePathname();
  const base = `/coach/clients/${clientId}`;
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // The row is wider than a phone: where somebody is must not lie outside of it.
    const links = [...(row.current?.querySelectorAll("a") ?? [])];
    const here = links.findLast((link) => pathname.startsWith(link.getAttribute("href") ?? ""));
    here?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return (
    <nav ref={row} className={classes.tabs} aria-label="Parts of this client">
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
