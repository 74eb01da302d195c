import type { HoldNote } from "@cuffwise/domain/content";
import type { ArticleCommentId, ArticleId, PersonId } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { appUser, at } from "./columns.ts";

// The public site belongs to no organisation. Readers see what is published; site roles see the rest.

const moderates = sql`(select app.site_roles()) && array['moderator', 'editor', 'admin']`;
const edits = sql`(select app.site_roles()) && array['author', 'reviewer', 'editor', 'admin']`;

export const article = pgTable(
  "article",
  {
    id: uuid("id").primaryKey().$type<ArticleId>(),
    slug: text("slug").notNull().unique("article_slug_unique"),
    status: text("status").notNull().$type<"draft" | "published" | "retracted">(),
    /** The article in the domain's shape. */
    data: jsonb("data").notNull(),
    publishedAt: at("published_at"),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    check("article_slug_shape", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    pgPolicy("read_published", { for: "select", to: appUser, using: sql`status = 'published' or ${edits}` }),
    pgPolicy("editors_write", { for: "all", to: appUser, using: edits, withCheck: edits }),
  ],
);

export type ArticleCommentStatus = "pending" | "approved" | "spam" | "rejected";

export const articleComment = pgTable(
  "article_comment",
  {
    id: uuid("id").primaryKey().$type<ArticleCommentId>(),
    articleId: uuid("article_id")
      .notNull()
      .$type<ArticleId>()
      .references(() => article.id),
    parentId: uuid("parent_id").$type<ArticleCommentId>(),
    personId: uuid("person_id").$type<PersonId>(),
    authorName: text("author_name").notNull(),
    authorEmail: text("author_email"),
    isStaff: boolean("is_staff").notNull().default(false),
    kind: text("kind").notNull().default("remark").$type<"question" | "remark">(),
    body: text("body").notNull(),
    status: text("status").notNull().$type<ArticleCommentStatus>(),
    holdReasons: jsonb("hold_reasons").notNull().default([]).$type<readonly HoldNote[]>(),
    createdAt: at("created_at").notNull(),
    decidedAt: at("decided_at"),
    decidedBy: uuid("decided_by").$type<PersonId>(),
  },
  (t) => [
    index("article_comment_thread").on(t.articleId, t.createdAt),
    index("article_comment_queue").on(t.status, t.createdAt),
    check("article_comment_body_length", sql`char_length(${t.body}) between 1 and 2000`),
    check("article_comment_name_length", sql`char_length(${t.authorName}) between 1 and 80`),
    check("article_comment_status_known", sql`${t.status} in ('pending', 'approved', 'spam', 'rejected')`),
    pgPolicy("read_approved", { for: "select", to: appUser, using: sql`status = 'approved' or ${moderates}` }),
    pgPolicy("anybody_asks", {
      for: "insert",
      to: appUser,
      withCheck: sql`(status in ('pending', 'spam') and not is_staff and decided_at is null and decided_by is null) or ${moderates}`,
    }),
    pgPolicy("moderators_decide", { for: "update", to: appUser, using: moderates, withCheck: moderates }),
  ],
);
