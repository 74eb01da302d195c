"use client";

import { EXCUSE_REASONS, type ExcuseReason } from "@cuffwise/domain/sync";
import { Button } from "@mantine/core";
import { EXCUSE_WORDS } from "./day-words.ts";
import classes from "./days.module.css";

/** Why it is not done: one tap. It then counts neither as done nor as missed. */
export const ExcuseList = ({ onExcuse }: { onExcuse: (reason: ExcuseReason) => void }) => (
  <>
    <p className={classes.plain}>It then counts neither as done nor as missed. You can take it back.</p>
    <div className={classes.reasons}>
      {EXCUSE_REASONS.map((reason) => (
        <Button key={reason} variant="default" onClick={() => onExcuse(reason)}>
          {EXCUSE_WORDS[reason].label}
        </Button>
      ))}
    </div>
  </>
);
