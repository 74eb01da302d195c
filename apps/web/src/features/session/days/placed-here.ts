import type { PlacedSession } from "@cuffwise/domain/session";
import type { PhoneBundle } from "#features/phone/projection/phone-data.ts";

/** Where the sessions stand after everything that was done on this phone. */
export const placedHere = ({
  placed,
  sessions,
}: Pick<PhoneBundle, "placed" | "sessions">): readonly PlacedSession[] => {
  const known = new Map<string, PhoneBundle["sessions"][number]>(sessions.map((one) => [one.id, one]));
  return placed.map((one) => {
    const here = known.get(one.id);
    if (here === undefined) return one;
    const { plannedOn, movedFrom, status, excused } = here;
    return { ...one, plannedOn, movedFrom, status, isExcused: excused !== null };
  });
};
