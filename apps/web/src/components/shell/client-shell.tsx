import type { ReactNode } from "react";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { ClientNav } from "./client-nav.tsx";
import classes from "./client-shell.module.css";
import { SchemeMenu } from "./scheme-menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import { UserMenu, type UserMenuProps } from "./user-menu.tsx";

export interface ClientShellProps {
  readonly practice: string;
  readonly user: Omit<UserMenuProps, "settingsHref">;
  readonly children: ReactNode;
}

/** Standing, one hand, chalk on the fingers: one column, four tabs within reach of the thumb. */
export const ClientShell = ({ practice, user, children }: ClientShellProps) => (
  <div className={classes.shell}>
    <SkipLink />
    <header className={classes.header}>
      <BrandMark size={26} />
      <p className={classes.practice}>{practice}</p>
      <div className={classes.tools}>
        <SchemeMenu />
        <UserMenu {...user} settingsHref="/me/profile" />
      </div>
    </header>
    <main className={classes.main} id="main" tabIndex={-1}>
      {children}
    </main>
    <nav className={classes.tabs} aria-label="Main">
      <ClientNav />
    </nav>
  </div>
);
