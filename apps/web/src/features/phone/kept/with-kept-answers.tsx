"use client";

import { type QueryCache, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, use, useEffect, useState } from "react";
import { type KeptAnswer, keepAnswer, loadAnswers } from "./kept-answers.ts";

/** What is kept of the answers beside the plan: what somebody looks at again between two sets. */
const KEPT_ROUTER = "progress";

const isKept = (key: readonly unknown[]): boolean => Array.isArray(key[0]) && key[0][0] === KEPT_ROUTER;

const keepFrom = (cache: QueryCache): (() => void) => {
  const keep = (key: readonly unknown[], data: unknown, at: number): void => {
    if (isKept(key) && data !== undefined) void waiting.then(() => (waiting = keepAnswer({ key, data, at })));
  };
  // One after the other: each reads what the one before has written.
  let waiting: Promise<void> = Promise.resolve();
  for (const { queryKey, state } of cache.getAll()) keep(queryKey, state.data, state.dataUpdatedAt);
  return cache.subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success")
      keep(event.query.queryKey, event.query.state.data, event.query.state.dataUpdatedAt);
  });
};

/** Keeps what the pages inside were answered, so that the phone can show it again without a signal. */
export const KeepAnswers = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  useEffect(() => keepFrom(client.getQueryCache()), [client]);
  return children;
};

let loading: Promise<readonly KeptAnswer[]> | undefined;
const loadOnce = (): Promise<readonly KeptAnswer[]> => {
  loading ??= loadAnswers();
  return loading;
};

/** The same in the phone's shell: what was kept stands there before the page asks for anything. */
export const WithKeptAnswers = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const answers = use(loadOnce());
  useState(() => {
    for (const { key, data, at } of answers)
      if (client.getQueryState(key) === undefined) client.setQueryData(key, data, { updatedAt: at });
  });
  return <KeepAnswers>{children}</KeepAnswers>;
};
