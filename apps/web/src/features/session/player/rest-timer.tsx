"use client";

import { formatClock } from "@cuffwise/domain/units";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { timerState } from "#components/ui/timer-state.ts";
import type { Player } from "./player.ts";
import classes from "./rest-timer.module.css";

export interface RestTimerProps {
  readonly player: Player;
  readonly seconds: number;
  readonly isPaused: boolean;
}

/** Starts by itself after a set and counts by the wall clock. A paused rest waits; a cuff clock never does. */
export const RestTimer = ({ player, seconds, isPaused }: RestTimerProps) => {
  const { device, moveRest, pauseRest, resumeRest, endRest } = player;
  const total = Math.max(1, device.restSeconds);
  const { share } = timerState({ elapsed: total - seconds, total, kind: "rest" });
  return (
    <section className={classes.rest} aria-label="Rest timer" data-paused={isPaused || undefined}>
      <button type="button" className={classes.step} onClick={() => moveRest(-15)} aria-label="15 seconds less">
        −15
      </button>
      <button
        type="button"
        className={classes.step}
        onClick={isPaused ? resumeRest : pauseRest}
        aria-label={isPaused ? "Go on with the rest" : "Pause the rest"}
      >
        {isPaused ? (
          <IconPlayerPlay size={22} stroke={2} aria-hidden="true" />
        ) : (
          <IconPlayerPause size={22} stroke={2} aria-hidden="true" />
        )}
      </button>
      <p className={classes.clock} role="timer" aria-live="off">
        {formatClock(seconds)}
      </p>
      <button type="button" className={classes.step} onClick={() => moveRest(15)} aria-label="15 seconds more">
        +15
      </button>
      <button type="button" className={classes.skip} onClick={endRest}>
        Skip
      </button>
      <div className={classes.fill} style={{ transform: `scaleX(${1 - share})` }} aria-hidden="true" />
    </section>
  );
};
