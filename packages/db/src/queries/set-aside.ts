import type { OrgId, PersonId, SessionId, SetId } from "@cuffwise/domain/kernel";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { setAside } from "#schema/sync.ts";
import type { SetLogRow } from "./set-log.ts";

export interface SetAside {
  readonly because: "deleted" | "double";
  readonly set: SetLogRow;
  /** The set that counts instead, for a double. */
  readonly doubleOf: SetId | null;
  readonly at: Date;
}

/** JSON knows no dates. */
const revive = (row: unknown): SetLogRow => {
  const stored = row as Omit<SetLogRow, "doneAt" | "deviceDoneAt" | "receivedAt"> & {
    readonly doneAt: string;
    readonly deviceDoneAt: string | null;
    readonly receivedAt: string;
  };
  return {
    ...stored,
    doneAt: new Date(stored.doneAt),
    deviceDoneAt: stored.deviceDoneAt === null ? null : new Date(stored.deviceDoneAt),
    receivedAt: new Date(stored.receivedAt),
  };
};

/** Puts a set where it counts nowhere. Its id stays taken. */
export const putSetAside = async (
  tx: Tx,
  set: SetLogRow,
  of: Pick<SetAside, "because" | "doubleOf" | "at"> & { readonly by: PersonId },
): Promise<void> => {
  const { orgId, id, clientId, sessionId } = set;
  await tx.insert(setAside).values({ orgId, id, clientId, sessionId, row: set, ...of });
};

interface OneSet {
  readonly orgId: OrgId;
  readonly id: SetId;
}
const isSet = ({ orgId, id }: OneSet) => and(eq(setAside.orgId, orgId), eq(setAside.id, id));

export const listSetsAside = async (tx: Tx, orgId: OrgId, sessionIds: readonly SessionId[]): Promise<SetAside[]> => {
  if (sessionIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(setAside)
    .where(and(eq(setAside.orgId, orgId), inArray(setAside.sessionId, [...sessionIds])))
    .orderBy(asc(setAside.at));
  return rows.map(({ because, row, doubleOf, at }) => ({ because, set: revive(row), doubleOf, at }));
};

export const deleteSetAside = async (tx: Tx, of: OneSet): Promise<void> => {
  await tx.delete(setAside).where(isSet(of));
};
