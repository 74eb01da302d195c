"use client";

import { Button } from "@mantine/core";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useInstall } from "./install.ts";
import { IPHONE_LIMITS, IPHONE_STEPS } from "./iphone-copy.ts";
import classes from "./phone-notes.module.css";

const SEEN = "cw.install-note";

const wasSeen = (): boolean => {
  try {
    return window.localStorage.getItem(SEEN) !== null;
  } catch {
    return true;
  }
};

/** Below Today until somebody has read it once; from then on it stands in the settings. */
export const InstallNote = () => {
  const { isInstalled, isApple, offer } = useInstall();
  const isOnToday = usePathname() === "/me";
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(!wasSeen()), []);
  if (!isOnToday || !isOpen || isInstalled || (!isApple && offer === null)) return null;
  const close = (): void => {
    setOpen(false);
    try {
      window.localStorage.setItem(SEEN, "1");
    } catch {
      // Shown again next time: no harm.
    }
  };
  return (
    <section className={classes.card} aria-labelledby="install">
      <h2 id="install">On your home screen</h2>
      {isApple ? (
        <>
          <p>{IPHONE_STEPS}</p>
          <p>What an iPhone does not let a web app do:</p>
          <ul>
            {IPHONE_LIMITS.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>One tap to today’s session, and the browser keeps your plan for longer.</p>
      )}
      <div className={classes.actions}>
        {offer !== null && (
          <Button
            onClick={() => {
              offer();
              close();
            }}
          >
            Install
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {isApple ? "I have read this" : "Not now"}
        </Button>
      </div>
    </section>
  );
};
