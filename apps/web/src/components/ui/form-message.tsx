import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./form-message.module.css";

/** The sentence above the button when a form was refused. Announced as soon as it appears. */
export const FormMessage = ({ children }: { children: ReactNode }) => (
  <div role="alert">
    {children !== null && children !== undefined && children !== "" && (
      <p className={classes.message}>
        <IconAlertTriangle size={18} stroke={2} aria-hidden="true" />
        <span>{children}</span>
      </p>
    )}
  </div>
);
