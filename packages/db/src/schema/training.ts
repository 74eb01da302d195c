import type { AssignmentId, CuffId, Limb, SessionId, SetId, TemplateId } from "@cuffwise/domain/kernel";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appUser, at, clientId, orgId, orgIsolation, ownClientOnly, personId, staffWriteOnly } from "./columns.ts";
import { client } from "./practice.ts";

/** A programme that waits to be assigned. Its content is the domain's ProgrammeContent. */
export const template = pgTable(
  "template",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<TemplateId>(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    content: jsonb("content").notNull(),
    /** Rises with every save; an edit names the version it started from. */
    version: integer("version").notNull().default(1),
    createdBy: personId("created_by"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    check("template_name_length", sql`char_length(${t.name}) between 1 and 120`),
    orgIsolation(),
    pgPolicy("clients_do_not_read", {
      as: "restrictive",
      for: "all",
      to: appUser,
      using: sql`(select app.role()) <> 'client'`,
      withCheck: sql`(select app.role()) <> 'client'`,
    }),
  ],
);

/** A programme given to a client: a snapshot. No later change of the template reaches it. */
export const assignment = pgTable(
  "assignment",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<AssignmentId>(),
    clientId: clientId(),
    templateId: uuid("template_id").$type<TemplateId>(),
    templateVersion: integer("template_version"),
    name: text("name").notNull(),
    content: jsonb("content").notNull(),
    startOn: date("start_on", { mode: "string" }).notNull(),
    endOn: date("end_on", { mode: "string" }).notNull(),
    assignedBy: personId("assigned_by"),
    assignedByName: text("assigned_by_name").notNull(),
    assignedAt: at("assigned_at").notNull(),
    endedAt: at("ended_at"),
    /** Whether the client may move a session to another day of its week. */
    clientMayMove: boolean("client_may_move").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      columns: [t.orgId, t.clientId],
      foreignColumns: [client.orgId, client.id],
      name: "assignment_client",
    }),
    index("assignment_by_client").on(t.orgId, t.clientId, t.startOn),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);

/** `unfinished`: begun, and nobody ended it within a day. */
export type SessionStatus = "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished";

