"use client";

import { emergencyFallback, emergencyNumber } from "@cuffwise/domain/session";
import { IconPhone } from "@tabler/icons-react";
import classes from "./stop-sheet.module.css";

/** The emergency number of the client's country, ready to be called. */
export const CallLink = ({ country }: { country: string }) => {
  const number = emergencyNumber(country);
  const fallback = emergencyFallback(country);
  return (
    <>
      <a className={classes.call} href={`tel:${number}`}>
        <IconPhone size={26} stroke={2.2} aria-hidden="true" />
        Call {number}
      </a>
      {fallback !== null && <p className={classes.told}>{fallback}</p>}
    </>
  );
};
