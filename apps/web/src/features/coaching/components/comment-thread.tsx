"use client";

import type { AppRouter } from "@cuffwise/api/router";
import type { CommentSubject } from "@cuffwise/domain/coaching";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { COACHING_COPY } from "../copy.ts";
import { CommentForm } from "./comment-form.tsx";
import classes from "./comment-thread.module.css";

type Thread = inferRouterOutputs<AppRouter>["coaching"]["comments"];
type Comment = Thread["comments"][number];

/** What two people say about one programme, session or set. Showing it marks it as read. */
export const CommentThread = ({ subject }: { subject: CommentSubject }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useSuspenseQuery(trpc.coaching.comments.queryOptions({ subject }));
  const [answering, setAnswering] = useState<Comment["id"] | null>(null);
  const { mutate: markRead } = useMutation(
    trpc.coaching.markRead.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.coaching.threads.pathFilter()),
    }),
  );
  const newest = data.comments.at(-1)?.createdAt.getTime() ?? 0;
  const hasUnread = data.comments.some((comment) => comment.isUnread);
  useEffect(() => {
    // `newest` is read so that a comment that arrives while the thread is open is marked as well.
    if (hasUnread && newest > 0) markRead({ subject });
  }, [hasUnread, newest, markRead, subject]);

  const roots = data.comments.filter((comment) => comment.parentId === null);
  return (
    <section className={classes.thread} aria-label={`Comments on ${data.title}`}>
      {roots.length === 0 && (
        <p className={classes.nothing}>
          Nobody has written here yet. A short note is enough: what went well, what did not.
        </p>
      )}
      <ol className={classes.list}>
        {roots.map((root) => (
          <li key={root.id}>
            <CommentCard comment={root} />
            <ol className={classes.replies}>
              {data.comments
                .filter((reply) => reply.parentId === root.id)
                .map((reply) => (
                  <li key={reply.id}>
                    <CommentCard comment={reply} />
                  </li>
                ))}
            </ol>
            {data.mayComment === null &&
              (answering === root.id ? (
                <div className={classes.replies}>
                  <CommentForm subject={subject} parentId={root.id} onDone={() => setAnswering(null)} />
                </div>
              ) : (
                <Button variant="subtle" size="compact-sm" onClick={() => setAnswering(root.id)}>
                  Reply to {root.authorName}
                </Button>
              ))}
          </li>
        ))}
      </ol>
      {data.mayComment === null ? (
        <CommentForm subject={subject} parentId={null} />
      ) : (
        <p className={classes.nothing}>{sentenceFor(data.mayComment, COACHING_COPY)}</p>
      )}
    </section>
  );
};

const ROLE_WORDS: Readonly<Record<Comment["authorRole"], string>> = {
  owner: "Owner",
  coach: "Coach",
  assistant: "Assistant",
  clinician: "Clinician",
  client: "Client",
};

const CommentCard = ({ comment }: { comment: Comment }) => (
  <article className={classes.card} data-unread={comment.isUnread || undefined}>
    <header className={classes.head}>
      <strong>{comment.authorName}</strong>
      <span className={classes.role}>{ROLE_WORDS[comment.authorRole]}</span>
      <span className={classes.when}>
        <DateText value={comment.createdAt} style="dateTime" />
        {comment.editedAt !== null && " · edited"}
      </span>
      {comment.isUnread && <span className={classes.new}>New</span>}
    </header>
    <p className={classes.body}>{comment.body}</p>
  </article>
);
