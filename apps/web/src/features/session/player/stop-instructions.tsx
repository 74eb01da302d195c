"use client";

import { emergencyNumber, type StopEnd } from "@cuffwise/domain/session";
import Link from "next/link";
import type { StopState } from "#features/session/device/device-state.ts";
import { needsRecheck, stopResponse } from "#features/session/device/stop-state.ts";
import { CallLink } from "./call-link.tsx";
import type { Player } from "./player.ts";
import { RecheckCard } from "./recheck.tsx";
import { ReleaseButton } from "./release-button.tsx";
import classes from "./stop-sheet.module.css";

/** A slip is taken back with one tap; the coach then reads that it was one, and nothing else happens. */
const Undo = ({ player, sendsAt, onClose }: { player: Player; sendsAt: Date; onClose: () => void }) => {
  const undo = (): void => {
    player.undoStop();
    onClose();
  };
  const left = Math.max(0, Math.ceil((sendsAt.getTime() - player.now.getTime()) / 1_000));
  return (
    <button type="button" className={classes.undo} onClick={undo}>
      Wrong tap? Take it back <span aria-hidden="true">({left} s)</span>
    </button>
  );
};

/** Whether anybody knows of it yet, and whom to call until then. */
const Told = ({ player, stop }: { player: Player; stop: StopState }) => {
  const isWaiting = stop.sendsAt !== null || player.isWaiting("stop");
  const number = emergencyNumber(player.data.session.country);
  return (
    <p className={classes.told} role="status" data-waiting={isWaiting || undefined}>
      {isWaiting
        ? `Your coach has not been told yet: the report is on this phone and leaves as soon as there is a signal. Do not wait for it. If it gets worse, call ${number}; to reach your coach, call them yourself.`
        : "Reported. Your coach sees it when they next look; nobody watches live."}
    </p>
  );
};

const GO_ON: Readonly<Record<Exclude<StopEnd, "end-session">, string>> = {
  "try-lower-once": "It is gone: go on, one step lower",
  "end-exercise-for-limb": "Go on without this exercise",
  "limb-finished-today": "Go on without this exercise",
  "pause-until-remeasured": "The pressure is right again: go on",
};

export interface StopInstructionsProps {
  readonly player: Player;
  readonly stop: StopState;
  readonly onClose: () => void;
}

/** What to do now. An emergency starts with its number; nothing asks to write to the coach first. */
export const StopInstructions = ({ player, stop, onClose }: StopInstructionsProps) => {
  const { rule, end, action } = stopResponse(stop);
  const isEmergency = action === "emergency";
  const country = player.data.session.country;
  const close = (): void => {
    if (end === "end-exercise-for-limb" || end === "limb-finished-today")
      player.skip(player.state.remaining.filter(({ entry }) => entry.key === stop.report.entryKey));
    player.closeStop();
    onClose();
  };
  /** Whoever has not answered yet is asked again when they come back. */
  const leave = (): void => {
    player.cuffOff();
    if (!needsRecheck(stop)) close();
  };
  return (
    <div className={classes.after}>
      <h2 className={classes.title}>What to do now</h2>
      {isEmergency && <CallLink country={country} />}
      {player.on.length > 0 && <ReleaseButton player={player} />}
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
      {stop.sendsAt !== null && <Undo player={player} sendsAt={stop.sendsAt} onClose={onClose} />}
      <RecheckCard player={player} stop={stop} />
      {!isEmergency && stop.recheck !== "worse" && <CallLink country={country} />}
      <Told player={player} stop={stop} />
      {end === "end-session" ? (
        <Link className={classes.done} href="/me" onClick={leave}>
          {player.on.length > 0 ? "The cuff is off: close the session" : "Close the session"}
        </Link>
      ) : (
        <button type="button" className={classes.done} disabled={player.on.length > 0} onClick={close}>
          {player.on.length > 0 ? "First: the cuff is off" : GO_ON[end]}
        </button>
      )}
    </div>
  );
};
