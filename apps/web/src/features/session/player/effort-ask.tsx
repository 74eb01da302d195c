"use client";

import classes from "./discomfort-ask.module.css";
import type { Player } from "./player.ts";

/** Repetitions in reserve; the last chip stands for that and more. */
const SCALE = [0, 1, 2, 3, 4, 5] as const;
const MOST = 5;

/** Asks once after each set without a cuff, while the rest runs: one tap, or none. */
export const EffortAsk = ({ player }: { player: Player }) => {
  if (player.action.type !== "rest" && player.action.type !== "finish") return null;
  const set = player.logs.findLast(({ status }) => status !== "skipped");
  if (set === undefined || set.cuffed || set.rir !== null) return null;
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.ask}>
        How many more could you have done? <span className={classes.ends}>set {set.setIndex + 1}, if you like</span>
      </legend>
      {SCALE.map((value) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-label={`${value}${value === MOST ? " or more" : ""} repetitions left`}
          onClick={() => player.correct(set, { rir: value })}
        >
          {value}
          {value === MOST && "+"}
        </button>
      ))}
    </fieldset>
  );
};