/** One day of an assignment, with its content as it was when it was assigned, loads and pressures resolved. */
export const trainingSession = pgTable(
  "training_session",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<SessionId>(),
    clientId: clientId(),
    assignmentId: uuid("assignment_id").notNull().$type<AssignmentId>(),
    week: smallint("week").notNull(),
    day: smallint("day").notNull(),
    plannedOn: date("planned_on", { mode: "string" }).notNull(),
    title: text("title").notNull(),
    content: jsonb("content").notNull(),
    hasCuffs: boolean("has_cuffs").notNull(),
    status: text("status").notNull().$type<SessionStatus>(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
    /** Session rating of perceived exertion, 0–10. */
    rating: smallint("rating"),
    ratingNote: text("rating_note").notNull().default(""),
    /** The day the coach had planned, when the client moved it. */
    movedFrom: date("moved_from", { mode: "string" }),
    /** Why it was not due; it then counts neither as done nor as missed. */
    excused: text("excused").$type<ExcuseReason>(),
    /** The zone in which it was begun, when that was not the client's own. */
    trainedIn: text("trained_in"),
    /** When the content that it was done by was shown to the phone; null when it was the latest. */
    contentIssuedAt: at("content_issued_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "session_client" }),
    foreignKey({
      columns: [t.orgId, t.assignmentId],
      foreignColumns: [assignment.orgId, assignment.id],
      name: "session_assignment",
    }),
    index("training_session_by_day").on(t.orgId, t.clientId, t.plannedOn),
    index("training_session_by_assignment").on(t.orgId, t.assignmentId),
    check(
      "session_status_known",
      sql`${t.status} in ('planned', 'started', 'done', 'stopped', 'skipped', 'unfinished')`,
    ),
    check("session_excuse_known", sql`${t.excused} in ('travel', 'illness', 'other')`),
    check("session_rating_range", sql`${t.rating} between 0 and 10`),
    orgIsolation(),
    ownClientOnly(),
  ],
);

export interface StoredCuff {
  readonly limb: Limb;
  readonly pressureMmHg: number;
  /** The cuff, where it was not the planned one. */
  readonly cuffId?: CuffId;
}

/** One performed set: what was lifted, not what was asked for. A trigger refuses a cuff on a limb that is not cleared. */
export const setLog = pgTable(
  "set_log",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<SetId>(),
    clientId: clientId(),
    sessionId: uuid("session_id").notNull().$type<SessionId>(),
    entryKey: text("entry_key").notNull(),
    exerciseSlug: text("exercise_slug").notNull(),
    setIndex: smallint("set_index").notNull(),
    side: text("side").notNull().default("both").$type<"left" | "right" | "both">(),
    loadKg: numeric("load_kg", { precision: 7, scale: 3, mode: "number" }),
    /** The load as typed, e.g. `62,5` or `135 lb`. */
    loadEntered: text("load_entered").notNull().default(""),
    reps: smallint("reps").notNull(),
    rir: numeric("rir", { precision: 3, scale: 1, mode: "number" }),
    discomfort: smallint("discomfort"),
    cuffed: boolean("cuffed").notNull(),
    cuffs: jsonb("cuffs").notNull().default([]).$type<StoredCuff[]>(),
    cuffSeconds: integer("cuff_seconds").notNull().default(0),
    status: text("status").notNull().$type<"done" | "skipped" | "failed">(),
    note: text("note").notNull().default(""),
    /** When it was done, by the server's clock as far as the phone's could be corrected. */
    doneAt: at("done_at").notNull(),
    /** What the phone's own clock said, when that differs. */
    deviceDoneAt: at("device_done_at"),
    receivedAt: at("received_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "set_client" }),
    foreignKey({
      columns: [t.orgId, t.sessionId],
      foreignColumns: [trainingSession.orgId, trainingSession.id],
      name: "set_session",
    }),
    uniqueIndex("set_once").on(t.orgId, t.sessionId, t.entryKey, t.setIndex, t.side),
    index("set_by_exercise").on(t.orgId, t.clientId, t.exerciseSlug, t.doneAt),
    check("set_reps_range", sql`${t.reps} between 0 and 200`),
    check("set_load_range", sql`${t.loadKg} between 0 and 1000`),
    check("set_discomfort_range", sql`${t.discomfort} between 0 and 10`),
    check("set_rir_range", sql`${t.rir} between 0 and 10`),
    // Devices make the ids of sets; the id of the client stands for all their threads in comment_read.
    check("set_is_not_its_client", sql`${t.id} <> ${t.clientId}`),
    check("set_cuffed_has_cuffs", sql`${t.cuffed} = (jsonb_array_length(${t.cuffs}) > 0)`),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/** One row per client and day, kept in the transaction that logs a set, so that the dashboard reads rows, not history. */
export const clientDay = pgTable(
  "client_day",
  {
    orgId: orgId(),
    clientId: clientId(),
    day: date("day", { mode: "string" }).notNull(),
    sets: integer("sets").notNull().default(0),
    cuffedSets: integer("cuffed_sets").notNull().default(0),
    reps: integer("reps").notNull().default(0),
    tonnageKg: numeric("tonnage_kg", { precision: 12, scale: 2, mode: "number" }).notNull().default(0),
    cuffSeconds: integer("cuff_seconds").notNull().default(0),
    maxDiscomfort: smallint("max_discomfort"),
    sessionsDone: smallint("sessions_done").notNull().default(0),
    lastSetAt: at("last_set_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.clientId, t.day] }),
    foreignKey({
      columns: [t.orgId, t.clientId],
      foreignColumns: [client.orgId, client.id],
      name: "client_day_client",
    }),
    orgIsolation(),
    ownClientOnly(),
  ],
);
