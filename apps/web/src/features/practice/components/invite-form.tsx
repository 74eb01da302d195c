"use client";

import { NewInvitation } from "@cuffwise/domain/coaching";
import type { ClientId } from "@cuffwise/domain/kernel";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useFormErrors } from "#components/ui/use-form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./practice-form.module.css";
import type { Sent } from "./sent-invitation.tsx";

/** A client who waits, to be invited again. */
export interface Waiting {
  readonly id: ClientId;
  readonly name: string;
  readonly email: string | null;
}

export interface InviteFormProps {
  /** Undefined for somebody new. */
  readonly again?: Waiting | undefined;
  readonly onSent: (name: string, sent: Sent) => void;
}

const Fields = z.object({ name: NewInvitation.shape.name, email: NewInvitation.shape.email });

export const InviteForm = ({ again, onSent }: InviteFormProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { name: again?.name ?? "", email: again?.email ?? "" },
    validate: validateWith(Fields, PRACTICE_COPY),
  });
  const { message, onError, clear } = useFormErrors(form, PRACTICE_COPY);
  const onSuccess = async (sent: Sent): Promise<void> => {
    onSent(form.values.name.trim(), sent);
    await cache.invalidateQueries(trpc.practice.clients.queryFilter());
  };
  const invite = useMutation(trpc.practice.inviteClient.mutationOptions({ onError, onSuccess }));
  const inviteAgain = useMutation(trpc.practice.inviteAgain.mutationOptions({ onError, onSuccess }));

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => {
        clear();
        if (again === undefined) invite.mutate(values);
        else inviteAgain.mutate({ clientId: again.id, email: values.email });
      })}
    >
      {again === undefined ? (
        <TextInput
          {...form.getInputProps("name")}
          label="Name"
          autoComplete="off"
          data-autofocus
          required
          withAsterisk={false}
        />
      ) : (
        <p>The link and code that {again.name} has now stop working.</p>
      )}
      <TextInput
        {...form.getInputProps("email")}
        label="E-mail address (optional)"
        description="With it, the link is mailed, and only the account with this address can join. Without, you hand over link or code."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FormMessage>{message}</FormMessage>
      <Button type="submit" fullWidth loading={invite.isPending || inviteAgain.isPending}>
        {again === undefined ? "Invite" : "Invite again"}
      </Button>
    </form>
  );
};
