"use client";

import { type CommentSubject, NewComment } from "@cuffwise/domain/coaching";
import type { CommentId } from "@cuffwise/domain/kernel";
import { Button, Group, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useFormErrors } from "#components/ui/use-form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import { COACHING_COPY } from "../copy.ts";
import { useDraft } from "./use-draft.ts";

export interface CommentFormProps {
  readonly subject: CommentSubject;
  readonly parentId: CommentId | null;
  /** Called after the comment was stored, and when a reply is given up. */
  readonly onDone?: () => void;
}

const Body = NewComment.pick({ body: true });

/** Text survives a reload, a sign-out and a refused send: the draft leaves only with a stored comment. */
export const CommentForm = ({ subject, parentId, onDone }: CommentFormProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const form = useForm({ initialValues: { body: "" }, validate: validateWith(Body, COACHING_COPY) });
  const draft = useDraft(`comment:${subject.kind}:${subject.id}:${parentId ?? ""}`, form.values.body, (body) =>
    form.setFieldValue("body", body),
  );
  const { message, onError, clear } = useFormErrors(form, COACHING_COPY);
  const add = useMutation(
    trpc.coaching.addComment.mutationOptions({
      onError,
      onSuccess: async () => {
        draft.discard();
        form.reset();
        await Promise.all([
          cache.invalidateQueries(trpc.coaching.comments.queryFilter({ subject })),
          cache.invalidateQueries(trpc.coaching.threads.pathFilter()),
        ]);
        onDone?.();
      },
    }),
  );
  const submit = form.onSubmit(({ body }) => {
    clear();
    add.mutate({ subject, body, parentId });
  });
  return (
    <form
      onSubmit={(event) => {
        // React hands the event on to a form around the drawer, which is no part of this one.
        event.stopPropagation();
        submit(event);
      }}
      noValidate
    >
      <Textarea
        label={parentId === null ? "Your comment" : "Your reply"}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps("body")}
      />
      <FormMessage>{message}</FormMessage>
      <Group mt="xs" gap="xs">
        <Button type="submit" loading={add.isPending}>
          {parentId === null ? "Post comment" : "Post reply"}
        </Button>
        {onDone !== undefined && (
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        )}
      </Group>
    </form>
  );
};
