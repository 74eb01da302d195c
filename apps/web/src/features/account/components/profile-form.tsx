"use client";

import { TimeZone, text, type UnitPreference } from "@cuffwise/domain/kernel";
import { Button, Radio, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { settle } from "#components/ui/pending-settings.ts";
import { useFormErrors } from "#components/ui/use-form-errors.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { ACCOUNT_COPY } from "../copy.ts";
import { timeZoneNames } from "../time-zones.ts";
import classes from "./account-settings.module.css";

export interface Profile {
  readonly name: string;
  readonly timeZone: string;
  readonly units: UnitPreference;
}

const Fields = z.object({ name: text(120), timeZone: TimeZone, units: z.enum(["metric", "imperial"]) });

export const ProfileForm = ({ profile }: { profile: Profile }) => {
  const trpc = useTRPC();
  const { personId } = useViewerSetting();
  const router = useRouter();
  const form = useForm<Profile>({ initialValues: profile, validate: validateWith(Fields, ACCOUNT_COPY) });
  const { message, onError, clear } = useFormErrors(form, ACCOUNT_COPY);
  const save = useMutation(
    trpc.account.updateProfile.mutationOptions({
      onError,
      onSuccess: (saved) => {
        form.setValues(saved);
        settle(personId, { units: saved.units, timeZone: saved.timeZone });
        notifications.show({ message: "Your profile is saved." });
        // The shell around the page shows the name and writes its dates in the zone.
        router.refresh();
      },
    }),
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => {
        clear();
        save.mutate(values);
      })}
    >
      <TextInput {...form.getInputProps("name")} label="Name" autoComplete="name" required withAsterisk={false} />
      <Select
        {...form.getInputProps("timeZone")}
        label="Time zone"
        description="Days begin and dates are written in it."
        data={timeZoneNames(profile.timeZone)}
        searchable
        allowDeselect={false}
        nothingFoundMessage="No zone by that name"
      />
      <Radio.Group {...form.getInputProps("units")} label="Units">
        <Radio mt="xs" value="metric" label="Kilograms and centimetres" />
        <Radio mt="xs" value="imperial" label="Pounds and inches" />
      </Radio.Group>
      <FormMessage>{message}</FormMessage>
      <Button className={classes.submit ?? ""} type="submit" loading={save.isPending}>
        Save the profile
      </Button>
    </form>
  );
};
