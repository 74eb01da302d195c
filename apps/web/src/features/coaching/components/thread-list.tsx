"use client";

import { CommentSubject } from "@cuffwise/domain/coaching";
import type { ClientId } from "@cuffwise/domain/kernel";
import { Drawer } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { CommentThread } from "./comment-thread.tsx";
import classes from "./thread-list.module.css";

const KIND_WORDS: Readonly<Record<CommentSubject["kind"], string>> = {
  programme: "Programme",
  session: "Session",
  set: "Set",
};

const parseOpen = (value: string | null): CommentSubject | null => {
  const [kind, id] = value?.split(":") ?? [];
  const parsed = CommentSubject.safeParse({ kind, id });
  return parsed.success ? parsed.data : null;
};

export interface ThreadListProps {
  /** One client's threads; null for all that the reader may see. */
  readonly clientId: ClientId | null;
  readonly showClient: boolean;
}

/** Threads, unread first. The open one is in the address (`?on=set:…`), so that it can be linked to. */
export const ThreadList = ({ clientId, showClient }: ThreadListProps) => {
  const trpc = useTRPC();
  const { data: threads } = useSuspenseQuery(trpc.coaching.threads.queryOptions({ clientId }));
  const router = useRouter();
  const pathname = usePathname();
  const open = parseOpen(useSearchParams().get("on"));
  const close = (): void => router.replace(pathname, { scroll: false });
  return (
    <>
      {threads.length === 0 ? (
        <EmptyState icon={IconMessageCircle} title="No comments yet">
          Open a programme, a session or a set and write there: the comment stays with what it is about.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {threads.map((thread) => (
            <li key={thread.subject.id}>
              <button
                type="button"
                className={classes.row}
                data-unread={thread.unread > 0 || undefined}
                onClick={() =>
                  router.replace(`${pathname}?on=${thread.subject.kind}:${thread.subject.id}`, { scroll: false })
                }
              >
                <span className={classes.kind}>{KIND_WORDS[thread.subject.kind]}</span>
                <span className={classes.title}>
                  {showClient && `${thread.clientName} · `}
                  {thread.title}
                </span>
                <span className={classes.last}>
                  {thread.lastAuthor}: {thread.lastBody}
                </span>
                <span className={classes.when}>
                  <DateText value={thread.lastAt} style="dateTime" />
                </span>
                {thread.unread > 0 && <span className={classes.unread}>{thread.unread} unread</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Drawer
        opened={open !== null}
        onClose={close}
        position="right"
        size="lg"
        title="Comments"
        closeButtonProps={{ "aria-label": "Close comments" }}
      >
        {open !== null && (
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <CommentThread key={open.id} subject={open} />
          </Suspense>
        )}
      </Drawer>
    </>
  );
};
