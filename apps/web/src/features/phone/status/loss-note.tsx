"use client";

import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import type { Phone, PhoneState } from "#features/phone/client/phone.ts";
import classes from "./loss-note.module.css";

/** Said once, plainly: what the browser has thrown away, what is safe, and what is fetched again. */
export const LossNote = ({ phone, state }: { phone: Phone; state: PhoneState }) => {
  const { loss, setAside, log, ofOthers } = state;
  if (loss === null && setAside.length === 0 && log.rescued === 0 && ofOthers === 0) return null;
  return (
    <section className={classes.note} aria-label="About this phone">
      <IconAlertTriangle size={20} aria-hidden="true" className={classes.icon ?? ""} />
      <div className={classes.words}>
        {loss !== null && (
          <p>
            This browser has cleared what Cuffwise kept on this phone since{" "}
            <DateText value={loss.until} style="dateTime" />. Everything that had been sent is safe on the server and is
            being fetched again.{" "}
            {loss.unsent === 0 ? (
              "Nothing was waiting, so nothing is lost."
            ) : (
              <strong>
                {loss.unsent} {loss.unsent === 1 ? "entry" : "entries"} had not been sent and{" "}
                {loss.unsent === 1 ? "is" : "are"} lost. Look at your last session and add what is missing.
              </strong>
            )}
          </p>
        )}
        {(setAside.length > 0 || log.rescued > 0) && (
          <p>
            Something on this phone could not be read. It was set aside, and what could be saved goes on from here.{" "}
            <a href="/me/needs#rescued">Look and download</a>
          </p>
        )}
        {ofOthers > 0 && (
          <p>
            Somebody else has left {ofOthers} {ofOthers === 1 ? "entry" : "entries"} on this phone that{" "}
            {ofOthers === 1 ? "is" : "are"} not sent. They are kept, unseen by you, until that person signs in again.
          </p>
        )}
        {loss !== null && (
          <Button variant="default" size="compact-md" onClick={() => void phone.forgetLoss()}>
            I have read it
          </Button>
        )}
      </div>
    </section>
  );
};
