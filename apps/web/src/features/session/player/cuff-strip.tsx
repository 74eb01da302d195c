"use client";

import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import { CUFF_TIME, cuffElapsed, cuffLevel, firstCuffOnAt, isCuffForgotten } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import { IconCircleDashed } from "@tabler/icons-react";
import { timerState } from "#components/ui/timer-state.ts";
import classes from "./cuff-strip.module.css";
import type { Player } from "./player.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whose limit it is: nobody is to take ours for a law of nature. */
const sourceOf = (limitSeconds: number): string =>
  limitSeconds < CUFF_TIME.limit ? "this exercise’s limit" : "our policy";

/** Two cuffs seldom come off together: each limb has its own clock and its own button. */
const Limbs = ({ player: { device, now, on, cuffOff } }: { player: Player }) => (
  <ul className={classes.limbClocks}>
    {on.map((limb) => (
      <li key={limb}>
        <button type="button" className={classes.limbOff} onClick={() => cuffOff([limb])}>
          <span>{capital(LIMB_NAMES[limb])} off</span>
          <span className={classes.limbClock}>{formatClock(cuffElapsed(device.cuffs[limb]?.onAt ?? null, now))}</span>
        </button>
      </li>
    ))}
  </ul>
);

/** How long the cuff has been on, from "Cuff on" to "Cuff off": amber at three quarters of its limit, red at the limit. */
export const CuffStrip = ({ player }: { player: Player }) => {
  const { device, now, limitSeconds, on, lastDoneAt, cuffOff, stillOn } = player;
  const [first] = on;
  if (first === undefined) return null;
  const elapsed = cuffElapsed(firstCuffOnAt(device.cuffs), now);
  const level = cuffLevel(elapsed, limitSeconds);
  const { share } = timerState({ elapsed, total: limitSeconds, kind: "limit" });
  const isForgotten = level !== "insistent" && isCuffForgotten(device.cuffs, lastDoneAt, now);

  return (
    <section className={classes.strip} data-level={level} aria-label="Cuff clock">
      <div className={classes.row}>
        <IconCircleDashed className={classes.ring} size={22} stroke={2.4} aria-hidden="true" />
        <div className={classes.words}>
          <p className={classes.label}>
            {level === "insistent" ? "Time is up. Release the cuff" : "Cuff on"}
            {on.length === 1 && level !== "insistent" && <span className={classes.limbs}> {LIMB_NAMES[first]}</span>}
          </p>
          <p className={classes.source}>
            Limit {formatClock(limitSeconds)}, {sourceOf(limitSeconds)}
          </p>
        </div>
        <p className={classes.clock}>
          <span role="timer" aria-live="off">
            {formatClock(elapsed)}
          </span>
          <span className={classes.limit}> of {formatClock(limitSeconds)}</span>
        </p>
        <button type="button" className={classes.off} onClick={() => cuffOff()}>
          Cuff off
        </button>
      </div>
      {on.length > 1 && <Limbs player={player} />}
      {isForgotten && (
        <div className={classes.forgotten} role="alert">
          <p>Is it still inflated? Nothing was done for two minutes.</p>
          <button type="button" className={classes.still} onClick={stillOn}>
            Yes, on purpose
          </button>
        </div>
      )}
      <div className={classes.track} aria-hidden="true">
        <div className={classes.fill} style={{ transform: `scaleX(${share})` }} />
      </div>
    </section>
  );
};
