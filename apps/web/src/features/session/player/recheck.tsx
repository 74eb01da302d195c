"use client";

import { actionSince, type StopRule } from "@cuffwise/domain/session";
import { formatClock } from "@cuffwise/domain/units";
import { RECHECK_SECONDS } from "#features/session/alerts/moment.ts";
import type { StopState } from "#features/session/device/device-state.ts";
import { needsRecheck, stopResponse } from "#features/session/device/stop-state.ts";
import { CallLink } from "./call-link.tsx";
import type { Player } from "./player.ts";
import classes from "./stop-sheet.module.css";

const RECHECK_MINUTES = RECHECK_SECONDS / 60;

/** What the rule says to somebody who is no better after ten minutes. */
const sameWords = ({ ifNotBetter }: StopRule): string =>
  ifNotBetter.findLast(({ afterMinutes }) => afterMinutes <= RECHECK_MINUTES)?.text ??
  "No more cuff today. Not well in another ten minutes: see a doctor today.";

const Answered = ({ player, stop }: { player: Player; stop: StopState }) => {
  const { rule } = stopResponse(stop);
  if (stop.recheck === "better")
    return <p className={classes.better}>Good. Take it easy for the rest of the day. We ask again tomorrow.</p>;
  const isEmergency = stop.recheck === "worse" || actionSince(rule, RECHECK_MINUTES) === "emergency";
  return (
    <section className={classes.worse} role="alert" aria-label="Not better">
      {isEmergency ? (
        <>
          <h3 className={classes.subtitle}>Get help now</h3>
          <CallLink country={player.data.session.country} />
          <p>Say that you were training with a cuff, and since when it is worse.</p>
        </>
      ) : (
        <p>{sameWords(rule)}</p>
      )}
    </section>
  );
};

/** Ten minutes after the STOP: better, the same or worse. Whoever gets worse need not wait for the question. */
export const RecheckCard = ({ player, stop }: { player: Player; stop: StopState }) => {
  if (stop.recheck !== null) return <Answered player={player} stop={stop} />;
  if (!needsRecheck(stop)) return null;
  const left = RECHECK_SECONDS - Math.floor((player.now.getTime() - stop.report.at.getTime()) / 1_000);
  return (
    <section className={classes.recheck} aria-label="In ten minutes" data-due={left <= 0 || undefined}>
      {left > 0 ? (
        <p>
          We ask how you are in{" "}
          <span className={classes.count} role="timer" aria-live="off">
            {formatClock(left)}
          </span>
          . Keep the phone with you.
        </p>
      ) : (
        <h3 className={classes.subtitle}>How is it now?</h3>
      )}
      <div className={classes.answers}>
        {left <= 0 && (
          <>
            <button type="button" className={classes.answer} onClick={() => player.recheck("better")}>
              Better
            </button>
            <button type="button" className={classes.answer} onClick={() => player.recheck("same")}>
              The same
            </button>
          </>
        )}
        <button type="button" className={classes.answer} data-worse onClick={() => player.recheck("worse")}>
          {left > 0 ? "It gets worse" : "Worse"}
        </button>
      </div>
    </section>
  );
};
