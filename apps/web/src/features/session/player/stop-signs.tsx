"use client";

import { LIMB_NAMES, type Limb } from "@cuffwise/domain/kernel";
import { STOP_RULES, STOP_SIGNS } from "@cuffwise/domain/session";
import { useState } from "react";
import { CallLink } from "./call-link.tsx";
import type { Player } from "./player.ts";
import { ReleaseButton } from "./release-button.tsx";
import classes from "./stop-sheet.module.css";

const cuffedLimbs = ({ state, on, cuffsOf }: Player): readonly Limb[] => {
  if (on.length > 0) return on;
  const step = state.lastCuffed ?? state.current;
  return step === null ? [] : cuffsOf(step).map(({ limb }) => limb);
};

/** Release first, then say what it is: one tap each. */
export const StopSigns = ({ player }: { player: Player }) => {
  // As it was when STOP was pressed: taking the cuff off must not take the question away.
  const [limbs] = useState(() => cuffedLimbs(player));
  const [hurt, setHurt] = useState<readonly Limb[]>([]);
  const toggle = (limb: Limb): void =>
    setHurt(hurt.includes(limb) ? hurt.filter((one) => one !== limb) : [...hurt, limb]);
  return (
    <>
      <h2 className={classes.title}>Release the cuff now</h2>
      <ReleaseButton player={player} />
      {limbs.length > 1 && (
        <fieldset className={classes.limbs}>
          <legend>Which side? Leave empty for both.</legend>
          {limbs.map((limb) => (
            <label key={limb} className={classes.limb}>
              <input type="checkbox" checked={hurt.includes(limb)} onChange={() => toggle(limb)} />
              {LIMB_NAMES[limb]}
            </label>
          ))}
        </fieldset>
      )}
      <h3 className={classes.subtitle}>What do you feel?</h3>
      <ul className={classes.signs}>
        {STOP_SIGNS.map(({ key, label, rule }) => (
          <li key={key}>
            <button
              type="button"
              className={classes.sign}
              data-emergency={STOP_RULES[rule].action === "emergency" || undefined}
              onClick={() => player.reportStop(key, hurt.length === 0 ? limbs : hurt)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <CallLink country={player.data.session.country} />
    </>
  );
};
