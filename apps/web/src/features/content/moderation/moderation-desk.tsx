"use client";

import { SegmentedControl } from "@mantine/core";
import { useEventListener } from "@mantine/hooks";
import { IconMessageCheck } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { CommentCard } from "./comment-card.tsx";
import { type DeskKey, deskKey } from "./desk-keys.ts";
import { type DeskAction, type DeskComment, mayDo, PILE_NAMES, PILES, type Pile } from "./desk-types.ts";
import classes from "./moderation-desk.module.css";
import { useCardFocus } from "./use-card-focus.ts";
import { useDesk } from "./use-desk.ts";

const HINTS: readonly (readonly [string, string])[] = [
  ["J K", "move"],
  ["A", "approve"],
  ["R", "answer"],
  ["X", "reject"],
  ["S", "spam"],
  ["Z", "take back"],
];

const Hints = () => (
  <p className={classes.hints}>
    {HINTS.map(([key, what]) => (
      <span key={key}>
        <kbd>{key}</kbd> {what}
      </span>
    ))}
  </p>
);

const EMPTY: Readonly<Record<Pile, string>> = {
  waiting: "New comments from readers arrive here and appear on the site only after you approve them.",
  suspected: "Comments that look like spam wait here until somebody confirms it. Nothing is deleted by itself.",
  decided: "What was approved, rejected or marked as spam is kept here, and every decision can be taken back.",
};

const fields = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });

const List = ({ pile }: { readonly pile: Pile }) => {
  const desk = useDesk(pile);
  const [answering, setAnswering] = useState<DeskComment["id"] | null>(null);
  const { cards, at, register, focusBeside } = useCardFocus(desk.comments.map(({ id }) => id));

  const decide = (comment: DeskComment, decision: Exclude<DeskAction, "answer">): void => {
    // The card is about to leave the pile: the focus goes ahead, or the keys would be lost with it.
    focusBeside(comment.id, 1);
    if (decision === "undo") desk.undo(comment);
    else desk.apply(comment, decision);
  };

  const act = (key: DeskKey): void => {
    const comment = desk.comments.find(({ id }) => id === at.current) ?? desk.comments[0];
    if (comment === undefined) return;
    if (key === "next") focusBeside(comment.id, 1);
    else if (key === "previous") focusBeside(comment.id, -1);
    else if (desk.busy || !mayDo(comment, key)) return;
    else if (key === "answer") setAnswering(comment.id);
    else decide(comment, key);
  };

  // The keys belong to the list: elsewhere on the page a letter stays a letter (WCAG 2.1.4).
  const list = useEventListener<"keydown", HTMLOListElement>("keydown", (event) => {
    const key = deskKey({ ...fields(event), on: event.target instanceof HTMLElement ? event.target.tagName : "" });
    if (key === undefined) return;
    event.preventDefault();
    act(key);
  });

  return (
    <>
      <FormMessage>{desk.problem}</FormMessage>
      {desk.comments.length === 0 ? (
        <EmptyState icon={IconMessageCheck} title={pile === "waiting" ? "Nothing waits for you" : "Nothing here"}>
          {EMPTY[pile]}
        </EmptyState>
      ) : (
        <ol className={classes.list} ref={list} aria-label={PILE_NAMES[pile]}>
          {desk.comments.map((comment) => (
            <li key={comment.id}>
              <article
                className={classes.card}
                aria-label={`Comment by ${comment.authorName}`}
                tabIndex={-1}
                ref={register(comment.id)}
                onFocus={() => {
                  at.current = comment.id;
                }}
              >
                <CommentCard
                  comment={comment}
                  answering={answering === comment.id}
                  busy={desk.busy}
                  onDecide={(decision) => decide(comment, decision)}
                  onAnswer={() => setAnswering(comment.id)}
                  onAnswered={() => {
                    setAnswering(null);
                    cards.current.get(comment.id)?.focus();
                  }}
                  onStored={desk.refresh}
                />
              </article>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};

/** The moderators' desk: three piles, one letter for each decision, nothing that cannot be taken back. */
export const ModerationDesk = () => {
  const trpc = useTRPC();
  const [pile, setPile] = useState<Pile>("waiting");
  // The same query that fills the list below; while another pile is fetched the numbers stay.
  const { data } = useQuery({
    ...trpc.content.queue.queryOptions({ queue: pile }),
    placeholderData: keepPreviousData,
  });
  const labelOf = (one: Pile): string =>
    data === undefined ? PILE_NAMES[one] : `${PILE_NAMES[one]} (${data.counts[one]})`;
  return (
    <section aria-label="Comments of readers" className={classes.desk}>
      <SegmentedControl
        value={pile}
        onChange={(value) => setPile(PILES.find((one) => one === value) ?? "waiting")}
        data={PILES.map((one) => ({ value: one, label: labelOf(one) }))}
        aria-label="Pile"
      />
      <Hints />
      <Suspense fallback={<SkeletonCards />}>
        <List key={pile} pile={pile} />
      </Suspense>
    </section>
  );
};
