import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { CoachNav } from "./coach-nav.tsx";
import classes from "./coach-shell.module.css";
import { SchemeMenu } from "./scheme-menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import { UserMenu, type UserMenuProps } from "./user-menu.tsx";

export interface CoachShellProps {
  /** Null for somebody who only looks after the public site. */
  readonly practice: string | null;
  readonly moderates: boolean;
  readonly user: Omit<UserMenuProps, "settingsHref">;
  readonly children: ReactNode;
}

/** The desk: a rail at the side; on a phone a bar at the bottom. */
export const CoachShell = ({ practice, moderates, user, children }: CoachShellProps) => (
  <div className={classes.shell}>
    <SkipLink />
    <header className={classes.header}>
      <Link
        className={classes.brand}
        href={practice === null ? "/moderation" : "/coach"}
        aria-label="Cuffwise, to the start"
      >
        <BrandMark />
        <span>Cuffwise</span>
      </Link>
      <p className={classes.practice}>{practice ?? "Public site"}</p>
      <div className={classes.tools}>
        <SchemeMenu />
        <UserMenu {...user} settingsHref="/coach/settings" />
      </div>
    </header>
    <nav className={classes.rail} aria-label="Main">
      <CoachNav staff={practice !== null} moderates={moderates} />
    </nav>
    <main className={classes.main} id="main" tabIndex={-1}>
      {children}
    </main>
  </div>
);
