"use client";

import { readSets, type SetPlan, setsToText } from "@cuffwise/domain/programme";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { PROGRAMME_COPY } from "../copy.ts";
import classes from "./entry-editor.module.css";

export interface SetsFieldProps {
  readonly value: readonly SetPlan[];
  readonly presets: readonly string[];
  readonly onChange: (sets: SetPlan[]) => void;
  readonly error?: string | undefined;
}

const same = (text: string, sets: readonly SetPlan[]): boolean => {
  const read = readSets(text);
  return JSON.stringify(read.ok ? read.value : []) === JSON.stringify(sets);
};

/** Sets and repetitions as coaches write them. What cannot be read stays in the field and leaves no sets behind. */
export const SetsField = ({ value, presets, onChange, error }: SetsFieldProps) => {
  const [text, setText] = useState(setsToText(value));
  const shown = same(text, value) ? text : setsToText(value);
  const read = readSets(shown);
  const change = (next: string): void => {
    setText(next);
    const sets = readSets(next);
    onChange(sets.ok ? sets.value : []);
  };
  return (
    <div className={classes.wide}>
      <TextInput
        label="Sets and repetitions"
        description="30-15-15-15, 3 × 8 or 5 × 120 s; a + after a set means to failure"
        value={shown}
        autoComplete="off"
        error={read.ok ? error : sentenceFor(read.error, PROGRAMME_COPY)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div className={classes.presets}>
        {presets.map((preset) => (
          <button key={preset} type="button" className={classes.preset} onClick={() => change(preset)}>
            {preset}
          </button>
        ))}
      </div>
    </div>
  );
};
