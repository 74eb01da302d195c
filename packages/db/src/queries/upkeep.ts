import type { OrgId } from "@cuffwise/domain/kernel";
import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { organisation } from "#schema/practice.ts";
import { setAside } from "#schema/sync.ts";
import { trainingSession } from "#schema/training.ts";

/** Every practice; for work that goes from one to the next. */
export const listOrganisationIds = async (tx: Tx): Promise<OrgId[]> =>
  (await tx.select({ id: organisation.id }).from(organisation).orderBy(asc(organisation.id))).map(({ id }) => id);

/** Closes sessions of a practice that were begun before an instant and never ended, at their last set. Returns how many. */
export const closeUnfinished = async (tx: Tx, orgId: OrgId, begunBefore: Date): Promise<number> => {
  const rows = await tx
    .update(trainingSession)
    .set({
      status: "unfinished",
      finishedAt: sql`coalesce((select max(l.done_at) from set_log l
        where l.org_id = training_session.org_id and l.session_id = training_session.id), training_session.started_at)`,
    })
    .where(
      and(
        eq(trainingSession.orgId, orgId),
        eq(trainingSession.status, "started"),
        lt(trainingSession.startedAt, begunBefore),
      ),
    )
    .returning({ id: trainingSession.id });
  return rows.length;
};

/** Removes sets that were taken back before an instant; possible doubles wait for the client. Returns how many. */
export const purgeDeletedSets = async (tx: Tx, orgId: OrgId, deletedBefore: Date): Promise<number> => {
  const rows = await tx
    .delete(setAside)
    .where(and(eq(setAside.orgId, orgId), eq(setAside.because, "deleted"), lt(setAside.at, deletedBefore)))
    .returning({ id: setAside.id });
  return rows.length;
};
