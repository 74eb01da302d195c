import type { ArticleCommentKind, ArticleCommentState, HoldNote } from "@cuffwise/domain/content";
import type { ArticleCommentId, ArticleId, PersonId } from "@cuffwise/domain/kernel";
import { and, asc, count, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { article, articleComment } from "#schema/content.ts";

/** What readers see. The e-mail address is not among it. */
const shown = {
  id: articleComment.id,
  parentId: articleComment.parentId,
  authorName: articleComment.authorName,
  isStaff: articleComment.isStaff,
  kind: articleComment.kind,
  body: articleComment.body,
  createdAt: articleComment.createdAt,
};

/** Approved comments of one article, oldest first. */
export const listApprovedComments = (tx: Tx, articleId: ArticleId) =>
  tx
    .select(shown)
    .from(articleComment)
    .where(and(eq(articleComment.articleId, articleId), eq(articleComment.status, "approved")))
    .orderBy(asc(articleComment.createdAt), asc(articleComment.id));

export interface NewHeldComment {
  readonly id: ArticleCommentId;
  readonly articleId: ArticleId;
  readonly authorName: string;
  readonly authorEmail: string | null;
  readonly kind: ArticleCommentKind;
  readonly body: string;
  readonly state: Extract<ArticleCommentState, "pending" | "spam">;
  readonly notes: readonly HoldNote[];
  readonly createdAt: Date;
}

/** Stores a visitor's comment where its screening put it. Nothing is read back: a visitor may not see held comments. */
export const insertHeldComment = async (tx: Tx, comment: NewHeldComment): Promise<void> => {
  const { state, notes, ...rest } = comment;
  await tx.insert(articleComment).values({ ...rest, status: state, holdReasons: notes });
};

export interface NewStaffComment {
  readonly id: ArticleCommentId;
  readonly articleId: ArticleId;
  readonly parentId: ArticleCommentId;
  readonly personId: PersonId;
  readonly authorName: string;
  readonly body: string;
  readonly at: Date;
}

/** Stores a moderator's answer, published at once. */
export const insertStaffComment = async (tx: Tx, { personId, at, ...rest }: NewStaffComment): Promise<void> => {
  await tx.insert(articleComment).values({
    ...rest,
    personId,
    isStaff: true,
    status: "approved",
    holdReasons: [],
    createdAt: at,
    decidedAt: at,
    decidedBy: personId,
  });
};

/** The three piles on a moderator's desk; a comment lies on exactly one. */
export const COMMENT_QUEUES = ["waiting", "suspected", "decided"] as const;
export type CommentQueue = (typeof COMMENT_QUEUES)[number];

const inQueue: Readonly<Record<CommentQueue, SQL | undefined>> = {
  waiting: and(isNull(articleComment.decidedAt), eq(articleComment.status, "pending")),
  suspected: and(isNull(articleComment.decidedAt), eq(articleComment.status, "spam")),
  decided: isNotNull(articleComment.decidedAt),
};

const QUEUE_PAGE = 100;

/** One pile: what waits oldest first, what was decided latest first. */
export const listCommentQueue = (tx: Tx, queue: CommentQueue) =>
  tx
    .select({
      ...shown,
      articleId: articleComment.articleId,
      authorEmail: articleComment.authorEmail,
      state: articleComment.status,
      notes: articleComment.holdReasons,
      decidedAt: articleComment.decidedAt,
      // Null for an article that is not published: its comments still need a decision.
      slug: article.slug,
    })
    .from(articleComment)
    .leftJoin(article, eq(article.id, articleComment.articleId))
    .where(inQueue[queue])
    .orderBy(
      queue === "decided" ? desc(articleComment.decidedAt) : asc(articleComment.createdAt),
      asc(articleComment.id),
    )
    .limit(QUEUE_PAGE);

export const countCommentQueues = async (tx: Tx): Promise<Readonly<Record<CommentQueue, number>>> => {
  const sizeOf = async (queue: CommentQueue): Promise<number> => {
    const [row] = await tx.select({ n: count() }).from(articleComment).where(inQueue[queue]);
    return row?.n ?? 0;
  };
  return { waiting: await sizeOf("waiting"), suspected: await sizeOf("suspected"), decided: await sizeOf("decided") };
};

/** One comment, locked until the transaction ends: two decisions about it come one after the other. */
export const findCommentForDecision = async (tx: Tx, id: ArticleCommentId) => {
  const [row] = await tx
    .select({
      id: articleComment.id,
      articleId: articleComment.articleId,
      parentId: articleComment.parentId,
      state: articleComment.status,
      notes: articleComment.holdReasons,
      isStaff: articleComment.isStaff,
      decidedAt: articleComment.decidedAt,
    })
    .from(articleComment)
    .where(eq(articleComment.id, id))
    .for("update");
  return row;
};

export const updateCommentDecision = async (
  tx: Tx,
  id: ArticleCommentId,
  decision: { readonly state: ArticleCommentState; readonly decided: { at: Date; by: PersonId } | null },
): Promise<void> => {
  await tx
    .update(articleComment)
    .set({
      status: decision.state,
      decidedAt: decision.decided?.at ?? null,
      decidedBy: decision.decided?.by ?? null,
    })
    .where(eq(articleComment.id, id));
};
