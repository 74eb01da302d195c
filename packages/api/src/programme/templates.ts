import type { Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  type StoredTemplate,
  setTemplateArchived,
  updateTemplate,
} from "@cuffwise/db/queries/template";
import { canEditTemplate } from "@cuffwise/domain/coaching";
import { type Actor, TemplateId } from "@cuffwise/domain/kernel";
import {
  checkProgramme,
  type Finding,
  isAssignable,
  NewTemplate,
  programmeSummary,
  READY_TEMPLATES,
} from "@cuffwise/domain/programme";
import { z } from "zod";
import { fail } from "#errors.ts";
import { actorProcedure, PRESCRIBERS, STAFF } from "#trpc.ts";

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
}

/** A template of the actor's own practice; archived ones only where they can be brought back. */
export const findOwnTemplate = async (
  { tx, actor }: Asking,
  id: TemplateId,
  { archived = false }: { readonly archived?: boolean } = {},
): Promise<StoredTemplate> => {
  const template = (await findTemplate(tx, actor.orgId, id)) ?? fail("not-found");
  return template.archivedAt === null || archived ? template : fail("not-found");
};

const editable = async (
  asking: Asking,
  id: TemplateId,
  options?: { readonly archived?: boolean },
): Promise<StoredTemplate> => {
  const template = await findOwnTemplate(asking, id, options);
  const allowed = canEditTemplate(asking.actor, template);
  return allowed.ok ? template : fail(allowed.error);
};

const templateToView = ({ id, name, description, content, version, updatedAt }: StoredTemplate) => ({
  id,
  name,
  description,
  content,
  version,
  updatedAt,
});

const blockedIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === "blocked").length;

interface Writing extends Asking {
  readonly now: Date;
  readonly newId: () => string;
}

const audit = ({ tx, actor, now, newId }: Writing, kind: string, subject: string, detail = {}): Promise<void> =>
  insertAudit(tx, actor, { kind, subject, detail }, { id: newId(), now });

/** Stores a new template of the actor's practice and says where it is. */
const create = async (ctx: Writing, template: NewTemplate, from: Readonly<Record<string, unknown>> = {}) => {
  const allowed = canEditTemplate(ctx.actor, ctx.actor);
  if (!allowed.ok) return fail(allowed.error);
  const id = TemplateId.parse(ctx.newId());
  await insertTemplate(ctx.tx, { ...template, orgId: ctx.actor.orgId, id, by: ctx.actor.personId, at: ctx.now });
  await audit(ctx, "template-created", id, from);
  return { id, version: 1 };
};

const NAME_MAX = 120;
const COPY = " (copy)";

const Id = z.strictObject({ id: TemplateId });

export const templateProcedures = {
  /** What the practice keeps, the latest changed first, each with what it holds and what stands against assigning it. */
  templates: actorProcedure(...STAFF).query(async ({ ctx }) => {
    const rows = await listTemplates(ctx.tx, ctx.actor.orgId);
    return {
      mayEdit: canEditTemplate(ctx.actor, ctx.actor).ok,
      templates: rows.map(({ content, createdByName, ...row }) => {
        const findings = checkProgramme(content);
        const blocked = blockedIn(findings);
        return {
          id: row.id,
          name: row.name,
          description: row.description,
          version: row.version,
          updatedAt: row.updatedAt,
          createdByName,
          summary: programmeSummary(content),
          blocked,
          warned: findings.length - blocked,
        };
      }),
    };
  }),

  template: actorProcedure(...STAFF)
    .input(Id)
    .query(async ({ ctx, input }) => {
      const template = await findOwnTemplate(ctx, input.id);
      return { ...templateToView(template), mayEdit: canEditTemplate(ctx.actor, template).ok };
    }),

  /** What a rule says about the template as it is saved. */
  checkTemplate: actorProcedure(...STAFF)
    .input(Id)
    .query(async ({ ctx, input }) => {
      const { content, version } = await findOwnTemplate(ctx, input.id);
      const findings = checkProgramme(content);
      return { version, findings, isAssignable: isAssignable(findings) };
    }),

  createTemplate: actorProcedure(...PRESCRIBERS)
    .input(NewTemplate)
    .mutation(({ ctx, input }) => create(ctx, input)),

  /** A copy of a template that ships, to change as one likes. */
  createFromReady: actorProcedure(...PRESCRIBERS)
    .input(z.strictObject({ slug: z.string().max(80) }))
    .mutation(({ ctx, input }) => {
      const ready = READY_TEMPLATES.find(({ slug }) => slug === input.slug) ?? fail("not-found");
      const { name, description, content } = ready;
      return create(ctx, { name, description, content }, { ready: ready.slug });
    }),

  /** Saves over the version the edit started from; `changed-meanwhile` carries the version that is there now. */
  updateTemplate: actorProcedure(...PRESCRIBERS)
    .input(z.strictObject({ id: TemplateId, version: z.int().min(1), template: NewTemplate }))
    .mutation(async ({ ctx, input }) => {
      const before = await editable(ctx, input.id);
      const where = { orgId: ctx.actor.orgId, id: input.id, version: input.version };
      const version = await updateTemplate(ctx.tx, where, { ...input.template, at: ctx.now });
      if (version === undefined) {
        const now = await findOwnTemplate(ctx, input.id);
        return fail("changed-meanwhile", { version: now.version, updatedAt: now.updatedAt });
      }
      await audit(ctx, "template-changed", before.id, { version });
      return { version, updatedAt: ctx.now };
    }),

  duplicateTemplate: actorProcedure(...PRESCRIBERS)
    .input(Id)
    .mutation(async ({ ctx, input }) => {
      const { name, description, content } = await editable(ctx, input.id);
      const copy = `${name.slice(0, NAME_MAX - COPY.length)}${COPY}`;
      return create(ctx, { name: copy, description, content }, { copyOf: input.id });
    }),

  archiveTemplate: actorProcedure(...PRESCRIBERS)
    .input(Id)
    .mutation(async ({ ctx, input }) => {
      const { id, orgId } = await editable(ctx, input.id);
      await setTemplateArchived(ctx.tx, { orgId, id }, ctx.now);
      await audit(ctx, "template-archived", id);
    }),

  restoreTemplate: actorProcedure(...PRESCRIBERS)
    .input(Id)
    .mutation(async ({ ctx, input }) => {
      const { id, orgId } = await editable(ctx, input.id, { archived: true });
      await setTemplateArchived(ctx.tx, { orgId, id }, null);
      await audit(ctx, "template-restored", id);
    }),
};
