"use client";

import { LIMB_NAMES, type Limb } from "@cuffwise/domain/kernel";
import {
  emergencyFallback,
  emergencyNumber,
  respondToStop,
  STOP_RULES,
  STOP_SIGNS,
  type StopSign,
} from "@cuffwise/domain/session";
import { Modal } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import classes from "./stop-sheet.module.css";
import type { Player } from "./use-player.ts";

interface Reported {
  readonly sign: StopSign;
  readonly limbs: readonly Limb[];
}

const CallLink = ({ country }: { country: string }) => {
  const number = emergencyNumber(country);
  const fallback = emergencyFallback(country);
  return (
    <>
      <a className={classes.call} href={`tel:${number}`}>
        <IconPhone size={26} stroke={2.2} aria-hidden="true" />
        Call {number}
      </a>
      {fallback !== null && <p className={classes.told}>{fallback}</p>}
    </>
  );
};

const cuffedLimbs = ({ state, cuffsOf }: Player): readonly Limb[] => {
  const step = state.lastCuffed ?? state.current;
  return step === null ? [] : cuffsOf(step).map(({ limb }) => limb);
};

/** What to do now. An emergency starts with its number; nothing asks to write to the coach first. */
const Instructions = ({ player, reported, onClose }: { player: Player; reported: Reported; onClose: () => void }) => {
  // This report is counted already.
  const earlier = player.tinglings(reported.limbs) - 1;
  const { rule, end, action } = respondToStop(reported.sign, {
    limbs: reported.limbs,
    earlierToday: Math.max(0, earlier),
  });
  const isEmergency = action === "emergency";
  const ends = end === "end-session";
  const goOn = (): void => {
    const step = player.state.lastCuffed ?? player.state.current;
    if (step !== null && end === "try-lower-once") player.lowerPressure(step.entry.key);
    if (step !== null && (end === "end-exercise-for-limb" || end === "limb-finished-today"))
      player.skip(player.state.remaining.filter(({ entry }) => entry.key === step.entry.key));
    onClose();
  };
  return (
    <div className={classes.after}>
      {isEmergency && <CallLink country={player.data.session.country} />}
      <h3 className={classes.subtitle}>{rule.title}</h3>
      <ol className={classes.steps}>
        {rule.doNow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {rule.ifNotBetter.map(({ afterMinutes, text }) => (
        <p key={afterMinutes} className={classes.later}>
          {text}
        </p>
      ))}
      {!isEmergency && <CallLink country={player.data.session.country} />}
      <p className={classes.told} role="status">
        {player.device.queue.some(({ operation }) => operation.kind === "stop")
          ? "Your coach has not been told yet: the report is on this phone and leaves as soon as there is a signal."
          : "Reported. Your coach sees it when they next look; nobody watches live."}
      </p>
      {ends ? (
        <Link className={classes.done} href="/me">
          Close the session
        </Link>
      ) : (
        <button type="button" className={classes.done} onClick={goOn}>
          {end === "try-lower-once" ? "It is gone: go on, one step lower" : "Go on without this exercise"}
        </button>
      )}
    </div>
  );
};

export interface StopSheetProps {
  readonly player: Player;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Works without a signal: everything here is in the page already. The first words are the only ones that matter. */
export const StopSheet = ({ player, opened, onClose }: StopSheetProps) => {
  const [reported, setReported] = useState<Reported | null>(null);
  const limbs = cuffedLimbs(player);
  const [hurt, setHurt] = useState<readonly Limb[]>([]);
  const close = (): void => {
    setReported(null);
    setHurt([]);
    onClose();
  };
  const report = (sign: StopSign): void => {
    const concerned = hurt.length === 0 ? limbs : hurt;
    player.cuffOff();
    player.endRest();
    player.reportStop(sign, concerned, new Date());
    setReported({ sign, limbs: concerned });
  };
  const isOn = player.device.cuffOnAt !== null;

  return (
    <Modal
      opened={opened}
      onClose={close}
      fullScreen
      zIndex={400}
      title={<span className={classes.kicker}>STOP</span>}
      closeButtonProps={{ "aria-label": "Back to the session", size: "xl" }}
      closeOnEscape={reported === null}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? "", header: classes.header ?? "", body: classes.body ?? "" }}
    >
      <h2 className={classes.title}>{reported === null ? "Release the cuff now" : "What to do now"}</h2>
      {reported === null ? (
        <>
          {isOn ? (
            <button type="button" className={classes.released} onClick={player.cuffOff}>
              The cuff is off
            </button>
          ) : (
            <p className={classes.off}>The cuff is off.</p>
          )}
          {limbs.length > 1 && (
            <fieldset className={classes.limbs}>
              <legend>Which side? Leave empty for both.</legend>
              {limbs.map((limb) => (
                <label key={limb} className={classes.limb}>
                  <input
                    type="checkbox"
                    checked={hurt.includes(limb)}
                    onChange={() => setHurt(hurt.includes(limb) ? hurt.filter((one) => one !== limb) : [...hurt, limb])}
                  />
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
                  onClick={() => report(key)}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
          <CallLink country={player.data.session.country} />
        </>
      ) : (
        <Instructions player={player} reported={reported} onClose={close} />
      )}
    </Modal>
  );
};
