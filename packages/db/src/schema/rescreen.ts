import type { ScreeningId } from "@cuffwise/domain/kernel";
import type { RescreenTrigger } from "@cuffwise/domain/screening";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgPolicy, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { appUser, at, clientId, healthReadersOnly, orgId, orgIsolation, personId } from "./columns.ts";
import { screening } from "./health.ts";
import { client } from "./practice.ts";

/**
 * What a client said has changed since their last screening. A fact with a time: written once, and answered by the next
 * screening, never by a change here. Nobody reports for somebody else's body.
 */
export const changeReport = pgTable(
  "change_report",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    /** The screening that no longer holds. */
    screeningId: uuid("screening_id").notNull().$type<ScreeningId>(),
    /** Which of the domain's questions were answered with yes. */
    changes: jsonb("changes").notNull().$type<readonly RescreenTrigger[]>(),
    reportedBy: personId("reported_by"),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "change_client" }),
    foreignKey({
      columns: [t.orgId, t.screeningId],
      foreignColumns: [screening.orgId, screening.id],
      name: "change_screening",
    }),
    index("change_by_client").on(t.orgId, t.clientId, t.at),
    check("change_is_named", sql`jsonb_array_length(${t.changes}) between 1 and 8`),
    orgIsolation(),
    healthReadersOnly(),
    pgPolicy("client_insert", {
      as: "restrictive",
      for: "insert",
      to: appUser,
      withCheck: sql`(select app.role()) = 'client'`,
    }),
  ],
);
