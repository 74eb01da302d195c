"use client";

import { LIMB_NAMES, type Limb } from "@cuffwise/domain/kernel";
import type { NextAction, Step } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import { IconArrowsLeftRight, IconCheck, IconHandStop } from "@tabler/icons-react";
import { nameOf } from "#features/session/brief-exercise.ts";
import { DiscomfortAsk } from "./discomfort-ask.tsx";
import classes from "./dock.module.css";
import { EffortAsk } from "./effort-ask.tsx";
import type { Player } from "./player.ts";
import { repsText } from "./reps-text.ts";
import { RestTimer } from "./rest-timer.tsx";
import { pressureText } from "./todays-cuffs.ts";

const sideOf = ({ side }: Step): string => (side === "both" ? "" : `, ${side}`);

const setText = (player: Player, step: Step): string => {
  const { load, reps } = player.valuesOf(step);
  return `${repsText(step, reps)}${load === null ? "" : ` × ${load.entered}`}`;
};

const DEFLATE = {
  "time-over": "The cuff has been on for as long as it may. Release it now.",
  "between-sets": "Release the cuff for the rest.",
  "exercise-over": "Exercise done. Release the cuff and let the limb rest.",
} as const;

const captionOf = (player: Player, action: NextAction): string => {
  switch (action.type) {
    case "deflate":
      return DEFLATE[action.because];
    case "inflate":
      return `Next: ${nameOf(player.data, action.step.entry.key)}${sideOf(action.step)}. Pump up, then press when the gauge shows it.${driftText(player)}`;
    case "do-set":
      return `${nameOf(player.data, action.step.entry.key)}${sideOf(action.step)}, set ${action.step.setIndex + 1} of ${action.step.entry.sets.length}`;
    case "rest":
      return `${action.isPaused ? "Rest paused" : "Rest"}${isStillOn(player) ? ", cuff stays on: check that the gauge still shows it" : ""}. Next: set ${action.step.setIndex + 1}, ${setText(player, action.step)}`;
    case "reperfuse":
      return "Blood flows back before the cuff goes on again. Shake the limb out, walk a little.";
    case "finish":
      return "That was everything. Well done.";
  }
};

/** A rest under the cuff: hand pumps lose pressure, so the gauge is worth a look before the next set. */
const isStillOn = ({ on }: Player): boolean => on.length > 0;

/** The same exercise a second time, after the cuff was off between. */
const driftText = ({ state, action }: Player): string =>
  action.type === "inflate" && state.last?.entry.key === action.step.entry.key ? " Check the pressure again." : "";

/** Left is done and right begins: said where the eye is, and counted once. */
const SwitchCue = ({ player }: { player: Player }) => {
  const { last, current } = player.state;
  const isSwitch =
    last !== null && current !== null && last.entry.key === current.entry.key && last.side !== current.side;
  if (!isSwitch || current.side === "both") return null;
  return (
    <p className={classes.switch}>
      <IconArrowsLeftRight size={18} stroke={2.2} aria-hidden="true" />
      Change sides: now {current.side}
    </p>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two cuffs go on one after the other: whoever pumps by hand starts each clock with its own cuff. */
const OneByOne = ({ player, step, limbs }: { player: Player; step: Step; limbs: readonly Limb[] }) =>
  limbs.length < 2 ? null : (
    <div className={classes.oneByOne}>
      {limbs.map((limb) => (
        <button key={limb} type="button" className={classes.one} onClick={() => player.cuffOn(step, [limb])}>
          {capital(LIMB_NAMES[limb])} on
        </button>
      ))}
    </div>
  );

const PrimaryAction = ({ player, onFinish }: { player: Player; onFinish: () => void }) => {
  const { action } = player;
  switch (action.type) {
    case "deflate":
      return (
        <button
          type="button"
          className={classes.primary}
          data-tone={action.because === "time-over" ? "safety" : undefined}
          onClick={() => player.cuffOff(action.limbs)}
        >
          <span>Cuff off</span>
          {action.limbs.length === 1 && player.on.length > 1 && (
            <span className={classes.detail}>{action.limbs.map((limb) => LIMB_NAMES[limb]).join(" and ")}</span>
          )}
        </button>
      );
    case "inflate":
      return (
        <button type="button" className={classes.primary} onClick={() => player.cuffOn(action.step, action.limbs)}>
          <span>Cuff on{player.on.length > 0 && ` ${action.limbs.map((limb) => LIMB_NAMES[limb]).join(" and ")}`}</span>
          <span className={classes.detail}>
            {pressureText(player.cuffsOf(action.step).filter(({ limb }) => action.limbs.includes(limb)))}
          </span>
        </button>
      );
    case "do-set":
      return (
        <button
          type="button"
          className={classes.primary}
          onClick={() => player.complete(action.step, player.valuesOf(action.step))}
        >
          <IconCheck size={24} stroke={2.6} aria-hidden="true" />
          <span>Set {action.step.setIndex + 1} done</span>
          <span className={classes.detail}>{setText(player, action.step)}</span>
        </button>
      );
    case "rest":
      return <RestTimer player={player} seconds={action.seconds} isPaused={action.isPaused} />;
    case "reperfuse":
      return (
        <p className={classes.wait} role="timer" aria-live="off">
          {formatClock(action.seconds)}
        </p>
      );
    case "finish":
      return (
        <button type="button" className={classes.primary} onClick={onFinish}>
          Finish session
        </button>
      );
  }
};

export interface DockProps {
  readonly player: Player;
  readonly onStop: () => void;
  readonly onFinish: () => void;
}

/** Docked below: it pushes the page up and covers nothing. STOP keeps its corner whatever happens beside it. */
export const Dock = ({ player, onStop, onFinish }: DockProps) => {
  const { action, device, now } = player;
  const late = device.restEndsAt === null ? 0 : Math.floor((now.getTime() - device.restEndsAt.getTime()) / 1_000);
  return (
    <section className={classes.dock} aria-label="Next">
      <DiscomfortAsk player={player} />
      <EffortAsk player={player} />
      <SwitchCue player={player} />
      {action.type === "inflate" && <OneByOne player={player} step={action.step} limbs={action.limbs} />}
      <p className={classes.caption}>
        {captionOf(player, action)}
        {late > 0 && action.type !== "rest" && <span className={classes.late}> Rest over by {formatClock(late)}</span>}
      </p>
      <div className={classes.row}>
        <button type="button" className={classes.stop} onClick={onStop}>
          <IconHandStop size={22} stroke={2.2} aria-hidden="true" />
          STOP
        </button>
        <div className={classes.action}>
          <PrimaryAction player={player} onFinish={onFinish} />
        </div>
      </div>
    </section>
  );
};
