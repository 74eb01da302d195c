import type { CuffId, Limb, LopId, OneRepMaxId, SessionId, UnitPreference } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, clientId, orgId, orgIsolation, ownClientOnly, personId, staffWriteOnly } from "./columns.ts";
import { client } from "./practice.ts";

/** A cuff this client trains with. A pressure is never carried from one cuff to another. */
export const cuff = pgTable(
  "cuff",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<CuffId>(),
    clientId: clientId(),
    name: text("name").notNull(),
    widthCm: numeric("width_cm", { precision: 4, scale: 1, mode: "number" }).notNull(),
    material: text("material").notNull().$type<"nylon" | "elastic" | "rigid">(),
    limbKind: text("limb_kind").notNull().$type<"arm" | "leg">(),
    createdAt: at("created_at").notNull(),
    retiredAt: at("retired_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "cuff_client" }),
    index("cuff_by_client").on(t.orgId, t.clientId),
    check("cuff_width_range", sql`${t.widthCm} between 3 and 25`),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);

/** A measured limb occlusion pressure with its provenance; mmHg. */
export const lopMeasurement = pgTable(
  "lop_measurement",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<LopId>(),
    clientId: clientId(),
    limb: text("limb").notNull().$type<Limb>(),
    cuffId: uuid("cuff_id").notNull().$type<CuffId>(),
    posture: text("posture").notNull().$type<"supine" | "seated" | "standing">(),
    method: text("method").notNull(),
    measuredOn: date("measured_on", { mode: "string" }).notNull(),
    reading1: integer("reading1_mmhg").notNull(),
    reading2: integer("reading2_mmhg").notNull(),
    /** The one the prescription reads; the domain chose it from the two readings. */
    value: integer("value_mmhg").notNull(),
    /** What was typed, as typed. */
    entered: jsonb("entered").notNull(),
    /** Last day on which a prescription may use it. */
    freshUntil: date("fresh_until", { mode: "string" }).notNull(),
    staleReason: text("stale_reason"),
    recordedBy: personId("recorded_by"),
    recordedAt: at("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "lop_client" }),
    foreignKey({ columns: [t.orgId, t.cuffId], foreignColumns: [cuff.orgId, cuff.id], name: "lop_cuff" }),
    index("lop_by_client").on(t.orgId, t.clientId, t.limb, t.measuredOn),
    check("lop_limb_known", sql`${t.limb} in ('LA', 'RA', 'LL', 'RL')`),
    check(
      "lop_readings_range",
      sql`${t.reading1} between 50 and 400 and ${t.reading2} between 50 and 400 and ${t.value} between 50 and 400`,
    ),
    check("lop_value_not_above_readings", sql`${t.value} <= least(${t.reading1}, ${t.reading2})`),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);

/** A one-repetition maximum: tested, or estimated from a submaximal set; kg. */
export const oneRepMax = pgTable(
  "one_rep_max",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<OneRepMaxId>(),
    clientId: clientId(),
    exerciseSlug: text("exercise_slug").notNull(),
    source: text("source").notNull().$type<"tested" | "estimated">(),
    valueKg: numeric("value_kg", { precision: 7, scale: 3, mode: "number" }).notNull(),
    lowKg: numeric("low_kg", { precision: 7, scale: 3, mode: "number" }),
    highKg: numeric("high_kg", { precision: 7, scale: 3, mode: "number" }),
    /** The set it was estimated from, the rules used and what was typed. */
    detail: jsonb("detail").notNull(),
    measuredOn: date("measured_on", { mode: "string" }).notNull(),
    recordedBy: personId("recorded_by"),
    recordedAt: at("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "one_rm_client" }),
    index("one_rm_by_client").on(t.orgId, t.clientId, t.exerciseSlug, t.measuredOn),
    check("one_rm_range", sql`${t.valueKg} > 0 and ${t.valueKg} <= 1000`),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);

/** What a client can load: bars, plates, stacks, dumbbells, in the domain's shape. */
export const equipment = pgTable(
  "equipment",
  {
    orgId: orgId(),
    clientId: clientId(),
    inventory: jsonb("inventory").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.clientId] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "equipment_client" }),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);

/** Somewhere else a client trains: what can be loaded there, in which unit, and which cuffs are there. */
export const place = pgTable(
  "place",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    name: text("name").notNull(),
    /** The domain's inventory; null while nobody said what is there. */
    inventory: jsonb("inventory"),
    units: text("units").notNull().$type<UnitPreference>(),
    cuffIds: jsonb("cuff_ids").notNull().default([]).$type<readonly CuffId[]>(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "place_client" }),
    index("place_by_client").on(t.orgId, t.clientId),
    check("place_name_length", sql`char_length(${t.name}) between 1 and 60`),
    check("place_units_known", sql`${t.units} in ('metric', 'imperial')`),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/**
 * One cuff pressure on one limb, for one entry of one session (or free-standing, when session_id is null).
 * A trigger refuses it without clearance, without a fresh LOP of this limb and cuff, or above the ceiling.
 */
export const cuffPrescription = pgTable(
  "cuff_prescription",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    sessionId: uuid("session_id").$type<SessionId>(),
    entryKey: text("entry_key"),
    exerciseSlug: text("exercise_slug").notNull(),
    limb: text("limb").notNull().$type<Limb>(),
    lopId: uuid("lop_id").notNull().$type<LopId>(),
    percentLop: numeric("percent_lop", { precision: 5, scale: 2, mode: "number" }).notNull(),
    pressureMmHg: integer("pressure_mmhg").notNull(),
    /** Load in three facts, never one: exact, loadable; done is in the set log. kg. */
    exactKg: numeric("exact_kg", { precision: 7, scale: 3, mode: "number" }),
    loadableKg: numeric("loadable_kg", { precision: 7, scale: 3, mode: "number" }),
    /** The domain's whole answer, with rule references. */
    decision: jsonb("decision").notNull(),
    prescribedBy: personId("prescribed_by"),
    prescribedAt: at("prescribed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "cuffing_client" }),
    foreignKey({
      columns: [t.orgId, t.lopId],
      foreignColumns: [lopMeasurement.orgId, lopMeasurement.id],
      name: "cuffing_lop",
    }),
    index("cuffing_by_session").on(t.orgId, t.sessionId),
    index("cuffing_by_client").on(t.orgId, t.clientId, t.prescribedAt),
    check("cuffing_percent_range", sql`${t.percentLop} > 0 and ${t.percentLop} <= 80`),
    check("cuffing_pressure_range", sql`${t.pressureMmHg} > 0 and ${t.pressureMmHg} <= 320`),
    orgIsolation(),
    ownClientOnly(),
    ...staffWriteOnly(),
  ],
);
