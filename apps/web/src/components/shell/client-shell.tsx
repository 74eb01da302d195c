import type { ReactNode } from "react";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { ClientNav } from "./client-nav.tsx";
import classes from "./client-shell.module.css";
import { SkipLink } from "./skip-link.tsx";

export interface ClientShellProps {
  readonly practice: string;
  /** Menus at the upper edge: handed in, because a phone loads them after what somebody came for. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** Standing, one hand, chalk on the fingers: one column, five tabs within reach of the thumb. */
export const ClientShell = ({ practice, tools, children }: ClientShellProps) => (
  <div className={classes.shell}>
    <SkipLink />
    <header className={classes.header}>
      <BrandMark size={26} />
      <p className={classes.practice}>{practice}</p>
      <div className={classes.tools}>{tools}</div>
    </header>
    <main className={classes.main} id="main" tabIndex={-1}>
      {children}
    </main>
    <nav className={classes.tabs} aria-label="Main">
      <ClientNav />
    </nav>
  </div>
);
