"use client";

import { cuffElapsed, firstCuffOnAt } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import type { Player } from "./player.ts";
import classes from "./stop-sheet.module.css";

/** The clock goes on with the real time until somebody says that the cuff is off. */
export const ReleaseButton = ({ player: { device, now, on, cuffOff } }: { player: Player }) =>
  on.length === 0 ? (
    <p className={classes.off}>The cuff is off.</p>
  ) : (
    <button type="button" className={classes.released} onClick={() => cuffOff()}>
      <span>The cuff is off</span>
      <span className={classes.since}>on for {formatClock(cuffElapsed(firstCuffOnAt(device.cuffs), now))}</span>
    </button>
  );
