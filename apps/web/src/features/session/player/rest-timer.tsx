"use client";

import { restRemaining } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef } from "react";
import { timerState } from "#components/ui/timer-state.ts";
import classes from "./rest-timer.module.css";
import type { Player } from "./use-player.ts";

/** Starts by itself after a set. Counts from the wall clock; speaks at the start, at ten seconds and at the end. */
export const RestTimer = ({ player: { device, now, moveRest, endRest } }: { player: Player }) => {
  const left = restRemaining(device.restEndsAt, now);
  const total = Math.max(1, device.restSeconds);
  const { share, milestone } = timerState({ elapsed: total - left, total, kind: "rest" });

  // The buzz belongs to the end of this rest: it sounds when the timer goes away because time is over.
  const end = useRef(device.restEndsAt);
  useEffect(() => {
    end.current = device.restEndsAt;
  }, [device.restEndsAt]);
  useEffect(
    () => () => {
      const at = end.current?.getTime() ?? 0;
      if (Math.abs(Date.now() - at) < 1_500 && "vibrate" in navigator) navigator.vibrate([180, 80, 180]);
    },
    [],
  );

  return (
    <section className={classes.rest} aria-label="Rest timer">
      <button type="button" className={classes.step} onClick={() => moveRest(-15)} aria-label="15 seconds less">
        −15
      </button>
      <p className={classes.clock} role="timer" aria-live="off">
        {formatClock(left)}
      </p>
      <button type="button" className={classes.step} onClick={() => moveRest(15)} aria-label="15 seconds more">
        +15
      </button>
      <button type="button" className={classes.skip} onClick={endRest}>
        Skip
      </button>
      <div className={classes.fill} style={{ transform: `scaleX(${1 - share})` }} aria-hidden="true" />
      <VisuallyHidden aria-live="polite">{milestone}</VisuallyHidden>
    </section>
  );
};
