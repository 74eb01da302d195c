import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./page-header.module.css";

export interface PageHeaderProps {
  /** The page's only `h1`. */
  readonly title: ReactNode;
  /** One line above: where this belongs. */
  readonly eyebrow?: ReactNode;
  /** One sentence below: what to do here. */
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
}

export const PageHeader = ({ title, eyebrow, description, actions, back }: PageHeaderProps) => (
  <header className={classes.header}>
    {back !== undefined && (
      <Link className={classes.back} href={back.href}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {back.label}
      </Link>
    )}
    <div className={classes.row}>
      <div className={classes.words}>
        {eyebrow !== undefined && <p className={classes.eyebrow}>{eyebrow}</p>}
        <h1 className={classes.title}>{title}</h1>
        {description !== undefined && <p className={classes.description}>{description}</p>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
    <div className={classes.scale} aria-hidden="true" />
  </header>
);
