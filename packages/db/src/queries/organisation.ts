import type { OrgId, PersonId, TemplateId } from "@cuffwise/domain/kernel";
import type { ProgrammeContent } from "@cuffwise/domain/programme";
import { eq } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { organisation } from "#schema/practice.ts";
import { template } from "#schema/training.ts";

export const insertOrganisation = async (
  tx: Tx,
  row: { readonly id: OrgId; readonly name: string; readonly at: Date },
): Promise<void> => {
  await tx.insert(organisation).values({ id: row.id, name: row.name, createdAt: row.at });
};

export interface NewReadyTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly description: string;
  readonly content: ProgrammeContent;
}

/** The templates a new practice starts with: copies of its own, to change as it likes. */
export const insertReadyTemplates = async (
  tx: Tx,
  templates: readonly NewReadyTemplate[],
  by: { readonly orgId: OrgId; readonly createdBy: PersonId; readonly at: Date },
): Promise<void> => {
  await tx.insert(template).values(
    templates.map((one) => ({
      orgId: by.orgId,
      id: one.id,
      name: one.name,
      description: one.description,
      content: one.content,
      createdBy: by.createdBy,
      createdAt: by.at,
      updatedAt: by.at,
    })),
  );
};

/** The name of the organisation of this transaction. */
export const findOrganisationName = async (tx: Tx, id: OrgId): Promise<string> => {
  const [row] = await tx.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id));
  return row?.name ?? "";
};
