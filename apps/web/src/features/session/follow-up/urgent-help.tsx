import { emergencyFallback, emergencyNumber } from "@cuffwise/domain/session";
import { IconPhone } from "@tabler/icons-react";
import classes from "./follow-up.module.css";

/** The number first; whatever explains it comes below. */
export const UrgentHelp = ({ country }: { country: string | null }) => {
  const number = emergencyNumber(country);
  const fallback = emergencyFallback(country);
  return (
    <div className={classes.urgent}>
      <a className={classes.call} href={`tel:${number}`}>
        <IconPhone size={26} stroke={2.2} aria-hidden="true" />
        Call {number}
      </a>
      {fallback !== null && <p className={classes.plain}>{fallback}</p>}
    </div>
  );
};
