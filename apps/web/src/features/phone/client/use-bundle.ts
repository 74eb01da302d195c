"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { PhoneBundle } from "#features/phone/projection/phone-data.ts";
import { projectBundle } from "#features/phone/projection/project-bundle.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Phone, PhoneState } from "./phone.ts";
import { usePhone } from "./use-phone.ts";

const MINUTE_MS = 60_000;

/** The time to the minute, for what is due on which day. The first answer is the server's, so that both render the same. */
export const useMinute = (first: Date): Date => {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const read = (): void => setNow(new Date());
    read();
    const timer = setInterval(read, MINUTE_MS);
    document.addEventListener("visibilitychange", read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, []);
  return now;
};

export interface OnThisPhone {
  /** What the server handed out, with everything that was done on this phone. */
  readonly bundle: PhoneBundle;
  readonly phone: Phone;
  readonly state: PhoneState;
  readonly now: Date;
}

/** Everything that the client's screens show: from the server or from what this phone has kept of it. */
export const useBundle = (): OnThisPhone => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sync.bundle.queryOptions());
  const { phone, state } = usePhone(data.person.personId);
  const now = useMinute(data.issuedAt);
  const { waiting, sent, needs } = state.log;
  const bundle = useMemo(() => projectBundle(data, { waiting, sent, needs }, now), [data, waiting, sent, needs, now]);
  return { bundle, phone, state, now };
};
