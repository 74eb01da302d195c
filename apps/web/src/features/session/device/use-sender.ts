"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SessionData, SetView } from "#features/session/session-data.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { DeviceStore } from "./device-store.ts";
import type { Operation } from "./operation.ts";
import { createSender, type SendOutcome } from "./sender.ts";

const TIMEOUT_MS = 15_000;
/** Codes that say "not now" rather than "no". */
const NOT_NOW = new Set(["database-unavailable", "too-many-attempts"]);

const codeOf = (error: unknown): string | null => {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const { data } = error;
  if (typeof data !== "object" || data === null || !("app" in data)) return null;
  const { app } = data;
  return typeof app === "object" && app !== null && "code" in app && typeof app.code === "string" ? app.code : null;
};

/** A connection that is half open never answers: after a while it counts as none, and sending again is safe. */
const answered = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("no answer")), TIMEOUT_MS);
    }),
  ]);

const outcomeOf = async (operation: Operation, work: () => Promise<unknown>): Promise<SendOutcome> => {
  try {
    await answered(work());
    return { kind: "stored" };
  } catch (error) {
    const code = codeOf(error);
    if (code === null || NOT_NOW.has(code)) return { kind: "unreachable" };
    // Taken back already, perhaps by an answer that was lost on the way.
    if (code === "not-found" && operation.kind === "undo") return { kind: "stored" };
    return { kind: "refused", code };
  }
};

/** Sends what waits on this device, and puts what the server stored into the page's data before it leaves the queue. */
export const useSender = (sessionId: string, store: DeviceStore) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [reachable, setReachable] = useState(true);
  const always = { networkMode: "always", retry: false } as const;
  const { mutateAsync: logSet } = useMutation(trpc.training.logSet.mutationOptions(always));
  const { mutateAsync: updateSet } = useMutation(trpc.training.updateSet.mutationOptions(always));
  const { mutateAsync: undoSet } = useMutation(trpc.training.undoSet.mutationOptions(always));
  const { mutateAsync: finish } = useMutation(trpc.training.finish.mutationOptions(always));
  const { mutateAsync: stop } = useMutation(trpc.training.stop.mutationOptions(always));
  const key = useMemo(() => trpc.training.session.queryKey({ id: sessionId }), [trpc, sessionId]);

  const send = async (operation: Operation): Promise<SendOutcome> => {
    const inCache = (change: (data: SessionData) => SessionData): void => {
      cache.setQueryData<SessionData>(key, (data) => (data === undefined ? data : change(data)));
    };
    const put = (set: SetView): void =>
      inCache((data) => ({ ...data, logs: [...data.logs.filter(({ id }) => id !== set.id), set] }));
    const reload = () => cache.invalidateQueries(trpc.training.pathFilter());
    return outcomeOf(operation, async () => {
      switch (operation.kind) {
        case "log":
          return put(await logSet({ id: operation.id, set: operation.set }));
        case "change":
          return put(await updateSet(operation.change));
        case "undo":
          await undoSet({ id: operation.id });
          return inCache((data) => ({ ...data, logs: data.logs.filter(({ id }) => id !== operation.id) }));
        case "finish":
          await finish({ id: sessionId, rating: operation.rating });
          return reload();
        case "stop":
          await stop(operation.report);
          // The person is told at once that it arrived; the page catches up by itself.
          void reload();
          return;
      }
    });
  };
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    const wait = (ms: number) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          window.removeEventListener("online", done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        window.addEventListener("online", done);
      });
    const sender = createSender({
      store,
      send: (operation) => latest.current(operation),
      wait,
      onReachable: setReachable,
    });
    const flush = (): void => void sender.flush();
    flush();
    const unsubscribe = store.subscribe(flush);
    window.addEventListener("online", flush);
    return () => {
      sender.stop();
      unsubscribe();
      window.removeEventListener("online", flush);
    };
  }, [store]);

  return { reachable };
};
