import type { ClientId, Limb, LopId, OrgId, PersonId, PlainDate, SessionId } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import { BfrPrescription } from "@cuffwise/domain/prescription";
import { SessionContent } from "@cuffwise/domain/programme";
import { and, asc, desc, eq, gte, isNull } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { cuffPrescription } from "#schema/prescription.ts";
import { trainingSession } from "#schema/training.ts";

interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

/** One cuff on one limb; the database refuses it without clearance, without a fresh LOP, or above the ceiling. */
export interface CuffRowToPrescribe {
  readonly id: string;
  readonly sessionId: SessionId | null;
  readonly entryKey: string | null;
  readonly exerciseSlug: string;
  readonly limb: Limb;
  readonly lopId: LopId;
  readonly percentLop: number;
  readonly pressureMmHg: number;
  readonly exactKg: number | null;
  readonly loadableKg: number | null;
  readonly decision: BfrPrescription | null;
}

export const insertCuffPrescriptions = async (
  tx: Tx,
  of: OfClient,
  rows: readonly CuffRowToPrescribe[],
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> => {
  if (rows.length === 0) return;
  await tx.insert(cuffPrescription).values(
    rows.map((row) => ({
      ...row,
      ...of,
      decision: row.decision ?? {},
      prescribedBy: by.personId,
      prescribedAt: by.at,
    })),
  );
};

export interface StoredPrescription {
  readonly id: string;
  readonly prescription: BfrPrescription;
  readonly prescribedAt: Date;
}

/** Prescriptions made outside of a programme, newest first: one per exercise and moment, whatever its limbs. */
export const listLoosePrescriptions = async (tx: Tx, of: OfClient): Promise<StoredPrescription[]> => {
  const rows = await tx
    .selectDistinctOn([cuffPrescription.prescribedAt, cuffPrescription.exerciseSlug], {
      id: cuffPrescription.id,
      decision: cuffPrescription.decision,
      prescribedAt: cuffPrescription.prescribedAt,
    })
    .from(cuffPrescription)
    .where(
      and(
        eq(cuffPrescription.orgId, of.orgId),
        eq(cuffPrescription.clientId, of.clientId),
        isNull(cuffPrescription.sessionId),
      ),
    )
    .orderBy(desc(cuffPrescription.prescribedAt), asc(cuffPrescription.exerciseSlug))
    .limit(20);
  return rows.map((row) => ({
    id: row.id,
    prescription: BfrPrescription.parse(row.decision),
    prescribedAt: row.prescribedAt,
  }));
};

export interface PlannedCuffSession {
  readonly id: SessionId;
  readonly plannedOn: PlainDate;
  readonly content: SessionContent;
}

/** Cuffed sessions ahead that nobody has begun, in order; locked, so that a start waits until they are written. */
export const lockPlannedCuffSessions = async (tx: Tx, of: OfClient, from: PlainDate): Promise<PlannedCuffSession[]> => {
  const rows = await tx
    .select({ id: trainingSession.id, plannedOn: trainingSession.plannedOn, content: trainingSession.content })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        eq(trainingSession.status, "planned"),
        eq(trainingSession.hasCuffs, true),
        gte(trainingSession.plannedOn, from),
      ),
    )
    .orderBy(asc(trainingSession.plannedOn), asc(trainingSession.week), asc(trainingSession.day))
    .for("update");
  return rows.map((row) => ({
    id: row.id,
    plannedOn: plainDate(row.plannedOn),
    content: SessionContent.parse(row.content),
  }));
};

/** Writes new loads and pressures into a session that was not begun; what it asked for before goes with its cuffs. */
export const replaceSessionCuffs = async (
  tx: Tx,
  of: OfClient,
  session: { readonly id: SessionId; readonly content: SessionContent },
): Promise<void> => {
  await tx
    .update(trainingSession)
    .set({ content: session.content })
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.id, session.id),
        eq(trainingSession.status, "planned"),
      ),
    );
};
