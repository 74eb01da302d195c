"use client";

import { Button } from "@mantine/core";
import { useInstall } from "./install.ts";
import { IPHONE_LIMITS, IPHONE_STEPS } from "./iphone-copy.ts";
import classes from "./phone-notes.module.css";

/** In the settings: how to have Cuffwise on the home screen, what lies on this phone, and what it cannot do. */
export const OnThisPhone = () => {
  const { isInstalled, isApple, offer } = useInstall();
  return (
    <div className={classes.card}>
      <p>
        Your plan, the next 14 days with their exercises and limits, and the emergency card lie on this phone,
        encrypted, so that a session needs no signal. Signing out removes them; sets that are not sent yet are kept for
        you.
      </p>
      {offer !== null && !isInstalled && (
        <div className={classes.actions}>
          <Button onClick={offer}>Install on the home screen</Button>
        </div>
      )}
      {isApple && (
        <>
          {!isInstalled && <p>{IPHONE_STEPS}</p>}
          <p>What an iPhone does not let a web app do:</p>
          <ul>
            {IPHONE_LIMITS.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
