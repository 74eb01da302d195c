import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import classes from "./card-shell.module.css";

/** One card in the middle of the page: signing in, opening an invitation, a page that is not there. */
export const CardShell = ({ children }: { children: ReactNode }) => (
  <div className={classes.shell}>
    <header>
      <Link className={classes.brand} href="/">
        <BrandMark size={34} />
        Cuffwise
      </Link>
    </header>
    <main className={classes.card} id="main">
      {children}
    </main>
    <footer className={classes.footer}>
      <a href="/articles">Articles</a>
      <a href="/about">How we work</a>
      <a href="/privacy">Privacy</a>
    </footer>
  </div>
);
