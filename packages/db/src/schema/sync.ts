import type { SessionId, SetId } from "@cuffwise/domain/kernel";
import type { DeviceId, OperationResult } from "@cuffwise/domain/sync";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
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
import { at, clientId, orgId, orgIsolation, ownClientOnly, personId } from "./columns.ts";
import { client } from "./practice.ts";

/** A browser that trains offline. It belongs to one client: whoever else signs in there gets a device of their own. */
export const syncDevice = pgTable(
  "sync_device",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<DeviceId>(),
    clientId: clientId(),
    personId: personId(),
    createdAt: at("created_at").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
    /** The highest number that arrived. */
    lastSeq: bigint("last_seq", { mode: "number" }).notNull().default(0),
    /** Numbers that never arrived: the device lost them, or they are on their way. */
    missing: integer("missing").notNull().default(0),
    /** How far its clock was ahead at last, milliseconds. */
    clockOffsetMs: bigint("clock_offset_ms", { mode: "number" }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "device_client" }),
    index("device_by_client").on(t.orgId, t.clientId),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/** Each operation that was answered, with its answer: sent again, it is answered the same and does nothing. */
export const syncOperation = pgTable(
  "sync_operation",
  {
    orgId: orgId(),
    deviceId: uuid("device_id").notNull().$type<DeviceId>(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    opId: uuid("op_id").notNull(),
    clientId: clientId(),
    kind: text("kind").notNull(),
    /** SHA-256 of what it said: the same number with other words is another operation. */
    hash: text("hash").notNull(),
    outcome: text("outcome").notNull().$type<OperationResult["outcome"]>(),
    code: text("code"),
    detail: jsonb("detail").notNull().default({}).$type<OperationResult["detail"]>(),
    receivedAt: at("received_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.deviceId, t.seq] }),
    uniqueIndex("sync_operation_once").on(t.orgId, t.opId),
    foreignKey({
      columns: [t.orgId, t.deviceId],
      foreignColumns: [syncDevice.orgId, syncDevice.id],
      name: "sync_operation_device",
    }),
    foreignKey({
      columns: [t.orgId, t.clientId],
      foreignColumns: [client.orgId, client.id],
      name: "sync_operation_client",
    }),
    check("sync_operation_outcome_known", sql`${t.outcome} in ('applied', 'merged', 'rejected')`),
    index("sync_operation_by_age").on(t.orgId, t.receivedAt),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/**
 * Sets that count nowhere: taken back (to be had again for 30 days), or logged a second time on another device until
 * the client says which one is right. `set_log` holds only what counts, so no reader can forget to leave these out.
 */
export const setAside = pgTable(
  "set_aside",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<SetId>(),
    clientId: clientId(),
    sessionId: uuid("session_id").notNull().$type<SessionId>(),
    because: text("because").notNull().$type<"deleted" | "double">(),
    /** The row as it was in `set_log`. */
    row: jsonb("row").notNull(),
    doubleOf: uuid("double_of").$type<SetId>(),
    at: at("at").notNull(),
    by: personId("by"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "set_aside_client" }),
    index("set_aside_by_session").on(t.orgId, t.sessionId),
    index("set_aside_by_age").on(t.orgId, t.at),
    check("set_aside_reason_known", sql`${t.because} in ('deleted', 'double')`),
    check("set_aside_double_has_first", sql`(${t.because} = 'double') = (${t.doubleOf} is not null)`),
    orgIsolation(),
    ownClientOnly(),
  ],
);
