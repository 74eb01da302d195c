import { z } from "zod";
import { hasSiteRole, type Person } from "#kernel/actor.ts";
import { ArticleCommentId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { ArticleCommentBody, ArticleCommentState } from "./article-comment.ts";
import { type HoldNote, heldAs } from "./comment-screening.ts";

export const MODERATION_DECISIONS = ["approve", "spam", "reject", "undo"] as const;
export const ModerationDecision = z.enum(MODERATION_DECISIONS);
export type ModerationDecision = z.infer<typeof ModerationDecision>;

/** What the moderator had on the screen: a decision about something that changed meanwhile is refused, not guessed. */
export const SeenComment = z.strictObject({ state: ArticleCommentState, decided: z.boolean() });
export type SeenComment = z.infer<typeof SeenComment>;

export const DecideArticleComment = z.strictObject({
  commentId: ArticleCommentId,
  decision: ModerationDecision,
  seen: SeenComment,
});
export type DecideArticleComment = z.infer<typeof DecideArticleComment>;

/** A staff answer goes to one comment, is published at once, and approves what it answers. */
export const AnswerArticleComment = z.strictObject({
  commentId: ArticleCommentId,
  body: ArticleCommentBody,
  seen: SeenComment,
});
export type AnswerArticleComment = z.infer<typeof AnswerArticleComment>;

export type ModerationDenial = "not-a-moderator";

/** Moderators, editors and administrators of the public site. Membership of a practice gives no right here. */
export const canModerate = (person: Pick<Person, "siteRoles">): Result<void, ModerationDenial> =>
  hasSiteRole(person, "moderator", "editor") ? ok(undefined) : err("not-a-moderator");

export interface ModeratedComment {
  readonly state: ArticleCommentState;
  /** False while only the screening has spoken: `spam` may be a suspicion or a decision. */
  readonly decided: boolean;
  readonly notes: readonly HoldNote[];
  /** A staff answer is published by its writer: it can be taken down, never sent to "spam". */
  readonly isStaff: boolean;
}

export type ModerationRefusal =
  | "decided-by-somebody-else"
  | "nothing-to-undo"
  | "already-decided"
  | "staff-is-not-spam";

const TARGET = { approve: "approved", spam: "spam", reject: "rejected" } as const;

/**
 * What a decision makes of a comment. Undo puts it back where the screening had put it, undecided.
 * Two moderators cannot collide: what the second one saw no longer fits, and the decision is refused.
 */
export const moderate = (
  comment: ModeratedComment,
  { decision, seen }: Pick<DecideArticleComment, "decision" | "seen">,
): Result<SeenComment, ModerationRefusal> => {
  if (comment.state !== seen.state || comment.decided !== seen.decided) return err("decided-by-somebody-else");
  if (decision === "undo") {
    return comment.decided ? ok({ state: heldAs(comment.notes).state, decided: false }) : err("nothing-to-undo");
  }
  if (decision === "spam" && comment.isStaff) return err("staff-is-not-spam");
  if (comment.decided && TARGET[decision] === comment.state) return err("already-decided");
  return ok({ state: TARGET[decision], decided: true });
};
