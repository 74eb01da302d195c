import type { OrgId, PersonId, TemplateId } from "@cuffwise/domain/kernel";
import { type NewTemplate, ProgrammeContent } from "@cuffwise/domain/programme";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { membership } from "#schema/practice.ts";
import { template } from "#schema/training.ts";

export interface StoredTemplate extends NewTemplate {
  readonly orgId: OrgId;
  readonly id: TemplateId;
  readonly version: number;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
}

export type TemplateRow = StoredTemplate & { readonly createdByName: string | null };

const columns = {
  orgId: template.orgId,
  id: template.id,
  name: template.name,
  description: template.description,
  content: template.content,
  version: template.version,
  createdBy: template.createdBy,
  createdAt: template.createdAt,
  updatedAt: template.updatedAt,
  archivedAt: template.archivedAt,
};

const parsed = <Row extends { readonly content: unknown }>(row: Row) => ({
  ...row,
  content: ProgrammeContent.parse(row.content),
});

/** Templates that are not archived, the latest changed first. */
export const listTemplates = async (tx: Tx, orgId: OrgId): Promise<TemplateRow[]> => {
  const rows = await tx
    .select({ ...columns, createdByName: membership.name })
    .from(template)
    .leftJoin(membership, and(eq(membership.orgId, template.orgId), eq(membership.personId, template.createdBy)))
    .where(and(eq(template.orgId, orgId), isNull(template.archivedAt)))
    .orderBy(desc(template.updatedAt), template.name);
  return rows.map(parsed);
};

/** Also an archived one; undefined when it is not of this organisation. */
export const findTemplate = async (tx: Tx, orgId: OrgId, id: TemplateId): Promise<StoredTemplate | undefined> => {
  const [row] = await tx
    .select(columns)
    .from(template)
    .where(and(eq(template.orgId, orgId), eq(template.id, id)));
  return row === undefined ? undefined : parsed(row);
};

export interface InsertTemplate extends NewTemplate {
  readonly orgId: OrgId;
  readonly id: TemplateId;
  readonly by: PersonId;
  readonly at: Date;
}

export const insertTemplate = async (tx: Tx, { by, at, ...row }: InsertTemplate): Promise<void> => {
  await tx.insert(template).values({ ...row, createdBy: by, createdAt: at, updatedAt: at });
};

/** Saves over the version the edit started from; undefined when somebody saved meanwhile, or it is archived. */
export const updateTemplate = async (
  tx: Tx,
  where: { readonly orgId: OrgId; readonly id: TemplateId; readonly version: number },
  change: NewTemplate & { readonly at: Date },
): Promise<number | undefined> => {
  const { at, name, description, content } = change;
  const [row] = await tx
    .update(template)
    .set({ name, description, content, updatedAt: at, version: sql`${template.version} + 1` })
    .where(
      and(
        eq(template.orgId, where.orgId),
        eq(template.id, where.id),
        eq(template.version, where.version),
        isNull(template.archivedAt),
      ),
    )
    .returning({ version: template.version });
  return row?.version;
};

/** Takes a template off the list, or puts it back with null. Assignments keep their own copies. */
export const setTemplateArchived = async (
  tx: Tx,
  where: { readonly orgId: OrgId; readonly id: TemplateId },
  archivedAt: Date | null,
): Promise<void> => {
  await tx
    .update(template)
    .set({ archivedAt })
    .where(and(eq(template.orgId, where.orgId), eq(template.id, where.id)));
};
