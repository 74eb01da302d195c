import type { ClientId, CuffId, OrgId } from "@cuffwise/domain/kernel";
import type { NewCuff } from "@cuffwise/domain/prescription";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { cuff } from "#schema/prescription.ts";

export interface CuffRow {
  readonly id: CuffId;
  readonly name: string;
  /** cm */
  readonly widthCm: number;
  readonly material: "nylon" | "elastic" | "rigid";
  readonly limbKind: "arm" | "leg";
}

interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

const columns = {
  id: cuff.id,
  name: cuff.name,
  widthCm: cuff.widthCm,
  material: cuff.material,
  limbKind: cuff.limbKind,
};

const inUse = ({ orgId, clientId }: OfClient) =>
  and(eq(cuff.orgId, orgId), eq(cuff.clientId, clientId), isNull(cuff.retiredAt));

/** Cuffs the client trains with, newest first. */
export const listCuffs = (tx: Tx, of: OfClient): Promise<CuffRow[]> =>
  tx.select(columns).from(cuff).where(inUse(of)).orderBy(desc(cuff.createdAt), desc(cuff.id));

export const findCuff = async (tx: Tx, of: OfClient, id: CuffId): Promise<CuffRow | undefined> => {
  const [row] = await tx
    .select(columns)
    .from(cuff)
    .where(and(inUse(of), eq(cuff.id, id)));
  return row;
};

export const insertCuff = async (
  tx: Tx,
  of: OfClient,
  row: {
    readonly id: CuffId;
    readonly cuff: Pick<NewCuff, "name" | "widthCm" | "material" | "limbKind">;
    readonly at: Date;
  },
): Promise<void> => {
  const { name, widthCm, material, limbKind } = row.cuff;
  await tx.insert(cuff).values({ ...of, id: row.id, name, widthCm, material, limbKind, createdAt: row.at });
};
