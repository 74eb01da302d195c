import type { PlaceId } from "@cuffwise/domain/kernel";
import { NewPlace, type Place } from "@cuffwise/domain/place";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { place } from "#schema/prescription.ts";
import type { OfClient } from "./client.ts";

const toPlace = (row: typeof place.$inferSelect): Place => {
  const { id, name, units, inventory, cuffIds } = row;
  return NewPlace.parse({ id, name, units, inventory, cuffIds });
};

/** The places that a client keeps, in the order in which they were made. */
export const listPlaces = async (tx: Tx, { orgId, clientId }: OfClient): Promise<readonly Place[]> => {
  const rows = await tx
    .select()
    .from(place)
    .where(and(eq(place.orgId, orgId), eq(place.clientId, clientId), isNull(place.archivedAt)))
    .orderBy(asc(place.createdAt), asc(place.id));
  return rows.map(toPlace);
};

/** Writes a place of a client, new or known; false when the id belongs to somebody else. */
export const savePlace = async (tx: Tx, of: OfClient, saved: NewPlace, at: Date): Promise<boolean> => {
  const { id, name, units, inventory, cuffIds } = saved;
  const own = and(eq(place.orgId, of.orgId), eq(place.id, id), eq(place.clientId, of.clientId));
  const told = { name, units, inventory, cuffIds, updatedAt: at };
  const changed = await tx
    .update(place)
    .set({ ...told, archivedAt: null })
    .where(own)
    .returning({ id: place.id });
  if (changed.length > 0) return true;
  const made = await tx
    .insert(place)
    .values({ orgId: of.orgId, clientId: of.clientId, id, ...told, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: place.id });
  return made.length > 0;
};

/** Takes a place away; what was trained there keeps its sets. */
export const archivePlace = async (tx: Tx, of: OfClient, id: PlaceId, at: Date): Promise<void> => {
  await tx
    .update(place)
    .set({ archivedAt: at })
    .where(and(eq(place.orgId, of.orgId), eq(place.clientId, of.clientId), eq(place.id, id)));
};
