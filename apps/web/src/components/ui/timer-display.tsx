"use client";

import { formatClock } from "@cuffwise/domain/units";
import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./timer-display.module.css";
import { type TimerInput, timerState } from "./timer-state.ts";

export interface TimerDisplayProps extends TimerInput {
  /** "Rest", "Cuff on". */
  readonly label: string;
  /** "set 1 done · set 2 next" */
  readonly caption?: ReactNode;
}

/** A clock with a bar. The caller owns the time; this shows it, and speaks only at milestones. */
export const TimerDisplay = ({ label, caption, ...input }: TimerDisplayProps) => {
  const { shown, share, tone, milestone } = timerState(input);
  return (
    <div className={classes.root} data-tone={tone}>
      <p className={classes.line}>
        <span className={classes.label}>{label}</span>
        {input.kind === "limit" && <span className={classes.limit}>limit {formatClock(input.total)}</span>}
      </p>
      <p className={classes.clock} role="timer" aria-live="off" aria-label={label}>
        {formatClock(shown)}
      </p>
      <div className={classes.track} aria-hidden="true">
        <div className={classes.fill} style={{ transform: `scaleX(${share})` }} />
      </div>
      {caption !== undefined && <p className={classes.caption}>{caption}</p>}
      <VisuallyHidden aria-live="assertive">{milestone}</VisuallyHidden>
    </div>
  );
};
