"use client";

import { exerciseName, findExercise } from "@cuffwise/domain/exercises";
import {
  CUFF_FALLBACKS,
  type CuffFallback,
  type Entry,
  type LoadPlan,
  MAX_SUBSTITUTIONS,
  type Substitution,
} from "@cuffwise/domain/programme";
import { Button, Checkbox, Switch } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import classes from "./elsewhere-fields.module.css";
import { ExercisePicker } from "./exercise-picker.tsx";
import { LoadFields } from "./load-fields.tsx";

const FALLBACKS: Readonly<Record<CuffFallback, { readonly label: string; readonly about: string }>> = {
  "no-cuff": { label: "Without a cuff", about: "The same light load, no pressure." },
  "other-cuff": { label: "Another cuff of theirs", about: "Only at a pressure from its own measurement." },
  wrap: { label: "Elastic wrap", about: "Dose unknown; only on limbs that are cleared without any limit." },
};

export interface ElsewhereFieldsProps {
  readonly entry: Entry;
  readonly error: string | undefined;
  readonly onChange: (change: (entry: Entry) => Entry, field: string) => void;
}

/** An empty list is left out: a template that says nothing of it stays as it was. */
const withSubstitutions = (entry: Entry, substitutions: readonly Substitution[]): Entry => {
  const { substitutions: _before, ...rest } = entry;
  return substitutions.length === 0 ? (rest as Entry) : ({ ...rest, substitutions: [...substitutions] } as Entry);
};

const withFallbacks = (entry: Entry, fallbacks: readonly CuffFallback[]): Entry => {
  if (entry.kind !== "bfr") return entry;
  const { fallbacks: _before, ...rest } = entry;
  return fallbacks.length === 0 ? rest : { ...rest, fallbacks: [...fallbacks] };
};

/** What the client may do where the equipment or the cuff is another one: nothing that is not named here. */
export const ElsewhereFields = ({ entry, error, onChange }: ElsewhereFieldsProps) => {
  const substitutions = entry.substitutions ?? [];
  const fallbacks = entry.kind === "bfr" ? (entry.fallbacks ?? []) : [];
  const setAll = (change: (all: readonly Substitution[]) => readonly Substitution[], field: string): void =>
    onChange((now) => withSubstitutions(now, change(now.substitutions ?? [])), field);
  const setLoad = (slug: string, load: LoadPlan | undefined): void =>
    setAll(
      (all) => all.map((one) => (one.slug === slug ? (load === undefined ? { slug } : { slug, load }) : one)),
      `sub ${slug}`,
    );
  const ownLoad = (slug: string): LoadPlan => {
    const hasMaximum = findExercise(slug)?.oneRepMaxClass != null;
    return hasMaximum && entry.load.type === "percent-1rm" ? entry.load : { type: "kg", kg: 5 };
  };

  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>Somewhere else</legend>
      <p className={classes.about}>
        What the client may do instead where this cannot be done. What is not named here is left out there.
      </p>
      {substitutions.map(({ slug, load }) => (
        <div key={slug} className={classes.one}>
          <span className={classes.name}>{exerciseName(slug)}</span>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            aria-label={`Do not allow ${exerciseName(slug)}`}
            onClick={() => setAll((all) => all.filter((one) => one.slug !== slug), "substitutions")}
          >
            Take out
          </Button>
          <Switch
            className={classes.whole ?? ""}
            label="A load of its own"
            description={load === undefined ? "Now: the planned share of its own 1RM" : undefined}
            checked={load !== undefined}
            onChange={(event) => setLoad(slug, event.currentTarget.checked ? ownLoad(slug) : undefined)}
          />
          {load !== undefined && (
            <div className={classes.load}>
              <LoadFields
                load={load}
                hasMaximum={findExercise(slug)?.oneRepMaxClass != null}
                error={undefined}
                onChange={(next) => setLoad(slug, next)}
              />
            </div>
          )}
        </div>
      ))}
      {substitutions.length < MAX_SUBSTITUTIONS && (
        <ExercisePicker
          key={substitutions.length}
          label="Add an exercise in its place"
          placeholder="Find an exercise"
          value={null}
          cuffed={false}
          error={error}
          onChange={(slug) =>
            setAll(
              (all) => (all.some((one) => one.slug === slug) || slug === entry.slug ? all : [...all, { slug }]),
              "substitutions",
            )
          }
        />
      )}
      {entry.kind === "bfr" && (
        <Checkbox.Group
          label="Without this cuff"
          value={[...fallbacks]}
          onChange={(chosen) =>
            onChange(
              (now) =>
                withFallbacks(
                  now,
                  CUFF_FALLBACKS.filter((one) => chosen.includes(one)),
                ),
              "fallbacks",
            )
          }
        >
          {CUFF_FALLBACKS.map((one) => (
            <Checkbox key={one} mt="xs" value={one} label={FALLBACKS[one].label} description={FALLBACKS[one].about} />
          ))}
        </Checkbox.Group>
      )}
    </fieldset>
  );
};
