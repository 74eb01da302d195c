"use client";

import type { Sounds } from "@cuffwise/domain/kernel";
import { IconBell, IconChevronRight } from "@tabler/icons-react";
import type { NoticeState } from "#features/session/alerts/notices.ts";
import type { Alerts } from "#features/session/alerts/use-alerts.ts";
import type { WakeState } from "#features/session/device/use-wake-lock.ts";
import { usePreferences } from "#features/settings/use-preferences.ts";
import classes from "./device-notes.module.css";

const WAKE: Readonly<Record<WakeState, string>> = {
  on: "The screen stays on while you train.",
  off: "You have switched off that the screen stays on. The clocks go on without it.",
  unsupported:
    "This browser cannot keep the screen on. The clocks go on all the same; a longer screen time in the phone’s settings helps.",
  refused:
    "The phone does not keep the screen on now, perhaps to save its battery. The clocks go on all the same and are right when you look.",
};

const SOUND: Readonly<Record<Sounds, string>> = {
  sound: "Timers call with a short tone and a buzz. Your music plays on.",
  vibrate: "Timers call by shaking the phone only. An iPhone does not let a web page shake it: look at the screen.",
  silent: "Timers make no sound. Look at the screen.",
};

const NOTICE: Readonly<Record<NoticeState, string>> = {
  allowed: "When another app is in front, a notice tells you that the rest is over, as far as the phone lets it.",
  refused: "Notices are switched off for Cuffwise in this browser. The clocks are right when you come back.",
  ask: "When another app is in front, a notice can tell you that the rest is over.",
  unsupported:
    "This browser cannot call you when another app is in front or the screen is locked. On an iPhone only an app on the home screen can, and not always. The clocks are right when you come back.",
};

/** What this phone does for the timers, and honestly what it cannot. */
export const DeviceNotes = ({ alerts, wake }: { alerts: Alerts; wake: WakeState }) => {
  const { sounds } = usePreferences();
  return (
    <details className={classes.notes}>
      <summary className={classes.summary}>
        <IconChevronRight className={classes.mark} size={16} stroke={2.2} aria-hidden="true" />
        Screen, sounds and notices on this phone
      </summary>
      <ul className={classes.list}>
        <li>{WAKE[wake]}</li>
        <li>{SOUND[sounds]}</li>
        <li>{NOTICE[alerts.notices]}</li>
      </ul>
      {alerts.notices === "ask" && (
        <button type="button" className={classes.ask} onClick={alerts.ask}>
          Allow notices
        </button>
      )}
    </details>
  );
};

/** Asked when it means something: somebody was away as a rest ended. Never at the start. */
export const NoticeOffer = ({ alerts }: { alerts: Alerts }) =>
  alerts.wasAway && alerts.notices === "ask" ? (
    <section className={classes.offer} aria-label="Notices">
      <IconBell size={20} stroke={2} aria-hidden="true" />
      <p>You were away when a timer ended. Shall a notice tell you next time?</p>
      <button type="button" className={classes.ask} onClick={alerts.ask}>
        Yes
      </button>
      <button type="button" className={classes.no} onClick={alerts.dismiss}>
        No
      </button>
    </section>
  ) : null;
