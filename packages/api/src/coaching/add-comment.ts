import type { Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { findComment, findCommentSubject, insertComment, type SubjectRow } from "@cuffwise/db/queries/comment";
import {
  type AboutClient,
  type Comment,
  canComment,
  canSeeClient,
  type NewComment,
  writeComment,
} from "@cuffwise/domain/coaching";
import { type Actor, CommentId } from "@cuffwise/domain/kernel";
import { fail } from "#errors.ts";

export const aboutClient = (subject: SubjectRow): AboutClient => ({
  orgId: subject.orgId,
  id: subject.clientId,
  status: subject.clientStatus,
});

/** The subject, if the actor may know that it exists. */
export const visible = (actor: Actor, subject: SubjectRow | undefined): SubjectRow => {
  if (subject === undefined) return fail("not-found");
  const seen = canSeeClient(actor, aboutClient(subject));
  return seen.ok ? subject : fail(seen.error);
};

interface Adding {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

/** Adds a comment to a thread that the actor may write in. `id` is the server's, or made by the device it comes from. */
export const addComment = async (
  { tx, actor, now, newId }: Adding,
  input: NewComment,
  id: string,
): Promise<Comment> => {
  const subject = visible(actor, await findCommentSubject(tx, actor.orgId, input.subject));
  const allowed = canComment(actor, aboutClient(subject));
  if (!allowed.ok) return fail(allowed.error);
  const parent = input.parentId === null ? undefined : await findComment(tx, actor.orgId, input.parentId);
  const written = writeComment(input, {
    id: CommentId.parse(id),
    by: actor,
    clientId: subject.clientId,
    parent: parent ?? null,
    at: now,
  });
  if (!written.ok) return fail(written.error);
  await insertComment(tx, written.value, actor);
  await insertAudit(
    tx,
    actor,
    { kind: "comment-added", subject: written.value.id, clientId: subject.clientId },
    { id: newId(), now },
  );
  return written.value;
};
