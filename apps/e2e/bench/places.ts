import { newId } from "@cuffwise/db/new-id";
import type { SetId } from "@cuffwise/domain/kernel";
import { ENTRIES } from "./generate.ts";

/** Ids as the generator makes them: kind, client, second and third place. */
const uid = (kind: number, a: number, b = 0, c = 0): string => {
  const hex = (n: number, width: number) => n.toString(16).padStart(width, "0");
  return `${hex(kind, 8)}-${hex(c, 4)}-7000-8000-${hex(a, 4)}${hex(b, 8)}`;
};

/** Walks through every free place of today's open sessions: no two requests write the same set. */
export const createPlaces = (clients: number) => {
  let n = 0;
  return () => {
    const at = n;
    n += 1;
    const client = (at % clients) + 1;
    const round = Math.floor(at / clients);
    const sides = ["both", "left", "right"] as const;
    return {
      id: newId(),
      sessionId: uid(7, client, 1),
      clientId: uid(1, client),
      entryKey: `e${Math.floor(round / 300) % ENTRIES}`,
      setIndex: Math.floor(round / 3) % 100,
      side: sides[round % 3] ?? "both",
    };
  };
};
export type Place = ReturnType<ReturnType<typeof createPlaces>>;

export const setInput = (place: Place) => ({
  id: place.id as SetId,
  set: {
    sessionId: place.sessionId,
    entryKey: place.entryKey,
    exerciseSlug: "back-squat",
    setIndex: place.setIndex,
    side: place.side,
    load: { kg: 60, entered: "60" },
    reps: 8,
    rir: 2,
    discomfort: null,
    cuffed: false,
    cuffs: [],
    cuffSeconds: 0,
    status: "done",
    doneAt: new Date(),
  },
});
