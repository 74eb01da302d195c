"use client";

import { Anchor, Button, Group } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconEyeOff,
  IconInfoCircle,
  IconSpy,
} from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { type DeskAction, type DeskComment, mayDo } from "./desk-types.ts";
import classes from "./moderation-desk.module.css";
import { REASON_WORDS, STATE_WORDS } from "./words.ts";

const STATE_ICONS = { pending: IconCircleDashed, approved: IconCheck, spam: IconSpy, rejected: IconEyeOff } as const;

const ACTIONS: readonly { readonly action: DeskAction; readonly label: string; readonly variant: string }[] = [
  { action: "approve", label: "Approve", variant: "filled" },
  { action: "answer", label: "Answer", variant: "default" },
  { action: "reject", label: "Reject", variant: "default" },
  { action: "spam", label: "Spam", variant: "default" },
  { action: "undo", label: "Take back", variant: "subtle" },
];

const Reasons = ({ comment }: { readonly comment: DeskComment }) => {
  // Every guest waits: worth saying only where nothing else is.
  const telling = comment.notes.filter(({ reason }) => reason !== "guest");
  const notes = telling.length > 0 ? telling : comment.notes;
  if (notes.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label="Why it waits">
      {notes.map(({ reason, points }) => {
        const { label, tone } = REASON_WORDS[reason];
        return (
          <li key={reason}>
            <StatusChip
              tone={tone}
              icon={tone === "neutral" ? IconInfoCircle : IconAlertTriangle}
              outline={points === 0}
            >
              {label}
              {points > 0 && ` · ${points}`}
            </StatusChip>
          </li>
        );
      })}
    </ul>
  );
};

export interface CommentCardProps {
  readonly comment: DeskComment;
  readonly answering: boolean;
  readonly busy: boolean;
  readonly onDecide: (decision: Exclude<DeskAction, "answer">) => void;
  readonly onAnswer: () => void;
  readonly onAnswered: () => void;
  readonly onStored: () => Promise<unknown>;
}

/** One comment with everything that is needed to decide about it. */
export const CommentCard = (props: CommentCardProps) => {
  const { comment, answering, busy, onDecide, onAnswer, onAnswered, onStored } = props;
  const { decided, state } = comment.seen;
  const place = comment.slug === null ? null : `/articles/${comment.slug}`;
  return (
    <>
      <header className={classes.head}>
        <bdi className={classes.who}>{comment.authorName}</bdi>
        {comment.isStaff ? "staff answer" : comment.kind}
        {decided && (
          <StatusChip tone={STATE_WORDS[state].tone} icon={STATE_ICONS[state]}>
            {STATE_WORDS[state].label}
          </StatusChip>
        )}
        <span className={classes.when}>
          <DateText value={comment.createdAt} style="dateTime" />
        </span>
      </header>
      <p className={classes.body}>{comment.body}</p>
      <Reasons comment={comment} />
      <p className={classes.where}>
        {place === null ? (
          "The article is not published at present."
        ) : (
          <Anchor href={state === "approved" ? `${place}#comment-${comment.id}` : place} size="sm">
            {state === "approved" ? "See it on the page" : "Read the article"}
          </Anchor>
        )}
        {comment.authorEmail !== null && <span>Reply address: {comment.authorEmail}</span>}
      </p>
      {answering ? (
        <AnswerForm comment={comment} onDone={onAnswered} onStored={onStored} />
      ) : (
        <Group gap="xs">
          {ACTIONS.filter(({ action }) => mayDo(comment, action)).map(({ action, label, variant }) => (
            <Button
              key={action}
              variant={variant}
              disabled={busy}
              onClick={() => (action === "answer" ? onAnswer() : onDecide(action))}
            >
              {label}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
};
