import type { OrgId, PersonId, StaffRole } from "@cuffwise/domain/kernel";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { membership } from "#schema/practice.ts";

export interface NewMembership {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly name: string;
  readonly at: Date;
}

export const insertMembership = async (tx: Tx, row: NewMembership): Promise<void> => {
  await tx.insert(membership).values({
    orgId: row.orgId,
    personId: row.personId,
    role: row.role,
    name: row.name,
    createdAt: row.at,
  });
};

/** Everybody who works here now, in the order in which they came. */
export const listStaff = (tx: Tx, orgId: OrgId) =>
  tx
    .select({
      personId: membership.personId,
      name: membership.name,
      role: membership.role,
      since: membership.createdAt,
    })
    .from(membership)
    .where(and(eq(membership.orgId, orgId), isNull(membership.endedAt)))
    .orderBy(asc(membership.createdAt), asc(membership.name));

/** Memberships carry a copy of the person's name, see the schema. */
export const renameMember = async (
  tx: Tx,
  { orgId, personId }: { readonly orgId: OrgId; readonly personId: PersonId },
  name: string,
): Promise<void> => {
  await tx
    .update(membership)
    .set({ name })
    .where(and(eq(membership.orgId, orgId), eq(membership.personId, personId)));
};
