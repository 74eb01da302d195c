"use client";

import { CountryCode, KNOWN_COUNTRIES, UNKNOWN_COUNTRY } from "@cuffwise/domain/kernel";
import { emergencyFallback, emergencyNumber } from "@cuffwise/domain/session";
import { Select } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { COUNTRY_COPY, PRACTICE_COPY } from "../copy.ts";
import classes from "./country-form.module.css";

const NAMES = new Intl.DisplayNames(["en"], { type: "region" });

const COUNTRIES: readonly { readonly value: CountryCode; readonly label: string }[] = [
  ...KNOWN_COUNTRIES.map((code) => ({ value: code, label: NAMES.of(code) ?? code })).toSorted((a, b) =>
    a.label.localeCompare(b.label, "en"),
  ),
  { value: UNKNOWN_COUNTRY, label: COUNTRY_COPY.another },
];

/** Where the client trains, and the number that follows from it. A choice is kept as soon as it is made. */
export const CountryForm = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useSuspenseQuery(trpc.practice.safetySettings.queryOptions());
  // Every page that shows a number has the country in what it read.
  const save = useMutation(trpc.practice.setCountry.mutationOptions({ onSettled: () => cache.invalidateQueries() }));
  const country = save.isPending ? save.variables.country : data.country;
  const fallback = emergencyFallback(country);

  return (
    <div className={classes.form}>
      <Select
        label={COUNTRY_COPY.label}
        description={COUNTRY_COPY.why}
        data={COUNTRIES}
        value={country}
        onChange={(chosen) => {
          const parsed = CountryCode.safeParse(chosen);
          if (parsed.success && parsed.data !== country) save.mutate({ country: parsed.data });
        }}
        searchable
        allowDeselect={false}
        nothingFoundMessage={COUNTRY_COPY.notFound}
      />
      <div className={classes.shown} role="status">
        <p>
          {COUNTRY_COPY.shows} <strong>{emergencyNumber(country)}</strong>
        </p>
        {fallback !== null && <p>{fallback}</p>}
      </div>
      <FormMessage>{save.isError ? errorsFromServer(save.error, PRACTICE_COPY).form : null}</FormMessage>
    </div>
  );
};
