"use client";

import { useEffect, useState } from "react";
import { TAKE_OVER, type UpdateAnswer } from "./update-talk.ts";

const CHECK_MS = 60 * 60_000;

export interface WorkerState {
  /** Pages open without a signal from now on. */
  readonly isReady: boolean;
  /** A new version is on this phone and waits; null when there is none. */
  readonly waiting: ServiceWorker | null;
}

const NONE: WorkerState = { isReady: false, waiting: null };

const stateOf = (registration: ServiceWorkerRegistration): WorkerState => ({
  isReady: registration.active !== null,
  waiting: registration.active === null ? null : registration.waiting,
});

/** Brings the worker to this phone and tells how far it is. Looks for a new version every hour and on coming back. */
export const useWorker = (): WorkerState => {
  const [state, setState] = useState<WorkerState>(NONE);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let found: ServiceWorkerRegistration | undefined;
    const tell = (): void => {
      if (found !== undefined) setState(stateOf(found));
    };
    const follow = (worker: ServiceWorker | null): void => worker?.addEventListener("statechange", tell);
    // Not there while the site is developed, or without a signal: nothing is lost, the next visit tries again.
    navigator.serviceWorker.register("/sw.js").then(
      (registration: ServiceWorkerRegistration | undefined) => {
        if (registration === undefined) return;
        found = registration;
        follow(registration.installing);
        registration.addEventListener("updatefound", () => follow(registration.installing));
        tell();
      },
      () => undefined,
    );
    const look = (): void => {
      if (document.visibilityState === "visible") found?.update().catch(() => undefined);
    };
    const timer = setInterval(look, CHECK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return state;
};

/** Lets a waiting worker take over and loads the page by it, unless some window shows a session. */
export const takeUpdate = (waiting: ServiceWorker): Promise<UpdateAnswer> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<UpdateAnswer>) => resolve(data);
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    waiting.postMessage(TAKE_OVER, [port2]);
  });
