"use client";

import { EXERCISES, type Exercise, searchExercises } from "@cuffwise/domain/exercises";
import { type ComboboxItem, Select } from "@mantine/core";

export interface ExercisePickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (slug: string) => void;
  /** Only exercises that are done with a cuff. */
  readonly cuffed: boolean;
  readonly placeholder?: string;
  readonly error?: string | undefined;
}

const toOption = ({ slug, name }: Exercise): ComboboxItem => ({ value: slug, label: name });

/** Finds exercises by name, alias, muscle or equipment: “leg ext”, “hamstrings”, “cable”. */
export const ExercisePicker = ({ value, onChange, cuffed, error, ...rest }: ExercisePickerProps) => {
  const allowed = EXERCISES.filter(({ bfrSuitable, slug }) => !cuffed || bfrSuitable || slug === value);
  const known = new Set(allowed.map(({ slug }) => slug));
  return (
    <Select
      {...rest}
      searchable
      data={allowed.map(toOption)}
      value={value}
      {...(error === undefined ? {} : { error })}
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage={cuffed ? "No cuffed exercise matches. Try without cuff." : "No exercise matches."}
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
