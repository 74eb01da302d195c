import { findClient } from "@cuffwise/db/queries/client";
import {
  findComment,
  findCommentSubject,
  listComments,
  listThreads,
  markThreadRead,
  updateComment,
} from "@cuffwise/db/queries/comment";
import {
  CommentSubject,
  canComment,
  canSeeClient,
  EditComment,
  editComment,
  NewComment,
} from "@cuffwise/domain/coaching";
import { ClientId } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { fail } from "#errors.ts";
import { actorProcedure, EVERYONE, router } from "#trpc.ts";
import { aboutClient, addComment, visible } from "./add-comment.ts";

export const coachingRouter = router({
  /** One thread with what it is about. */
  comments: actorProcedure(...EVERYONE)
    .input(z.strictObject({ subject: CommentSubject }))
    .query(async ({ ctx, input }) => {
      const subject = visible(ctx.actor, await findCommentSubject(ctx.tx, ctx.actor.orgId, input.subject));
      const may = canComment(ctx.actor, aboutClient(subject));
      return {
        title: subject.title,
        clientName: subject.clientName,
        comments: await listComments(ctx.tx, ctx.actor, input.subject),
        mayComment: may.ok ? null : may.error,
      };
    }),

  addComment: actorProcedure(...EVERYONE)
    .input(NewComment)
    .mutation(({ ctx, input }) => addComment(ctx, input, ctx.newId())),

  /** The author mends a comment, for a quarter of an hour. */
  editComment: actorProcedure(...EVERYONE)
    .input(EditComment)
    .mutation(async ({ ctx, input }) => {
      const comment = (await findComment(ctx.tx, ctx.actor.orgId, input.id)) ?? fail("not-found");
      visible(ctx.actor, await findCommentSubject(ctx.tx, ctx.actor.orgId, comment.subject));
      const edited = editComment(comment, input.body, { by: ctx.actor, at: ctx.now });
      if (!edited.ok) return fail(edited.error);
      await updateComment(ctx.tx, edited.value);
      return edited.value;
    }),

  markRead: actorProcedure(...EVERYONE)
    .input(z.strictObject({ subject: CommentSubject }))
    .mutation(async ({ ctx, input }) => {
      const subject = visible(ctx.actor, await findCommentSubject(ctx.tx, ctx.actor.orgId, input.subject));
      await markThreadRead(ctx.tx, ctx.actor, {
        clientId: subject.clientId,
        subjectId: input.subject.id,
        at: ctx.now,
      });
    }),

  /** Threads, unread first: of one client, or of all that the actor may see. */
  threads: actorProcedure(...EVERYONE)
    .input(z.strictObject({ clientId: ClientId.nullable() }))
    .query(async ({ ctx, input }) => {
      const { tx, actor } = ctx;
      if (input.clientId !== null) {
        const client = (await findClient(tx, actor.orgId, input.clientId)) ?? fail("not-found");
        const seen = canSeeClient(actor, client);
        if (!seen.ok) return fail(seen.error);
      }
      return listThreads(tx, actor, actor.clientId ?? input.clientId);
    }),
});
