import type { OrgId, StaffRole } from "@cuffwise/domain/kernel";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "./client.ts";
import { newId } from "./new-id.ts";
import { person } from "./schema/identity.ts";
import { membership, outbox } from "./schema/practice.ts";

/** Those who may see a client's health; an assistant does not. */
const WITH_HEALTH: readonly StaffRole[] = ["owner", "coach", "clinician"];
const BATCH = 100;

const addressesOf = (tx: Tx, orgId: OrgId) =>
  tx
    .select({ email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.orgId, orgId),
        isNull(membership.endedAt),
        isNull(person.disabledAt),
        inArray(membership.role, [...WITH_HEALTH]),
      ),
    )
    .orderBy(asc(person.email));

/** Turns each mail to a practice into one mail per reader, within one transaction: nobody gets it twice. */
export const addressStaffMail = async (tx: Tx, now: Date): Promise<number> => {
  const waiting = await tx
    .select({ id: outbox.id, orgId: outbox.orgId, payload: outbox.payload })
    .from(outbox)
    .where(and(isNull(outbox.queuedAt), eq(outbox.kind, "staff-mail"), isNotNull(outbox.orgId)))
    .orderBy(asc(outbox.createdAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  let written = 0;
  for (const { id, orgId, payload } of waiting) {
    const addresses = orgId === null ? [] : await addressesOf(tx, orgId);
    if (addresses.length > 0)
      await tx.insert(outbox).values(
        addresses.map(({ email }) => ({
          id: newId(now),
          orgId,
          kind: "mail",
          payload: { ...(payload as object), to: email },
          createdAt: now,
        })),
      );
    await tx.update(outbox).set({ queuedAt: sql`now()`, payload: {} }).where(eq(outbox.id, id));
    written += addresses.length;
  }
  return written;
};
