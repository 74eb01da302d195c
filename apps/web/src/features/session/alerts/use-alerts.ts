"use client";

import { useEffect, useRef, useState } from "react";
import { usePreferences } from "#features/settings/use-preferences.ts";
import { type Cue, cueBetween } from "./cues.ts";
import type { Moment } from "./moment.ts";
import { askForNotices, clearNotices, type NoticeState, noticeState, showNotice } from "./notices.ts";
import { createSounder, type Sounder } from "./sounder.ts";

/** On a locked screen: nothing that says what somebody trains with. */
const NOTICES: Readonly<Record<Cue, string | null>> = {
  "rest-soon": null,
  "rest-over": "Rest is over",
  "cuff-amber": "Three quarters of the time is used",
  "cuff-over": "Time is up: open Cuffwise now",
  "cuff-forgotten": "Are you still training? Open Cuffwise",
  recheck: "How are you now? Open Cuffwise",
};

export interface Alerts {
  readonly notices: NoticeState;
  /** Somebody was away when a rest ended: now is the moment to offer a notice. */
  readonly wasAway: boolean;
  readonly ask: () => void;
  readonly dismiss: () => void;
}

/** Turns the clocks into sounds, buzzes and notices. Only differences between two readings sound. */
export const useAlerts = (moment: Moment): Alerts => {
  const { sounds } = usePreferences();
  const sounder = useRef<Sounder | null>(null);
  const before = useRef(moment);
  const [notices, setNotices] = useState<NoticeState>("unsupported");
  const [wasAway, setWasAway] = useState(false);

  useEffect(() => {
    const made = createSounder();
    sounder.current = made;
    setNotices(noticeState());
    const unlock = (): void => made.unlock();
    window.addEventListener("pointerdown", unlock);
    window.addEventListener("keydown", unlock);
    const onSight = (): void => {
      if (document.visibilityState === "visible") void clearNotices();
    };
    document.addEventListener("visibilitychange", onSight);
    return () => {
      window.removeEventListener("pointerdown", unlock);
      window.removeEventListener("keydown", unlock);
      document.removeEventListener("visibilitychange", onSight);
      made.close();
    };
  }, []);

  useEffect(() => {
    const cue = cueBetween(before.current, moment);
    const slept = (before.current.restLeft ?? 0) > 0 && moment.restLeft !== null && moment.restLeft < -2;
    before.current = moment;
    if (slept) setWasAway(true);
    if (cue === null) return;
    sounder.current?.play(cue, sounds);
    const title = NOTICES[cue];
    if (title === null || document.visibilityState === "visible") return;
    setWasAway(true);
    void showNotice(title, cue === "cuff-over" || cue === "cuff-forgotten");
  }, [moment, sounds]);

  return {
    notices,
    wasAway,
    ask: () => void askForNotices().then(setNotices),
    dismiss: () => setWasAway(false),
  };
};
