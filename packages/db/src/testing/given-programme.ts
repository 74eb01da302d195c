import {
  type OneRepMaxId,
  type PlainDate,
  plainDateIn,
  type StaffActor,
  type TemplateId,
} from "@cuffwise/domain/kernel";
import { EQUIPMENT_PRESETS, type Equipment } from "@cuffwise/domain/prescription";
import { type ProgrammeContent, READY_TEMPLATES } from "@cuffwise/domain/programme";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertTemplate } from "#queries/template.ts";
import { equipment, oneRepMax } from "#schema/prescription.ts";
import { GIVEN_AT, type GivenClient, staffOf } from "./given-people.ts";

export interface TemplateOptions {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly content?: ProgrammeContent;
  readonly at?: Date;
}

export interface GivenTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly version: 1;
  readonly content: ProgrammeContent;
}

/** A saved template; without content it holds the first of the ready ones. */
export const givenTemplate = async (
  db: Database,
  author: StaffActor,
  options: TemplateOptions = {},
): Promise<GivenTemplate> => {
  const id = (options.id ?? newId()) as TemplateId;
  const content = options.content ?? READY_TEMPLATES[0]?.content;
  if (content === undefined) throw new Error("no template ships");
  const name = options.name ?? `Template ${id.slice(-4)}`;
  await inOrg(db, author, (tx) =>
    insertTemplate(tx, {
      orgId: author.orgId,
      id,
      name,
      description: options.description ?? "",
      content,
      by: author.personId,
      at: options.at ?? GIVEN_AT,
    }),
  );
  return { id, name, version: 1, content };
};

export interface OneRepMaxOptions {
  readonly id?: string;
  readonly measuredOn?: PlainDate;
  readonly at?: Date;
}

/** A tested one-repetition maximum, kg. */
export const givenOneRepMax = async (
  db: Database,
  client: GivenClient,
  exerciseSlug: string,
  valueKg: number,
  options: OneRepMaxOptions = {},
): Promise<OneRepMaxId> => {
  const id = (options.id ?? newId()) as OneRepMaxId;
  const at = options.at ?? GIVEN_AT;
  await inOrg(db, staffOf(client), (tx) =>
    tx.insert(oneRepMax).values({
      orgId: client.actor.orgId,
      id,
      clientId: client.clientId,
      exerciseSlug,
      source: "tested",
      valueKg,
      detail: { confidence: "tested" },
      measuredOn: options.measuredOn ?? plainDateIn(at, client.actor.timeZone),
      recordedBy: client.actor.personId,
      recordedAt: at,
    }),
  );
  return id;
};

/** What a client can load; without a list, what gyms usually have. */
export const givenEquipment = async (
  db: Database,
  client: GivenClient,
  items: readonly Equipment[] = EQUIPMENT_PRESETS,
  at: Date = GIVEN_AT,
): Promise<void> => {
  await inOrg(db, staffOf(client), (tx) =>
    tx
      .insert(equipment)
      .values({ orgId: client.actor.orgId, clientId: client.clientId, inventory: { equipment: items }, updatedAt: at }),
  );
};
