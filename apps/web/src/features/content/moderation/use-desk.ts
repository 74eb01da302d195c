"use client";

import type { ModerationDecision } from "@cuffwise/domain/content";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { showUndo } from "#components/ui/undo-toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { type DeskComment, type Pile, urgentFirst } from "./desk-types.ts";
import { MODERATION_COPY } from "./words.ts";

type Seen = DeskComment["seen"];

const DONE: Readonly<Record<Exclude<ModerationDecision, "undo">, string>> = {
  approve: "Approved. Readers see it from now on.",
  spam: "Marked as spam.",
  reject: "Rejected. Readers will not see it.",
};

/** One pile, the decisions about it, and what went wrong last. Every decision can be taken back. */
export const useDesk = (pile: Pile) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useSuspenseQuery(trpc.content.queue.queryOptions({ queue: pile }));
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = () => cache.invalidateQueries(trpc.content.queue.pathFilter());
  const decide = useMutation(
    trpc.content.decide.mutationOptions({
      onMutate: () => setProblem(null),
      onError: (error) => setProblem(errorsFromServer(error, MODERATION_COPY).form),
      onSettled: refresh,
    }),
  );

  const takeBack = (commentId: DeskComment["id"], seen: Seen): void =>
    decide.mutate({ commentId, decision: "undo", seen });

  const apply = (comment: DeskComment, decision: Exclude<ModerationDecision, "undo">): void =>
    decide.mutate(
      { commentId: comment.id, decision, seen: comment.seen },
      { onSuccess: (now) => showUndo(DONE[decision], () => takeBack(comment.id, now)) },
    );

  return {
    comments: pile === "decided" ? data.comments : urgentFirst(data.comments),
    counts: data.counts,
    problem,
    busy: decide.isPending,
    apply,
    undo: (comment: DeskComment) => takeBack(comment.id, comment.seen),
    refresh,
  };
};
