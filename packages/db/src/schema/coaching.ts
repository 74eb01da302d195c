import type { CommentId, OrgRole } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, clientId, orgId, orgIsolation, ownClientOnly, personId } from "./columns.ts";
import { client } from "./practice.ts";

export type CommentSubjectKind = "programme" | "session" | "set";

export const comment = pgTable(
  "comment",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<CommentId>(),
    clientId: clientId(),
    /** programme = assignment id, session = training_session id, set = set_log id. */
    subjectKind: text("subject_kind").notNull().$type<CommentSubjectKind>(),
    subjectId: uuid("subject_id").notNull(),
    parentId: uuid("parent_id").$type<CommentId>(),
    authorId: personId("author_id"),
    authorName: text("author_name").notNull(),
    authorRole: text("author_role").notNull().$type<OrgRole>(),
    body: text("body").notNull(),
    createdAt: at("created_at").notNull(),
    editedAt: at("edited_at"),
    deletedAt: at("deleted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "comment_client" }),
    foreignKey({ columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id], name: "comment_parent" }),
    index("comment_by_subject").on(t.orgId, t.subjectId, t.createdAt),
    index("comment_by_client").on(t.orgId, t.clientId, t.createdAt),
    check("comment_body_length", sql`char_length(${t.body}) between 1 and 2000`),
    check("comment_subject_known", sql`${t.subjectKind} in ('programme', 'session', 'set')`),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/** How far a person has read one thread or, under the id of the client, all threads of that client. */
export const commentRead = pgTable(
  "comment_read",
  {
    orgId: orgId(),
    clientId: clientId(),
    personId: personId(),
    subjectId: uuid("subject_id").notNull(),
    readAt: at("read_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.personId, t.subjectId] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "read_client" }),
    orgIsolation(),
    ownClientOnly(),
  ],
);
