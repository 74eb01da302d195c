"use client";

import { useEffect, useRef } from "react";

const keyOf = (name: string): string => `cuffwise.draft.${name}`;

// A browser may refuse storage; a draft is a kindness, never a condition.
const withStorage = <T>(work: (storage: Storage) => T, otherwise: T): T => {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
};

/** Keeps what is being typed in the browser, and brings it back once, when the field is still empty. */
export const useDraft = (name: string, text: string, restore: (text: string) => void) => {
  const restored = useRef(false);
  const latest = useRef(restore);
  latest.current = restore;
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const kept = withStorage((storage) => storage.getItem(keyOf(name)), null);
    if (kept !== null && kept !== "") latest.current(kept);
  }, [name]);
  useEffect(() => {
    if (!restored.current || text === "") return;
    withStorage((storage) => storage.setItem(keyOf(name), text), undefined);
  }, [name, text]);
  return { discard: () => withStorage((storage) => storage.removeItem(keyOf(name)), undefined) };
};
