"use client";

import { TRPCClientError } from "@trpc/client";
import { useEffect, useRef } from "react";

const TRY_AGAIN_MS = 20_000;

/** The server has answered and said no: the same again would be refused again. */
export const isRefused = (error: unknown): boolean => {
  if (!(error instanceof TRPCClientError)) return false;
  const code: unknown = error.data?.code;
  return (
    typeof code === "string" &&
    code !== "INTERNAL_SERVER_ERROR" &&
    code !== "SERVICE_UNAVAILABLE" &&
    code !== "UNAUTHORIZED"
  );
};

/**
 * Sends what waits, as soon as something does, when the signal returns and now and then. One at a time; `send` throws
 * when it could not, and then what waits goes on waiting.
 */
export const useSendWhenPossible = (waits: boolean, what: unknown, send: () => Promise<void>): void => {
  const latest = useRef(send);
  const busy = useRef(false);
  /** Whatever waits is tried as soon as it changes. */
  const tried = useRef(what);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    tried.current = what;
    if (!waits) return;
    const attempt = (): void => {
      if (busy.current) return;
      busy.current = true;
      latest.current().then(
        () => {
          busy.current = false;
        },
        () => {
          busy.current = false;
        },
      );
    };
    attempt();
    const timer = window.setInterval(attempt, TRY_AGAIN_MS);
    window.addEventListener("online", attempt);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", attempt);
    };
  }, [waits, what]);
};
