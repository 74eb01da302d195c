import type { ReactNode } from "react";
import { ANCHORS } from "../mend.ts";
import classes from "./page-section.module.css";

export interface PageSectionProps {
  /** Its place on the page: what a "what to do next" leads to. */
  readonly place: keyof typeof ANCHORS;
  readonly title: string;
  /** One sentence: what belongs here. */
  readonly description?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the page, with a heading that links from anywhere can land on. */
export const PageSection = ({ place, title, description, actions, children }: PageSectionProps) => {
  const id = ANCHORS[place];
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={`${id}-title`} className={classes.title}>
            {title}
          </h2>
          {description !== undefined && <p className={classes.description}>{description}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
};

/** A form that opens inside a section, with its own name. */
export const FormPanel = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.panel} aria-label={title}>
    <h3 className={classes.panelTitle}>{title}</h3>
    {children}
  </section>
);
