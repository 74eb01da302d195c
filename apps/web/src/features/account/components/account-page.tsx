import type { ReactNode } from "react";
import classes from "./account-page.module.css";

export interface AccountPageProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Other ways to go, below a line. */
  readonly aside?: ReactNode;
}

/** What stands in the card of the pages around an account. */
export const AccountPage = ({ title, lead, children, aside }: AccountPageProps) => (
  <div className={classes.page}>
    <div className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
    </div>
    {children}
    {aside !== undefined && <div className={classes.aside}>{aside}</div>}
  </div>
);
