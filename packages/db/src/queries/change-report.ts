import type { ClientId, OrgId, PersonId, ScreeningId } from "@cuffwise/domain/kernel";
import type { RescreenTrigger } from "@cuffwise/domain/screening";
import { and, asc, eq, gt } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { changeReport } from "#schema/rescreen.ts";
import type { OfClient } from "./client.ts";

export interface NewChangeReport {
  readonly orgId: OrgId;
  readonly id: string;
  readonly clientId: ClientId;
  readonly screeningId: ScreeningId;
  readonly changes: readonly RescreenTrigger[];
  readonly reportedBy: PersonId;
  readonly at: Date;
}

/** Adds to a history that is never changed; the database takes it from the client themselves only. */
export const insertChangeReport = async (tx: Tx, report: NewChangeReport): Promise<void> => {
  await tx.insert(changeReport).values(report);
};

/** What a client has reported after an instant, oldest first. */
export const listChangeReports = (tx: Tx, of: OfClient, after: Date) =>
  tx
    .select({ id: changeReport.id, changes: changeReport.changes, at: changeReport.at })
    .from(changeReport)
    .where(and(eq(changeReport.orgId, of.orgId), eq(changeReport.clientId, of.clientId), gt(changeReport.at, after)))
    .orderBy(asc(changeReport.at), asc(changeReport.id));
