"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import { type ContentPath, type CuffPlan, type Entry, type LoadPlan, newEntry } from "@cuffwise/domain/programme";
import { SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { HowTo } from "#features/session/how-to.tsx";
import { type ContentIssue, issueOf } from "../builder/issues.ts";
import { BuilderNumber } from "./builder-number.tsx";
import { ElsewhereFields } from "./elsewhere-fields.tsx";
import classes from "./entry-editor.module.css";
import { ExercisePicker } from "./exercise-picker.tsx";
import { LoadFields } from "./load-fields.tsx";
import { SetsField } from "./sets-field.tsx";

export interface EntryEditorProps {
  readonly entry: Entry;
  readonly place: ContentPath;
  readonly issues: readonly ContentIssue[];
  /** `field` names what is typed in, so that one field is one undo step. */
  readonly onChange: (change: (entry: Entry) => Entry, field: string) => void;
}

const PRESETS = {
  bfr: ["30-15-15-15", "30-15-15", "30-15", "15-15"],
  ordinary: ["3 × 8", "4 × 6", "5 × 5", "3 × 12"],
  timed: ["5 × 120 s", "3 × 30 s"],
} as const;

const kindName = (kind: Entry["kind"]): string => (kind === "bfr" ? "With cuff" : "Without cuff");
const LIMBS = [
  { value: "both", label: "Left and right" },
  { value: "left", label: "Left only" },
  { value: "right", label: "Right only" },
];
const DEFLATE = [
  { value: "between-exercises", label: "Stays on" },
  { value: "between-sets", label: "Is opened" },
];
const isLimbs = (value: string | null): value is CuffPlan["limbs"] => LIMBS.some((one) => one.value === value);
const isDeflate = (value: string | null): value is CuffPlan["deflate"] => DEFLATE.some((one) => one.value === value);

/** Another exercise or kind starts with the middle of what was studied for it; the label and the words stay. */
const restart = (entry: Entry, wish: Partial<Pick<Entry, "slug" | "kind">>): Entry => {
  const slug = wish.slug ?? entry.slug;
  const kind = wish.kind ?? entry.kind;
  const canWear = findExercise(slug)?.bfrSuitable ?? false;
  const fresh = newEntry({ slug, kind: canWear ? kind : "ordinary", group: entry.group }, () => entry.key);
  return entry.cues === undefined ? fresh : { ...fresh, cues: entry.cues };
};

/** All that can be said about one exercise of a session. */
export const EntryEditor = ({ entry, place, issues, onChange }: EntryEditorProps) => {
  const exercise = findExercise(entry.slug);
  const error = (field: string): string | undefined => issueOf(issues, place, field);
  const set = (patch: Partial<Pick<Entry, "group" | "sets" | "restSeconds" | "tempo" | "cues">>, field: string): void =>
    onChange((now) => ({ ...now, ...patch }), field);
  const setLoad = (load: LoadPlan): void => onChange((now) => ({ ...now, load }), "load");
  const setCuff = (patch: Partial<CuffPlan>, field: string): void =>
    onChange((now) => (now.kind === "bfr" ? { ...now, cuff: { ...now.cuff, ...patch } } : now), field);
  const presets = exercise?.countedIn === "seconds" ? PRESETS.timed : PRESETS[entry.kind];

  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>{exercise?.name ?? entry.slug}</legend>
      <div className={classes.wide}>
        <ExercisePicker
          label="Exercise"
          value={entry.slug}
          cuffed={entry.kind === "bfr"}
          error={error("slug")}
          onChange={(slug) => onChange((now) => restart(now, { slug }), "slug")}
        />
        {exercise !== undefined && <HowTo of={exercise} />}
      </div>
      {exercise?.bfrSuitable && (
        <SegmentedControl
          className={classes.wide ?? ""}
          aria-label="With or without cuff"
          data={(["bfr", "ordinary"] as const).map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={entry.kind}
          onChange={(kind) => onChange((now) => restart(now, { kind }), "kind")}
        />
      )}
      <SetsField
        value={entry.sets}
        presets={presets}
        error={error("sets")}
        onChange={(sets) => set({ sets }, "sets")}
      />
      <LoadFields
        load={entry.load}
        hasMaximum={exercise?.oneRepMaxClass != null}
        error={error("load")}
        onChange={setLoad}
      />
      {entry.kind === "bfr" && (
        <>
          <BuilderNumber
            label="Pressure"
            units={["% LOP"]}
            value={entry.cuff.percentLop}
            error={error("cuff.percentLop")}
            onChange={(percentLop) => setCuff({ percentLop }, "percentLop")}
          />
          <Select
            label="Limbs"
            data={LIMBS}
            value={entry.cuff.limbs}
            allowDeselect={false}
            onChange={(limbs) => {
              if (isLimbs(limbs)) setCuff({ limbs }, "limbs");
            }}
          />
          <Select
            label="Cuff between sets"
            data={DEFLATE}
            value={entry.cuff.deflate}
            allowDeselect={false}
            onChange={(deflate) => {
              if (isDeflate(deflate)) setCuff({ deflate }, "deflate");
            }}
          />
        </>
      )}
      <BuilderNumber
        label="Rest"
        units={["s"]}
        value={entry.restSeconds}
        error={error("restSeconds")}
        onChange={(restSeconds) => set({ restSeconds }, "rest")}
      />
      {entry.kind === "ordinary" && <span />}
      <TextInput
        label="Tempo"
        description="Seconds down, pause, up, pause"
        value={entry.tempo}
        autoComplete="off"
        error={error("tempo")}
        onChange={(event) => set({ tempo: event.currentTarget.value.toUpperCase() }, "tempo")}
      />
      <TextInput
        label="Label"
        description="A, or B1 and B2 for a superset"
        value={entry.group}
        maxLength={2}
        autoComplete="off"
        error={error("group")}
        onChange={(event) => set({ group: event.currentTarget.value.toUpperCase() }, "group")}
      />
      <ElsewhereFields entry={entry} error={error("substitutions")} onChange={onChange} />
      <div className={classes.wide}>
        <Textarea
          label="Cues for the client"
          autosize
          minRows={2}
          maxLength={600}
          value={entry.cues ?? ""}
          error={error("cues")}
          onChange={(event) => set({ cues: event.currentTarget.value }, "cues")}
        />
      </div>
    </fieldset>
  );
};
