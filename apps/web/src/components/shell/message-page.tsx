import type { ReactNode } from "react";
import classes from "./message-page.module.css";

export interface MessagePageProps {
  readonly title: string;
  /** What happened, whether anything was lost, what to do next. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export const MessagePage = ({ title, children, actions }: MessagePageProps) => (
  <div className={classes.page}>
    <h1 className={classes.title}>{title}</h1>
    <p className={classes.text}>{children}</p>
    {actions !== undefined && <div className={classes.actions}>{actions}</div>}
  </div>
);
