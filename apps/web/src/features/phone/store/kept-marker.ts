import { DeviceId } from "@cuffwise/domain/sync";
import { z } from "zod";

/**
 * Says, outside of the database, that there was one and how far it had come: a browser that clears the database without
 * a word is found out by it.
 */
export const KeptMarker = z.strictObject({
  deviceId: DeviceId,
  lastSeq: z.int().min(0),
  /** How many entries waited. */
  waiting: z.int().min(0),
  at: z.coerce.date(),
});
export type KeptMarker = z.infer<typeof KeptMarker>;

/** What the browser has thrown away. */
export const Loss = z.strictObject({
  /** Entries that had not been sent; everything else is on the server. */
  unsent: z.int().min(0),
  /** Until when this phone was whole. */
  until: z.date(),
});
export type Loss = z.infer<typeof Loss>;

export const lossOf = (
  marker: KeptMarker | null,
  found: { readonly deviceId: DeviceId; readonly lastSeq: number },
): Loss | null => {
  if (marker === null) return null;
  if (marker.deviceId !== found.deviceId) return { unsent: marker.waiting, until: marker.at };
  const missing = marker.lastSeq - found.lastSeq;
  return missing > 0 ? { unsent: Math.min(missing, marker.waiting), until: marker.at } : null;
};

/** Where a marker lies: two places, since browsers clear them on different occasions. */
export interface MarkerPlace {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

export const readMarker = (places: readonly MarkerPlace[]): KeptMarker | null => {
  const found = places.flatMap((place) => {
    try {
      const read = KeptMarker.safeParse(JSON.parse(place.read() ?? "null"));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
  // The one that has seen more.
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
};

export const writeMarker = (places: readonly MarkerPlace[], marker: KeptMarker): void => {
  for (const place of places) {
    try {
      place.write(JSON.stringify(marker));
    } catch {
      // A place that cannot be written finds nothing out; the other one may.
    }
  }
};
