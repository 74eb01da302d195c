import { notifyContentChanged } from "@cuffwise/db/queries/article";
import {
  COMMENT_QUEUES,
  countCommentQueues,
  findCommentForDecision,
  insertStaffComment,
  listCommentQueue,
  updateCommentDecision,
} from "@cuffwise/db/queries/article-comment";
import {
  AnswerArticleComment,
  DecideArticleComment,
  type ModerationDecision,
  type ModerationRefusal,
  moderate,
  type SeenComment,
} from "@cuffwise/domain/content";
import { ArticleCommentId, type PersonId } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { type AppErrorCode, fail } from "#errors.ts";
import { router, siteProcedure } from "#trpc.ts";

const moderatorProcedure = siteProcedure("moderator", "editor");

const REFUSAL_CODES: Readonly<Record<ModerationRefusal, AppErrorCode>> = {
  "decided-by-somebody-else": "changed-meanwhile",
  "already-decided": "comment.already-decided",
  "nothing-to-undo": "comment.nothing-to-undo",
  "staff-is-not-spam": "comment.staff-is-not-spam",
};

type Tx = Parameters<typeof findCommentForDecision>[0];
type LockedComment = NonNullable<Awaited<ReturnType<typeof findCommentForDecision>>>;

const lockedComment = async (tx: Tx, id: ArticleCommentId): Promise<LockedComment> =>
  (await findCommentForDecision(tx, id)) ?? fail("not-found");

/** Decides, stores, and tells the page cache at commit: the article shows the change on the next request. */
const decideAbout = async (
  tx: Tx,
  comment: LockedComment,
  { decision, seen }: { readonly decision: ModerationDecision; readonly seen: SeenComment },
  at: { readonly by: PersonId; readonly now: Date },
): Promise<SeenComment> => {
  const decided = moderate({ ...comment, decided: comment.decidedAt !== null }, { decision, seen });
  if (!decided.ok) return fail(REFUSAL_CODES[decided.error]);
  const next = decided.value;
  await updateCommentDecision(tx, comment.id, {
    state: next.state,
    decided: next.decided ? { at: at.now, by: at.by } : null,
  });
  await notifyContentChanged(tx, [`comments:${comment.articleId}`]);
  return next;
};

export const contentRouter = router({
  /** One pile of the moderators' desk, and how many lie on each. */
  queue: moderatorProcedure.input(z.strictObject({ queue: z.enum(COMMENT_QUEUES) })).query(async ({ ctx, input }) => ({
    comments: (await listCommentQueue(ctx.tx, input.queue)).map(({ decidedAt, ...comment }) => ({
      ...comment,
      decidedAt,
      seen: { state: comment.state, decided: decidedAt !== null } satisfies SeenComment,
    })),
    counts: await countCommentQueues(ctx.tx),
  })),

  /** Approves, refuses, or takes a decision back. Returns what the comment is now, for the undo. */
  decide: moderatorProcedure.input(DecideArticleComment).mutation(async ({ ctx, input }) => {
    const comment = await lockedComment(ctx.tx, input.commentId);
    return decideAbout(ctx.tx, comment, input, { by: ctx.person.personId, now: ctx.now });
  }),

  /** Answers as staff, below the comment; a comment that still waited is approved with it. */
  answer: moderatorProcedure.input(AnswerArticleComment).mutation(async ({ ctx, input }) => {
    const comment = await lockedComment(ctx.tx, input.commentId);
    if (comment.parentId !== null) return fail("comment.reply-too-deep");
    const at = { by: ctx.person.personId, now: ctx.now };
    if (comment.state !== input.seen.state) return fail("changed-meanwhile");
    if (comment.state !== "approved") {
      await decideAbout(ctx.tx, comment, { decision: "approve", seen: input.seen }, at);
    }
    const id = ArticleCommentId.parse(ctx.newId());
    await insertStaffComment(ctx.tx, {
      id,
      articleId: comment.articleId,
      parentId: comment.id,
      personId: ctx.person.personId,
      authorName: ctx.person.name,
      body: input.body,
      at: ctx.now,
    });
    await notifyContentChanged(ctx.tx, [`comments:${comment.articleId}`]);
    return { id };
  }),
});
