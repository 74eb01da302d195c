"use client";

import { useEffect, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import classes from "./progress.module.css";

/** Answers are asked for again after half a minute; older than this nobody could be reached. */
const OLD_MS = 5 * 60_000;
const LOOK_MS = 30_000;

/** Says how old the numbers are, once they are older than the last look at them should have left them. */
export const AsOf = ({ at }: { at: number }) => {
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    const look = (): void => setOld(Date.now() - at > OLD_MS || (!navigator.onLine && Date.now() - at > LOOK_MS));
    look();
    const timer = window.setInterval(look, LOOK_MS);
    window.addEventListener("offline", look);
    window.addEventListener("online", look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("offline", look);
      window.removeEventListener("online", look);
    };
  }, [at]);
  return isOld ? (
    <p className={classes.asOf}>
      As of <DateText value={new Date(at)} style="dateTime" />. What came after shows when there is a signal.
    </p>
  ) : null;
};
