import { NewPlace, type Place } from "@cuffwise/domain/place";
import { z } from "zod";
import { placeKey } from "./place-key.ts";

/** Places that were made, changed or taken away on this phone and that the server does not know yet. */
const Pending = z.strictObject({ saved: z.array(NewPlace), removed: z.array(z.string()) });
export type PendingPlaces = z.infer<typeof Pending>;

const NOTHING: PendingPlaces = { saved: [], removed: [] };
const keyOf = placeKey;

const listeners = new Set<() => void>();
const held = new Map<string, PendingPlaces>();

const readKept = (personId: string): PendingPlaces => {
  try {
    const read = Pending.safeParse(JSON.parse(localStorage.getItem(keyOf(personId)) ?? "null"));
    return read.success ? read.data : NOTHING;
  } catch {
    return NOTHING;
  }
};

const put = (personId: string, next: PendingPlaces): void => {
  held.set(personId, next);
  try {
    if (next.saved.length + next.removed.length === 0) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), JSON.stringify(next));
  } catch {
    // A browser that keeps nothing still has it until the page is left.
  }
  for (const tell of listeners) tell();
};

export const watchPlaces = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};

export const pendingPlaces = (personId: string): PendingPlaces => {
  if (typeof window === "undefined" || personId === "") return NOTHING;
  const known = held.get(personId) ?? readKept(personId);
  held.set(personId, known);
  return known;
};

export const noPlacesPending = (): PendingPlaces => NOTHING;

export const savePlaceHere = (personId: string, place: Place): void => {
  const { saved, removed } = pendingPlaces(personId);
  put(personId, {
    saved: [...saved.filter(({ id }) => id !== place.id), place],
    removed: removed.filter((id) => id !== place.id),
  });
};

export const removePlaceHere = (personId: string, id: string): void => {
  const { saved, removed } = pendingPlaces(personId);
  put(personId, { saved: saved.filter((one) => one.id !== id), removed: [...new Set([...removed, id])] });
};

/** The server has it now, or will never take it. What was changed again meanwhile still waits. */
export const settlePlace = (personId: string, sent: Place | string): void => {
  const { saved, removed } = pendingPlaces(personId);
  put(
    personId,
    typeof sent === "string"
      ? { saved, removed: removed.filter((id) => id !== sent) }
      : { saved: saved.filter((one) => JSON.stringify(one) !== JSON.stringify(sent)), removed },
  );
};

/** The places as this phone shows them: what the server told, with what waits here. */
export const withPending = (told: readonly Place[], { saved, removed }: PendingPlaces): readonly Place[] => [
  ...told.filter(({ id }) => !removed.includes(id)).map((one) => saved.find(({ id }) => id === one.id) ?? one),
  ...saved.filter(({ id }) => told.every((one) => one.id !== id)),
];
