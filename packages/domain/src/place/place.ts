import { z } from "zod";
import { CuffId, PlaceId } from "#kernel/id.ts";
import { text } from "#kernel/text.ts";
import { Inventory } from "#prescription/index.ts";

export const PLACE_LIMITS = { places: 12, cuffs: 20 } as const;

/** Somewhere else a client trains: what can be loaded there, in which unit loads are read, and which cuffs are there. */
export const NewPlace = z.strictObject({
  id: PlaceId,
  name: text(60),
  units: z.enum(["metric", "imperial"], "units.unknown"),
  /** Null while nobody has said what is there. */
  inventory: Inventory.nullable(),
  cuffIds: z.array(CuffId).max(PLACE_LIMITS.cuffs, "place.too-many-cuffs"),
});
export type NewPlace = z.infer<typeof NewPlace>;
export type Place = NewPlace;
