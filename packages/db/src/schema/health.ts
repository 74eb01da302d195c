import type { Limb, ScreeningId, SessionId } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  at,
  clientId,
  clinicianInsertOnly,
  healthReadersOnly,
  orgId,
  orgIsolation,
  ownClientOnly,
  personId,
  staffUpdateOnly,
  staffWriteOnly,
} from "./columns.ts";
import { client } from "./practice.ts";

/** One run through the question bank. Answers are kept with the decision and the rule set that made it. */
export const screening = pgTable(
  "screening",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<ScreeningId>(),
    clientId: clientId(),
    answers: jsonb("answers").notNull(),
    status: text("status").notNull().$type<"draft" | "complete">(),
    /** The decision as the domain returned it; null while in draft. */
    decision: jsonb("decision"),
    ruleSetVersion: text("rule_set_version"),
    startedAt: at("started_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    completedAt: at("completed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "screening_client" }),
    index("screening_by_client").on(t.orgId, t.clientId, t.startedAt),
    check("screening_status_known", sql`${t.status} in ('draft', 'complete')`),
    check("screening_complete_has_decision", sql`${t.status} = 'draft' or ${t.decision} is not null`),
    orgIsolation(),
    healthReadersOnly(),
  ],
);

export type LimbOutcome = "cleared" | "cleared-mod" | "refer" | "excluded" | "incomplete";

/** What holds now for one limb. The database reads this before it accepts a cuff on that limb. */
export const limbStanding = pgTable(
  "limb_standing",
  {
    orgId: orgId(),
    clientId: clientId(),
    limb: text("limb").notNull().$type<Limb>(),
    outcome: text("outcome").notNull().$type<LimbOutcome>(),
    /** Highest share of LOP in percent; null = the product's normal ceiling. */
    ceilingPercent: integer("ceiling_percent"),
    flags: jsonb("flags").notNull().default([]).$type<readonly string[]>(),
    /** Short reasons for people who may not read the answers. */
    expiresOn: date("expires_on", { mode: "string" }),
    /** Set by a stop, a follow-up or an adverse event; outranks the outcome until lifted. */
    lockedAt: at("locked_at"),
    lockReason: text("lock_reason"),
    screeningId: uuid("screening_id").notNull().$type<ScreeningId>(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.clientId, t.limb] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "standing_client" }),
    check("standing_limb_known", sql`${t.limb} in ('LA', 'RA', 'LL', 'RL')`),
    check("standing_outcome_known", sql`${t.outcome} in ('cleared', 'cleared-mod', 'refer', 'excluded', 'incomplete')`),
    check("standing_ceiling_range", sql`${t.ceilingPercent} between 0 and 80`),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/** A clinician's answer: per rule and limb; may lower a ceiling, never raise it. */
export const clearanceLetter = pgTable(
  "clearance_letter",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    screeningId: uuid("screening_id").notNull().$type<ScreeningId>(),
    /** The letter in the domain's shape. */
    letter: jsonb("letter").notNull(),
    status: text("status").notNull().$type<"pending" | "verified" | "revoked">(),
    writtenOn: date("written_on", { mode: "string" }).notNull(),
    expiresOn: date("expires_on", { mode: "string" }).notNull(),
    recordedBy: personId("recorded_by"),
    recordedAt: at("recorded_at").notNull(),
    verifiedBy: uuid("verified_by"),
    verifiedAt: at("verified_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "letter_client" }),
    foreignKey({
      columns: [t.orgId, t.screeningId],
      foreignColumns: [screening.orgId, screening.id],
      name: "letter_screening",
    }),
    orgIsolation(),
    healthReadersOnly(),
    ...staffWriteOnly(),
  ],
);

/**
 * A clinician's finding that an earlier answer was wrong: it lifts the hold of one rule on what was answered up to that
 * moment. Written once, never changed or taken back; what the person answers afterwards stands by itself.
 */
export const answerCorrection = pgTable(
  "answer_correction",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    /** The screening whose result was held when this was written. */
    screeningId: uuid("screening_id").notNull().$type<ScreeningId>(),
    /** The rule that held, with its version. */
    rule: text("rule").notNull(),
    basis: text("basis").notNull().$type<"document" | "statement">(),
    reason: text("reason").notNull(),
    recordedBy: personId("recorded_by"),
    recordedByName: text("recorded_by_name").notNull(),
    recordedAt: at("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      columns: [t.orgId, t.clientId],
      foreignColumns: [client.orgId, client.id],
      name: "correction_client",
    }),
    foreignKey({
      columns: [t.orgId, t.screeningId],
      foreignColumns: [screening.orgId, screening.id],
      name: "correction_screening",
    }),
    index("correction_by_client").on(t.orgId, t.clientId, t.recordedAt),
    check("correction_basis_known", sql`${t.basis} in ('document', 'statement')`),
    check("correction_has_reason", sql`length(${t.reason}) between 1 and 500`),
    orgIsolation(),
    healthReadersOnly(),
    clinicianInsertOnly(),
  ],
);

export const readinessCheck = pgTable(
  "readiness_check",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    sessionId: uuid("session_id").notNull().$type<SessionId>(),
    answers: jsonb("answers").notNull(),
    result: text("result").notNull(),
    decision: jsonb("decision").notNull(),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "readiness_client" }),
    index("readiness_by_session").on(t.orgId, t.sessionId, t.at),
    orgIsolation(),
    healthReadersOnly(),
  ],
);

/** How somebody was 24 hours, 72 hours or a week after a session. An unanswered one locks the next cuffed session. */
export const followUp = pgTable(
  "follow_up",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    sessionId: uuid("session_id").notNull().$type<SessionId>(),
    afterHours: integer("after_hours").notNull(),
    answers: jsonb("answers").notNull(),
    /** Rules that fired, with their versions. */
    rules: jsonb("rules").notNull().default([]).$type<readonly string[]>(),
    action: text("action").notNull(),
    answeredAt: at("answered_at").notNull(),
    receivedAt: at("received_at").notNull(),
    answeredBy: personId("answered_by"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "follow_up_client" }),
    uniqueIndex("follow_up_once").on(t.orgId, t.sessionId, t.afterHours),
    index("follow_up_by_client").on(t.orgId, t.clientId, t.answeredAt),
    check("follow_up_hours_range", sql`${t.afterHours} between 1 and 240`),
    orgIsolation(),
    healthReadersOnly(),
  ],
);

/** What went wrong, who said so, and what was done. */
export const adverseEvent = pgTable(
  "adverse_event",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    sessionId: uuid("session_id").$type<SessionId>(),
    severity: text("severity").notNull().$type<"minor" | "moderate" | "serious">(),
    signs: jsonb("signs").notNull(),
    note: text("note").notNull().default(""),
    limbs: jsonb("limbs").notNull().default([]).$type<Limb[]>(),
    reportedBy: personId("reported_by"),
    reportedByName: text("reported_by_name").notNull(),
    at: at("at").notNull(),
    resolvedAt: at("resolved_at"),
    resolution: text("resolution"),
    resolvedBy: uuid("resolved_by"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "event_client" }),
    index("event_by_client").on(t.orgId, t.clientId, t.at),
    check("event_severity_known", sql`${t.severity} in ('minor', 'moderate', 'serious')`),
    orgIsolation(),
    healthReadersOnly(),
    staffUpdateOnly(),
  ],
);
