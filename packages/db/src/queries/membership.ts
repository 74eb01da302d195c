import type { OrgId, PersonId, StaffRole } from "@cuffwise/domain/kernel";
import { asc, eq, isNull } from "drizzle-orm";
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
export const listStaff = (tx: Tx) =>
  tx
    .select({
      personId: membership.personId,
      name: membership.name,
      role: membership.role,
      since: membership.createdAt,
    })
    .from(membership)
    .where(isNull(membership.endedAt))
    .orderBy(asc(membership.createdAt), asc(membership.name));

/** Memberships carry a copy of the person's name, see the schema. */
export const renameMember = async (tx: Tx, personId: PersonId, name: string): Promise<void> => {
  await tx.update(membership).set({ name }).where(eq(membership.personId, personId));
};
