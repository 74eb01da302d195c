"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";

import { useEffect, useState } from "react";
import { SignOutGuard } from "#features/phone/sign-out/sign-out-guard.tsx";
import { deviceClock } from "#features/session/clocks/browser-clock.ts";

import { useTRPC } from "#trpc/client.tsx";
import { releaseHeldStops } from "./release-held-stops.ts";
import { takeOverOld } from "./take-over-old.ts";
import { phoneOf } from "./use-phone.ts";

/** Everything done here is on the screens already; what else the server made of it can wait for a pause. */
const REFRESH_MS = 15_000;
/** Longer than any page could show an older answer. */
const FORGET_MS = 3_600_000;

/** A STOP whose page died leaves from any other page, within a moment. */
const RELEASE_MS = 5_000;

/** Sends what waits and fetches what came of it, on every page of a client's. */
export const PhoneSync = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useQuery(trpc.sync.bundle.queryOptions());
  const personId = data?.person.personId;
  const issuedAt = data?.issuedAt.getTime();

  useEffect(() => {
    if (personId === undefined) return;
    const phone = phoneOf(personId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      void cache.invalidateQueries(trpc.sync.bundle.pathFilter());
      void cache.invalidateQueries(trpc.training.pathFilter());
    };
    const unsubscribe = phone.onSettled((isTold) => {
      clearTimeout(timer);
      timer = setTimeout(refresh, isTold ? 0 : REFRESH_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [personId, cache, trpc]);

  useEffect(() => {
    if (personId === undefined || issuedAt === undefined) return;
    const phone = phoneOf(personId);
    const sessions = cache.getQueryData(trpc.sync.bundle.queryKey())?.sessions.map(({ id }) => id) ?? [];
    void phone.opened.then(async () => {
      await takeOverOld(phone, sessions);
      await phone.store()?.forgetSent(new Date(issuedAt - FORGET_MS));
    });
  }, [personId, issuedAt, cache, trpc]);

  useEffect(() => {
    if (personId === undefined) return;
    const phone = phoneOf(personId);
    const release = (): void =>
      void phone.opened.then(() => releaseHeldStops(phone, deviceClock().now())).catch(() => {});
    release();
    const timer = setInterval(release, RELEASE_MS);
    return () => clearInterval(timer);
  }, [personId]);

  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  // Never on the server: pages that show none of this have not asked for it there.
  return isMounted && personId !== undefined ? <SignOutGuard /> : null;
};
