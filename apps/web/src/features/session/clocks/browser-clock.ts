"use client";

import { createDeviceClock, type DeviceClock } from "./device-clock.ts";

/** One heartbeat per device, not per session: it is written as the page dies, which only this storage can. */
const KEY = "cw.clock";

const listen = (clock: DeviceClock): void => {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") clock.cameBack();
    else clock.lostSight();
  });
  document.addEventListener("freeze", clock.lostSight);
  window.addEventListener("pagehide", clock.lostSight);
};

const create = (): DeviceClock => {
  const clock = createDeviceClock({
    wall: () => Date.now(),
    mono: () => performance.now(),
    isVisible: () => document.visibilityState === "visible",
    read: () => window.localStorage.getItem(KEY),
    write: (text) => window.localStorage.setItem(KEY, text),
  });
  listen(clock);
  return clock;
};

let clock: DeviceClock | undefined;

/** The device's clock; on the server, where nothing runs, the wall's. */
export const deviceClock = (): Pick<DeviceClock, "now" | "heard"> => {
  if (typeof window === "undefined") return { now: () => new Date(), heard: () => {} };
  clock ??= create();
  return clock;
};
