"use client";

import { useState } from "react";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import { STEP_DOWN } from "#features/session/device/device-state.ts";
import classes from "./discomfort-ask.module.css";
import type { Player } from "./player.ts";
import { pressureText, todaysCuffs } from "./todays-cuffs.ts";

const SCALE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** From here on a set was too much: one step down (policy). */
const TOO_MUCH = 7;
/** From here on the exercise ends (policy). */
const FAR_TOO_MUCH = 8;

const Chips = ({ set, player }: { set: EffectiveSet; player: Player }) => (
  <fieldset className={classes.chips}>
    <legend className={classes.ask}>
      Discomfort under the cuff, set {set.setIndex + 1} <span className={classes.ends}>0 none, 10 worst</span>
    </legend>
    {SCALE.map((value) => (
      <button
        key={value}
        type="button"
        className={classes.chip}
        data-high={value >= TOO_MUCH || undefined}
        aria-label={`Discomfort ${value} of 10`}
        onClick={() => player.correct(set, { discomfort: value })}
      >
        {value}
      </button>
    ))}
  </fieldset>
);

const StepDown = ({ set, player, onKeep }: { set: EffectiveSet; player: Player; onKeep: () => void }) => {
  const { state, device, data } = player;
  const rest = state.remaining.filter(({ entry }) => entry.key === set.entryKey);
  const [next] = rest;
  if (next === undefined) return null;
  const points = (device.stepDown[set.entryKey] ?? 0) + STEP_DOWN;
  const isFar = (set.discomfort ?? 0) >= FAR_TOO_MUCH;
  const end = (): void => {
    player.cuffOff();
    player.skip(rest);
    onKeep();
  };
  return (
    <section className={classes.guard} aria-label="Too much discomfort" role="alert">
      <p>
        {isFar
          ? `${set.discomfort} is too much. Release the cuff and end this exercise.`
          : `${set.discomfort} is a lot. Go one step down for the next set.`}
        <span className={classes.policy}> Our policy</span>
      </p>
      <div className={classes.choices}>
        {isFar && (
          <button type="button" className={classes.main} onClick={end}>
            Cuff off, end exercise
          </button>
        )}
        <button
          type="button"
          className={isFar ? classes.other : classes.main}
          onClick={() => {
            player.lowerPressure(set.entryKey);
            onKeep();
          }}
        >
          Lower to {pressureText(todaysCuffs(next, data.content, points))}
        </button>
        {!isFar && (
          <button type="button" className={classes.other} onClick={onKeep}>
            Keep
          </button>
        )}
      </div>
    </section>
  );
};

/** Asks once after each cuffed set, while the rest runs; an answer of 7 or more offers one step down. */
export const DiscomfortAsk = ({ player }: { player: Player }) => {
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  // Nothing is asked while a cuff is on for too long.
  if (player.action.type === "deflate" && player.action.because === "time-over") return null;
  const set = player.logs.findLast(({ status }) => status !== "skipped");
  if (set === undefined || !set.cuffed || answered.has(set.id)) return null;
  if (set.discomfort === null) return <Chips set={set} player={player} />;
  if (set.discomfort < TOO_MUCH) return null;
  return <StepDown set={set} player={player} onKeep={() => setAnswered(new Set([...answered, set.id]))} />;
};
