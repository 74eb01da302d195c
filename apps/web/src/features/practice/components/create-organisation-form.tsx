"use client";

import { NewOrganisation } from "@cuffwise/domain/coaching";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useFormErrors } from "#components/ui/use-form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./practice-form.module.css";

export const CreateOrganisationForm = () => {
  const trpc = useTRPC();
  const form = useForm({ initialValues: { name: "" }, validate: validateWith(NewOrganisation, PRACTICE_COPY) });
  const { message, onError, clear } = useFormErrors(form, PRACTICE_COPY);
  const create = useMutation(
    trpc.practice.createOrganisation.mutationOptions({ onError, onSuccess: () => window.location.assign("/coach") }),
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => {
        clear();
        create.mutate(values);
      })}
    >
      <TextInput
        {...form.getInputProps("name")}
        label="Name of your practice"
        description="Your clients see it. A studio, a clinic, or simply your own name."
        autoComplete="organization"
        required
        withAsterisk={false}
      />
      <FormMessage>{message}</FormMessage>
      <Button type="submit" fullWidth loading={create.isPending || create.isSuccess}>
        Create the practice
      </Button>
    </form>
  );
};
