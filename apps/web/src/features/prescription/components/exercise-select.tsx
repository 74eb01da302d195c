"use client";

import { type Exercise, searchExercises } from "@cuffwise/domain/exercises";
import { type ComboboxItem, Select } from "@mantine/core";

export interface ExerciseSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly exercises: readonly Exercise[];
  readonly value: string | null;
  readonly onChange: (slug: string) => void;
  readonly error?: string | undefined;
}

const toOption = ({ slug, name }: Exercise): ComboboxItem => ({ value: slug, label: name });

/** Finds exercises by name, alias, muscle or equipment: “leg ext”, “hamstrings”, “cable”. */
export const ExerciseSelect = ({ exercises, value, onChange, error, ...rest }: ExerciseSelectProps) => {
  const known = new Set(exercises.map(({ slug }) => slug));
  return (
    <Select
      {...rest}
      searchable
      placeholder="Type a name, muscle or machine"
      data={exercises.map(toOption)}
      value={value}
      error={error}
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage="No exercise matches."
      filter={({ search }) =>
        searchExercises(search)
          .filter(({ slug }) => known.has(slug))
          .map(toOption)
      }
      onChange={(slug) => {
        if (slug !== null) onChange(slug);
      }}
    />
  );
};
