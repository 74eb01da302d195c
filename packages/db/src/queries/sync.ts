import type { syncDevice, syncOperation } from "#schema/sync.ts";

export type SyncDeviceRow = typeof syncDevice.$inferSelect;
export type SyncOperationRow = typeof syncOperation.$inferSelect;
