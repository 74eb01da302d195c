"use client";

import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import { cuffElapsed, cuffLevel } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import { VisuallyHidden } from "@mantine/core";
import { IconCircleDashed } from "@tabler/icons-react";
import { timerState } from "#components/ui/timer-state.ts";
import classes from "./cuff-strip.module.css";
import type { Player } from "./use-player.ts";

/** After this long without a set, the cuff was probably forgotten: seconds. */
const FORGOTTEN_AFTER = 120;

const limbsText = (limbs: readonly string[]): string => limbs.join(" and ");

/** How long the cuff has been on, from "Cuff on" to "Cuff off": amber at three quarters of its limit, red at the limit. */
export const CuffStrip = ({ player }: { player: Player }) => {
  const { device, now, limitSeconds, logs, state, cuffsOf, cuffOff } = player;
  if (device.cuffOnAt === null) return null;
  const elapsed = cuffElapsed(device.cuffOnAt, now);
  const level = cuffLevel(elapsed, limitSeconds);
  const { share, milestone } = timerState({ elapsed, total: limitSeconds, kind: "limit" });
  const step = state.steps.find(({ entry }) => entry.key === device.cuffKey) ?? state.current;
  const limbs = step === null ? [] : cuffsOf(state.current?.entry.key === step.entry.key ? state.current : step);
  const lastAt = Math.max(device.cuffOnAt.getTime(), ...logs.map(({ doneAt }) => doneAt.getTime()));
  const isForgotten = (now.getTime() - lastAt) / 1_000 > FORGOTTEN_AFTER && level !== "insistent";

  return (
    <section className={classes.strip} data-level={level} aria-label="Cuff clock">
      <div className={classes.row}>
        <IconCircleDashed className={classes.ring} size={22} stroke={2.4} aria-hidden="true" />
        <div className={classes.words}>
          <p className={classes.label}>
            {level === "insistent" ? "Time is up. Release the cuff" : "Cuff on"}
            {limbs.length > 0 && level !== "insistent" && (
              <span className={classes.limbs}> {limbsText(limbs.map(({ limb }) => LIMB_NAMES[limb]))}</span>
            )}
          </p>
          {isForgotten && <p className={classes.ask}>Is it still inflated? Press “Cuff off” when it is not.</p>}
        </div>
        <p className={classes.clock}>
          <span role="timer" aria-live="off">
            {formatClock(elapsed)}
          </span>
          <span className={classes.limit}> of {formatClock(limitSeconds)}</span>
        </p>
        <button type="button" className={classes.off} onClick={cuffOff}>
          Cuff off
        </button>
      </div>
      <div className={classes.track} aria-hidden="true">
        <div className={classes.fill} style={{ transform: `scaleX(${share})` }} />
      </div>
      <VisuallyHidden aria-live="assertive">{milestone}</VisuallyHidden>
    </section>
  );
};
