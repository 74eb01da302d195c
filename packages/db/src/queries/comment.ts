import type { Comment, CommentSubject } from "@cuffwise/domain/coaching";
import type { Actor, ClientId, CommentId, OrgId, OrgRole, PersonId } from "@cuffwise/domain/kernel";
import { and, asc, desc, eq, gt, gte, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { comment, commentRead } from "#schema/coaching.ts";
import { type ClientState, client } from "#schema/practice.ts";
import { assignment, setLog, trainingSession } from "#schema/training.ts";

/** What a comment hangs on, and whose it is. */
export interface SubjectRow {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly clientStatus: ClientState;
  readonly title: string;
}

const owner = {
  orgId: client.orgId,
  clientId: client.id,
  clientName: client.name,
  clientStatus: client.status,
};

const SET_TITLE = sql<string>`${setLog.exerciseSlug} || ' · set ' || (${setLog.setIndex} + 1)`;

/** Undefined when there is no such programme, session or set. The caller's policy decides whether it may be seen. */
export const findCommentSubject = async (
  tx: Tx,
  orgId: OrgId,
  subject: CommentSubject,
): Promise<SubjectRow | undefined> => {
  const of = (table: typeof assignment | typeof trainingSession | typeof setLog, title: SQL<string>) =>
    tx
      .select({ ...owner, title })
      .from(table)
      .innerJoin(client, and(eq(client.orgId, table.orgId), eq(client.id, table.clientId)))
      .where(and(eq(table.orgId, orgId), eq(table.id, subject.id as never)))
      .limit(1);
  const [row] =
    subject.kind === "programme"
      ? await of(assignment, sql<string>`${assignment.name}`)
      : subject.kind === "session"
        ? await of(trainingSession, sql<string>`${trainingSession.title}`)
        : await of(setLog, SET_TITLE);
  return row;
};

export interface CommentRow {
  readonly id: CommentId;
  readonly parentId: CommentId | null;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly authorRole: OrgRole;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** Written by somebody else since this person last looked. */
  readonly isUnread: boolean;
}

const unreadBy = (personId: PersonId): SQL<boolean> =>
  sql<boolean>`${comment.authorId} <> ${personId} and ${comment.createdAt} > coalesce(${commentRead.readAt}, '-infinity')`;

const readOf = (personId: PersonId) =>
  and(
    eq(commentRead.orgId, comment.orgId),
    eq(commentRead.personId, personId),
    eq(commentRead.subjectId, comment.subjectId),
  );

/** One thread, oldest first. */
export const listComments = (tx: Tx, reader: Actor, subject: CommentSubject): Promise<CommentRow[]> =>
  tx
    .select({
      id: comment.id,
      parentId: comment.parentId,
      authorId: comment.authorId,
      authorName: comment.authorName,
      authorRole: comment.authorRole,
      body: comment.body,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      isUnread: unreadBy(reader.personId),
    })
    .from(comment)
    .leftJoin(commentRead, readOf(reader.personId))
    .where(
      and(
        eq(comment.orgId, reader.orgId),
        eq(comment.subjectKind, subject.kind),
        eq(comment.subjectId, subject.id),
        isNull(comment.deletedAt),
      ),
    )
    .orderBy(asc(comment.createdAt), asc(comment.id));

const commentOf = (row: typeof comment.$inferSelect): Comment => ({
  id: row.id,
  orgId: row.orgId,
  clientId: row.clientId,
  subject: { kind: row.subjectKind, id: row.subjectId } as CommentSubject,
  parentId: row.parentId,
  authorId: row.authorId,
  body: row.body,
  createdAt: row.createdAt,
  editedAt: row.editedAt,
});

export const findComment = async (tx: Tx, orgId: OrgId, id: CommentId): Promise<Comment | undefined> => {
  const [row] = await tx
    .select()
    .from(comment)
    .where(and(eq(comment.orgId, orgId), eq(comment.id, id), isNull(comment.deletedAt)));
  return row === undefined ? undefined : commentOf(row);
};

export const insertComment = async (
  tx: Tx,
  written: Comment,
  author: { readonly name: string; readonly role: OrgRole },
): Promise<void> => {
  await tx.insert(comment).values({
    orgId: written.orgId,
    id: written.id,
    clientId: written.clientId,
    subjectKind: written.subject.kind,
    subjectId: written.subject.id,
    parentId: written.parentId,
    authorId: written.authorId,
    authorName: author.name,
    authorRole: author.role,
    body: written.body,
    createdAt: written.createdAt,
  });
  // Time is read when a request begins. One that waited long is older than what others have read since.
  await tx
    .update(commentRead)
    .set({ readAt: new Date(written.createdAt.getTime() - 1) })
    .where(
      and(
        eq(commentRead.orgId, written.orgId),
        sql`${commentRead.subjectId} = ${written.clientId}`,
        gte(commentRead.readAt, written.createdAt),
      ),
    );
};

export const updateComment = async (tx: Tx, edited: Comment): Promise<void> => {
  await tx
    .update(comment)
    .set({ body: edited.body, editedAt: edited.editedAt })
    .where(and(eq(comment.orgId, edited.orgId), eq(comment.id, edited.id)));
};

/** Writing takes seconds at most: what is older than this and not to be seen yet does not exist. */
const SETTLED_MS = 60_000;

/**
 * Remembers that a person has read a thread up to an instant; never moves backwards. When nothing else of this client is
 * unread, that is remembered too, so that counting what is unread never looks at comments from before it.
 */
export const markThreadRead = async (
  tx: Tx,
  reader: Actor,
  thread: { readonly clientId: ClientId; readonly subjectId: string; readonly at: Date },
): Promise<void> => {
  const { orgId, personId } = reader;
  const { clientId, subjectId, at } = thread;
  const furthest = {
    target: [commentRead.orgId, commentRead.personId, commentRead.subjectId],
    set: { readAt: sql`greatest(${commentRead.readAt}, excluded.read_at)` },
  };
  await tx
    .insert(commentRead)
    .values({ orgId, clientId, personId, subjectId, readAt: at })
    .onConflictDoUpdate(furthest);

  const upTo = new Date(at.getTime() - SETTLED_MS);
  const [open] = await tx
    .select({ id: comment.id })
    .from(comment)
    .leftJoin(commentRead, readOf(personId))
    .where(
      and(
        eq(comment.orgId, orgId),
        eq(comment.clientId, clientId),
        isNull(comment.deletedAt),
        lte(comment.createdAt, upTo),
        gt(comment.createdAt, readUpTo(reader, clientId)),
        unreadBy(personId),
      ),
    )
    .limit(1);
  if (open === undefined)
    await tx
      .insert(commentRead)
      .values({ orgId, clientId, personId, subjectId: clientId, readAt: upTo })
      .onConflictDoUpdate(furthest);
};

/**
 * Everything of a client up to this instant has been read by this person. `greatest` and not `coalesce`: with the latter
 * the index cannot be used under row level security.
 */
const readUpTo = ({ orgId, personId }: Actor, clientId: ClientId): SQL<Date> =>
  sql<Date>`greatest((select w.read_at from comment_read w
    where w.org_id = ${orgId} and w.person_id = ${personId} and w.subject_id = ${clientId}), '-infinity')`;

export interface ThreadRow {
  readonly subject: CommentSubject;
  readonly title: string;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly count: number;
  readonly unread: number;
  readonly lastAt: Date;
  readonly lastAuthor: string;
  readonly lastBody: string;
}

/** Threads with something in them, unread first, then the newest; of one client or of everybody the reader may see. */
export const listThreads = async (tx: Tx, reader: Actor, clientId: ClientId | null): Promise<ThreadRow[]> => {
  const threads = tx
    .select({
      subjectKind: comment.subjectKind,
      subjectId: comment.subjectId,
      clientId: comment.clientId,
      count: sql<number>`count(*)::int`.as("count"),
      unread: sql<number>`count(*) filter (where ${unreadBy(reader.personId)})::int`.as("unread"),
      lastAt: sql<Date>`max(${comment.createdAt})`.mapWith(comment.createdAt).as("last_at"),
      lastAuthor: sql<string>`(array_agg(${comment.authorName} order by ${comment.createdAt} desc))[1]`.as(
        "last_author",
      ),
      lastBody: sql<string>`(array_agg(${comment.body} order by ${comment.createdAt} desc))[1]`.as("last_body"),
    })
    .from(comment)
    .leftJoin(commentRead, readOf(reader.personId))
    .where(
      and(
        eq(comment.orgId, reader.orgId),
        isNull(comment.deletedAt),
        clientId === null ? undefined : eq(comment.clientId, clientId),
      ),
    )
    .groupBy(comment.subjectKind, comment.subjectId, comment.clientId)
    .as("threads");
  const on = (table: typeof assignment | typeof trainingSession | typeof setLog) =>
    and(eq(table.orgId, reader.orgId), sql`${table.id} = ${threads.subjectId}`);
  const rows = await tx
    .select({
      subjectKind: threads.subjectKind,
      subjectId: threads.subjectId,
      clientId: threads.clientId,
      clientName: client.name,
      title: sql<string>`coalesce(${assignment.name}, ${trainingSession.title}, ${SET_TITLE}, '')`,
      count: threads.count,
      unread: threads.unread,
      lastAt: threads.lastAt,
      lastAuthor: threads.lastAuthor,
      lastBody: threads.lastBody,
    })
    .from(threads)
    .innerJoin(client, and(eq(client.orgId, reader.orgId), eq(client.id, threads.clientId)))
    .leftJoin(assignment, on(assignment))
    .leftJoin(trainingSession, on(trainingSession))
    .leftJoin(setLog, on(setLog))
    .orderBy(sql`${threads.unread} > 0 desc`, desc(threads.lastAt))
    .limit(200);
  return rows.map(({ subjectKind, subjectId, ...row }) => ({
    ...row,
    subject: { kind: subjectKind, id: subjectId } as CommentSubject,
  }));
};
