import type { ClientId, OneRepMaxId, OrgId, PersonId, PlainDate } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import type { NewOneRepMax, OneRepMaxRecord } from "@cuffwise/domain/prescription";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { oneRepMax } from "#schema/prescription.ts";

interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

export interface NewOneRepMaxRow {
  readonly record: OneRepMaxRecord;
  /** The set as it was typed. */
  readonly lift: NewOneRepMax;
  readonly recordedBy: PersonId;
  readonly at: Date;
}

/** Stores a 1RM with the set it comes from; kg with three decimals. */
export const insertOneRepMax = async (tx: Tx, of: OfClient, row: NewOneRepMaxRow): Promise<void> => {
  const { lift, record } = row;
  await tx.insert(oneRepMax).values({
    ...of,
    id: record.oneRepMaxId,
    exerciseSlug: lift.exerciseId,
    source: lift.kind === "tested" ? "tested" : "estimated",
    valueKg: record.valueKg,
    lowKg: record.band80.lowKg,
    highKg: record.band80.highKg,
    detail: { lift, formula: record.formula, n: record.n, confidence: record.confidence },
    measuredOn: lift.measuredOn,
    recordedBy: row.recordedBy,
    recordedAt: row.at,
  });
};

export interface OneRepMaxRow {
  readonly id: OneRepMaxId;
  readonly exerciseSlug: string;
  readonly source: "tested" | "estimated";
  /** kg; `low`–`high` holds the true value in about four of five people. */
  readonly valueKg: number;
  readonly lowKg: number | null;
  readonly highKg: number | null;
  /** Which equation, of which confidence; null for records without. */
  readonly formula: string | null;
  /** The lift as it was typed; null for records without. */
  readonly side: string | null;
  readonly weightEntered: string | null;
  readonly weightUnit: string | null;
  readonly reps: number | null;
  /** Repetitions left in reserve. */
  readonly rir: number | null;
  readonly measuredOn: PlainDate;
}

const lift = sql`(${oneRepMax.detail} -> 'lift')`;

/** Newest first. */
export const listOneRepMaxes = async (tx: Tx, of: OfClient): Promise<OneRepMaxRow[]> => {
  const rows = await tx
    .select({
      id: oneRepMax.id,
      exerciseSlug: oneRepMax.exerciseSlug,
      source: oneRepMax.source,
      valueKg: oneRepMax.valueKg,
      lowKg: oneRepMax.lowKg,
      highKg: oneRepMax.highKg,
      measuredOn: oneRepMax.measuredOn,
      formula: sql<string | null>`${oneRepMax.detail} ->> 'formula'`,
      side: sql<string | null>`${lift} ->> 'side'`,
      weightEntered: sql<string | null>`${lift} -> 'weight' ->> 'entered'`,
      weightUnit: sql<string | null>`${lift} -> 'weight' ->> 'unit'`,
      reps: sql<number | null>`(${lift} ->> 'reps')::int`,
      rir: sql<number | null>`(${lift} ->> 'rir')::float8`,
    })
    .from(oneRepMax)
    .where(and(eq(oneRepMax.orgId, of.orgId), eq(oneRepMax.clientId, of.clientId)))
    .orderBy(desc(oneRepMax.measuredOn), desc(oneRepMax.recordedAt), desc(oneRepMax.id))
    .limit(200);
  return rows.map((row) => ({ ...row, measuredOn: plainDate(row.measuredOn) }));
};
