import type { ComponentType, ReactNode } from "react";
import classes from "./empty-state.module.css";

export interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** What is the case: "Nobody needs you right now". */
  readonly title: string;
  /** One sentence: why, and what happens next. */
  readonly children: ReactNode;
  /** The one next step, as a button or a link. */
  readonly action?: ReactNode;
  readonly secondary?: ReactNode;
}

/** Teaches the next step. For nothing yet, no match and all done; an error is never shown as emptiness. */
export const EmptyState = ({ icon: Icon, title, children, action, secondary }: EmptyStateProps) => (
  <section className={classes.root} aria-label={title}>
    <span className={classes.dial} aria-hidden="true">
      <Icon size={26} stroke={1.6} />
    </span>
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.text}>{children}</p>
    {(action !== undefined || secondary !== undefined) && (
      <div className={classes.actions}>
        {action}
        {secondary}
      </div>
    )}
  </section>
);
