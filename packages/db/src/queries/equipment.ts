import type { ClientId, OrgId } from "@cuffwise/domain/kernel";
import type { Inventory } from "@cuffwise/domain/prescription";
import type { Tx } from "#client.ts";
import { equipment } from "#schema/prescription.ts";

/** Replaces what a client can load. */
export const upsertInventory = async (
  tx: Tx,
  of: { readonly orgId: OrgId; readonly clientId: ClientId },
  inventory: Inventory,
  at: Date,
): Promise<void> => {
  await tx
    .insert(equipment)
    .values({ ...of, inventory, updatedAt: at })
    .onConflictDoUpdate({
      target: [equipment.orgId, equipment.clientId],
      set: { inventory, updatedAt: at },
    });
};
