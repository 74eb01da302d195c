import type { EntryChoice } from "@cuffwise/domain/place";
import { useCallback, useSyncExternalStore } from "react";

/** Where a session is done, when that is not the usual place, and what the client chose there. */
export interface ChosenPlace {
  readonly placeId: string;
  readonly choices: Readonly<Record<string, EntryChoice>>;
}

const keyOf = (sessionId: string): string => `cuffwise-session-place-${sessionId}`;

const listeners = new Set<() => void>();
const held = new Map<string, ChosenPlace | null>();

const isChosen = (value: unknown): value is ChosenPlace =>
  typeof value === "object" && value !== null && "placeId" in value && "choices" in value;

const readKept = (sessionId: string): ChosenPlace | null => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? "null");
    return isChosen(read) ? read : null;
  } catch {
    return null;
  }
};

const chosenPlace = (sessionId: string): ChosenPlace | null => {
  const known = held.has(sessionId) ? (held.get(sessionId) ?? null) : readKept(sessionId);
  held.set(sessionId, known);
  return known;
};

/** Kept on this phone until the session is over; null goes back to the usual place. */
export const choosePlace = (sessionId: string, chosen: ChosenPlace | null): void => {
  held.set(sessionId, chosen);
  try {
    if (chosen === null) localStorage.removeItem(keyOf(sessionId));
    else localStorage.setItem(keyOf(sessionId), JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing still has it until the page is left.
  }
  for (const tell of listeners) tell();
};

const watch = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};

export const useChosenPlace = (sessionId: string): ChosenPlace | null =>
  useSyncExternalStore(
    watch,
    useCallback(() => chosenPlace(sessionId), [sessionId]),
    () => null,
  );
