import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { AssignmentId, type ClientId, CommentId, type OrgId, type PersonId, SessionId, SetId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { text } from "#kernel/text.ts";
import type { Instant } from "#kernel/time.ts";

/** Also the database's check. */
export const COMMENT_MAX_CHARS = 2_000;
export const COMMENT_EDIT_MINUTES = 15;

/** What a comment is about. `programme` is the assigned copy, never the template. */
export const CommentSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("programme"), id: AssignmentId }),
  z.strictObject({ kind: z.literal("session"), id: SessionId }),
  z.strictObject({ kind: z.literal("set"), id: SetId }),
]);
export type CommentSubject = z.infer<typeof CommentSubject>;

export const NewComment = z.strictObject({
  subject: CommentSubject,
  body: text(COMMENT_MAX_CHARS),
  parentId: CommentId.nullable(),
});
export type NewComment = z.infer<typeof NewComment>;

export const EditComment = z.strictObject({ id: CommentId, body: text(COMMENT_MAX_CHARS) });
export type EditComment = z.infer<typeof EditComment>;

export interface Comment {
  readonly id: CommentId;
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly subject: CommentSubject;
  readonly parentId: CommentId | null;
  readonly authorId: PersonId;
  readonly body: string;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
}

export interface CommentContext {
  readonly id: CommentId;
  readonly by: Actor;
  /** Whose programme, session or set the subject is. */
  readonly clientId: ClientId;
  /** The comment that `parentId` names, or null when it names none. */
  readonly parent: Comment | null;
  readonly at: Instant;
}

export type CommentRefusal = "comment.parent-elsewhere" | "comment.reply-too-deep";

/**
 * A comment as it will be stored; whether the author may is `canComment`'s question. Replies are one level deep and
 * stay on the subject of what they answer.
 */
export const writeComment = (input: NewComment, context: CommentContext): Result<Comment, CommentRefusal> => {
  const { parent } = context;
  if (input.parentId !== null) {
    if (parent === null || parent.id !== input.parentId) return err("comment.parent-elsewhere");
    if (parent.orgId !== context.by.orgId || !isSameSubject(parent.subject, input.subject))
      return err("comment.parent-elsewhere");
    if (parent.parentId !== null) return err("comment.reply-too-deep");
  }
  return ok({
    id: context.id,
    orgId: context.by.orgId,
    clientId: context.clientId,
    subject: input.subject,
    parentId: input.parentId,
    authorId: context.by.personId,
    body: input.body,
    createdAt: context.at,
    editedAt: null,
  });
};

const isSameSubject = (a: CommentSubject, b: CommentSubject): boolean => a.kind === b.kind && a.id === b.id;

/** The author may mend a comment for 15 minutes; afterwards others may have acted on it. */
export const editComment = (
  comment: Comment,
  body: string,
  { by, at }: Pick<CommentContext, "by" | "at">,
): Result<Comment, "not-found" | "not-allowed" | "comment.edit-window-over"> => {
  if (comment.orgId !== by.orgId) return err("not-found");
  if (comment.authorId !== by.personId) return err("not-allowed");
  const minutes = (at.getTime() - comment.createdAt.getTime()) / 60_000;
  if (minutes > COMMENT_EDIT_MINUTES) return err("comment.edit-window-over");
  return ok({ ...comment, body, editedAt: at });
};
