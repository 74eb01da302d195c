"use client";

import { AnswerArticleComment } from "@cuffwise/domain/content";
import { Button, Group, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { showDone } from "#components/ui/undo-toast.tsx";
import { useFormErrors } from "#components/ui/use-form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { DeskComment } from "./desk-types.ts";
import { MODERATION_COPY } from "./words.ts";

const Body = AnswerArticleComment.pick({ body: true });

export interface AnswerFormProps {
  readonly comment: DeskComment;
  /** After the answer was published, and when it is given up. */
  readonly onDone: () => void;
  readonly onStored: () => Promise<unknown>;
}

/** An answer in the moderator's own name, marked as staff. It approves a comment that still waits. */
export const AnswerForm = ({ comment, onDone, onStored }: AnswerFormProps) => {
  const trpc = useTRPC();
  const form = useForm({ initialValues: { body: "" }, validate: validateWith(Body, MODERATION_COPY) });
  const { message, onError, clear } = useFormErrors(form, MODERATION_COPY);
  const waits = comment.state !== "approved";
  const answer = useMutation(
    trpc.content.answer.mutationOptions({
      onError,
      onSuccess: async () => {
        // First the list, then the word: nobody decides about what they saw before the answer.
        await onStored();
        onDone();
        showDone(waits ? "Approved and answered." : "Answered.");
      },
    }),
  );
  return (
    <form
      onSubmit={form.onSubmit(({ body }) => {
        clear();
        answer.mutate({ commentId: comment.id, body, seen: comment.seen });
      })}
      noValidate
    >
      <Textarea
        label="Answer as staff"
        description="General information with a source where there is one; never a dose, never a diagnosis."
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        autoFocus
        {...form.getInputProps("body")}
      />
      <FormMessage>{message}</FormMessage>
      <Group mt="xs" gap="xs">
        <Button type="submit" loading={answer.isPending}>
          {waits ? "Approve and answer" : "Publish answer"}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
