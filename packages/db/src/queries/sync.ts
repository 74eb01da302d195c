import type { ClientId, OrgId, PersonId } from "@cuffwise/domain/kernel";
import type { DeviceId } from "@cuffwise/domain/sync";
import { and, eq, or, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { compiled, type Hole, rowOfHoles } from "#compiled.ts";
import { insertMany } from "#insert-many.ts";
import { syncDevice, syncOperation } from "#schema/sync.ts";

export type SyncDeviceRow = typeof syncDevice.$inferSelect;
export type SyncOperationRow = typeof syncOperation.$inferSelect;

export interface DeviceOf {
  readonly orgId: OrgId;
  readonly id: DeviceId;
  readonly clientId: ClientId;
  readonly personId: PersonId;
  readonly now: Date;
}

/**
 * The device, registered at its first message; its row stays locked, so that two messages of one device take turns.
 * Undefined when the id is somebody else's in this organisation.
 */
export const openDevice = async (tx: Tx, { now, ...of }: DeviceOf): Promise<SyncDeviceRow | undefined> => {
  await registerDevice(tx, { ...of, createdAt: now, lastSeenAt: now, lastSeq: 0, missing: 0, clockOffsetMs: 0 });
  const [row] = await lockDevice(tx, of);
  return row?.clientId === of.clientId && row.personId === of.personId ? row : undefined;
};
const registerDevice = compiled("sync_device_register", (tx, hole: Hole<SyncDeviceRow>) =>
  tx.insert(syncDevice).values(rowOfHoles(syncDevice, hole)).onConflictDoNothing(),
);
const lockDevice = compiled("sync_device_lock", (tx, hole: Hole<Pick<DeviceOf, "orgId" | "id">>) =>
  tx
    .select()
    .from(syncDevice)
    .where(and(eq(syncDevice.orgId, hole("orgId", syncDevice.orgId)), eq(syncDevice.id, hole("id", syncDevice.id))))
    .for("update"),
);

export const updateDevice = async (
  tx: Tx,
  { orgId, id }: Pick<SyncDeviceRow, "orgId" | "id">,
  change: Pick<SyncDeviceRow, "lastSeenAt" | "lastSeq" | "missing" | "clockOffsetMs">,
): Promise<void> => {
  await tx
    .update(syncDevice)
    .set(change)
    .where(and(eq(syncDevice.orgId, orgId), eq(syncDevice.id, id)));
};

/** What was answered before to these numbers of the device, or to these operations on any device. */
export const listAnswered = (
  tx: Tx,
  { orgId, id }: Pick<SyncDeviceRow, "orgId" | "id">,
  sent: readonly { readonly seq: number; readonly opId: string }[],
): Promise<SyncOperationRow[]> => {
  const seqs = sent.map(({ seq }) => seq).join();
  const opIds = sent.map(({ opId }) => opId).join();
  // One text, however many are asked for: a list of parameters would be planned anew for each length.
  return tx
    .select()
    .from(syncOperation)
    .where(
      and(
        eq(syncOperation.orgId, orgId),
        or(
          and(eq(syncOperation.deviceId, id), sql`${syncOperation.seq} = any(string_to_array(${seqs}, ',')::bigint[])`),
          sql`${syncOperation.opId} = any(string_to_array(${opIds}, ',')::uuid[])`,
        ),
      ),
    );
};

export const insertAnswers = (tx: Tx, rows: readonly SyncOperationRow[]): Promise<void> =>
  insertMany(tx, syncOperation, rows);
