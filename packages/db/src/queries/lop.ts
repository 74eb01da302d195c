import type { ClientId, CuffId, Limb, OrgId, PersonId, PlainDate } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import type { MeasuredLop } from "@cuffwise/domain/prescription";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { cuff, lopMeasurement } from "#schema/prescription.ts";

interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

export interface NewLopRow {
  readonly lop: MeasuredLop;
  readonly reading1: number;
  readonly reading2: number;
  /** What was typed, as typed. */
  readonly entered: Readonly<Record<string, string | null>>;
  /** Last day on which it may be used. */
  readonly freshUntil: PlainDate;
  readonly recordedBy: PersonId;
  readonly at: Date;
}

export const insertLop = async (tx: Tx, of: OfClient, row: NewLopRow): Promise<void> => {
  const { lop } = row;
  await tx.insert(lopMeasurement).values({
    ...of,
    id: lop.lopId,
    limb: lop.limb,
    cuffId: lop.cuffId,
    posture: lop.posture,
    method: lop.method,
    measuredOn: lop.measuredOn,
    reading1: row.reading1,
    reading2: row.reading2,
    value: lop.valueMmHg,
    entered: row.entered,
    freshUntil: row.freshUntil,
    recordedBy: row.recordedBy,
    recordedAt: row.at,
  });
};

export interface LopRow {
  readonly id: string;
  readonly limb: Limb;
  readonly cuffId: CuffId;
  readonly cuffName: string;
  /** cm */
  readonly cuffWidthCm: number;
  readonly posture: "supine" | "seated" | "standing";
  readonly method: string;
  readonly measuredOn: PlainDate;
  readonly reading1: number;
  readonly reading2: number;
  /** mmHg: the reading that counts. */
  readonly value: number;
  readonly freshUntil: PlainDate;
  readonly staleReason: string | null;
}

/** Every measurement with the cuff it was taken with, newest first. */
export const listLops = async (tx: Tx, of: OfClient): Promise<LopRow[]> => {
  const rows = await tx
    .select({
      id: lopMeasurement.id,
      limb: lopMeasurement.limb,
      cuffId: cuff.id,
      cuffName: cuff.name,
      cuffWidthCm: cuff.widthCm,
      posture: lopMeasurement.posture,
      method: lopMeasurement.method,
      measuredOn: lopMeasurement.measuredOn,
      reading1: lopMeasurement.reading1,
      reading2: lopMeasurement.reading2,
      value: lopMeasurement.value,
      freshUntil: lopMeasurement.freshUntil,
      staleReason: lopMeasurement.staleReason,
    })
    .from(lopMeasurement)
    .innerJoin(cuff, and(eq(cuff.orgId, lopMeasurement.orgId), eq(cuff.id, lopMeasurement.cuffId)))
    .where(and(eq(lopMeasurement.orgId, of.orgId), eq(lopMeasurement.clientId, of.clientId)))
    .orderBy(desc(lopMeasurement.measuredOn), desc(lopMeasurement.recordedAt), desc(lopMeasurement.id))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    measuredOn: plainDate(row.measuredOn),
    freshUntil: plainDate(row.freshUntil),
  }));
};
