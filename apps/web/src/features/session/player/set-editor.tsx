"use client";

import type { Step } from "@cuffwise/domain/programme";
import { Button, Textarea } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { NumberField } from "#components/ui/number-field.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import { SESSION_COPY } from "#features/session/copy.ts";
import type { Player } from "./player.ts";
import { readLoad } from "./read-load.ts";
import classes from "./set-editor.module.css";

const Plates = lazy(async () => ({ default: (await import("#features/session/place/plates.tsx")).Plates }));

const MAX_REPS = 200;
/** Loads are stepped by a tenth; half as much again is more likely a slip than a step. */
const FAR_ABOVE = 1.5;

/** The literal without its unit, and the unit for the list beside it: a choice there must not be overruled by old text. */
const splitEntered = (entered: string, units: readonly [string, string]) => {
  const unit = units.find((one) => entered.trim().endsWith(one));
  return unit === undefined
    ? { text: entered, unit: units[0] }
    : { text: entered.trim().slice(0, -unit.length).trim(), unit };
};

const NOTE_MAX = 500;

const repsErrorOf = (typed: string, count: number | null): string | null => {
  if (count !== null) return count > MAX_REPS ? "reps.too-many" : null;
  return /^-\d/.test(typed.trim()) ? "reps.negative" : "reps.not-whole";
};

/** Repetitions in reserve, from none to five and more. */
const RIR = ["0", "1", "2", "3", "4", "5"] as const;

export interface SetEditorProps {
  readonly player: Player;
  readonly step: Step;
  readonly log: EffectiveSet | undefined;
  readonly onClose: () => void;
}

/** Load and repetitions of one set, before or after it was done. */
export const SetEditor = ({ player, step, log, onClose }: SetEditorProps) => {
  const setting = useViewerSetting();
  const units: readonly [string, string] = setting.units === "metric" ? ["kg", "lb"] : ["lb", "kg"];
  const { load, reps: before } = log ?? player.valuesOf(step);
  const [typed, setTyped] = useState(() => splitEntered(load?.entered ?? "", units));
  const [reps, setReps] = useState(String(before));
  const [error, setError] = useState<string | null>(null);
  const [isMeant, setMeant] = useState(false);
  const count = /^\d{1,9}$/.test(reps.trim()) ? Number(reps) : null;
  const repsError = repsErrorOf(reps, count);
  const [note, setNote] = useState(log?.note ?? "");
  const [rir, setRir] = useState(log?.rir ?? null);
  const isNoteTooLong = note.trim().length > NOTE_MAX;
  const plannedKg = player.data.content.resolved[step.entry.key]?.loadableKg ?? null;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const read = readLoad(typed, units);
    if (!read.ok) {
      setError(read.error);
      return;
    }
    if (count === null || repsError !== null || isNoteTooLong) return;
    // A slipped digit under a cuff is a danger; what was truly lifted is recorded on the second word.
    if (!isMeant && plannedKg !== null && read.value !== null && read.value.kg > plannedKg * FAR_ABOVE) {
      setMeant(true);
      setError("load.far-above");
      return;
    }
    if (log === undefined) player.draft(step, { load: read.value, reps: count });
    else player.correct(log, { load: read.value, reps: count, rir, note: note.trim() });
    onClose();
  };
  const move = (by: number): void => setReps(String(Math.min(MAX_REPS, Math.max(0, (count ?? before) + by))));

  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <NumberField
        label="Load"
        units={units}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setError(null);
          setMeant(false);
        }}
        error={error === null ? undefined : sentenceFor(error, SESSION_COPY)}
      />
      {load !== null && (
        <Suspense fallback={null}>
          <Plates data={player.data} step={step} kg={load.kg} />
        </Suspense>
      )}
      <div className={classes.reps}>
        <label className={classes.label} htmlFor="set-reps">
          Repetitions
        </label>
        <div className={classes.stepper}>
          <button type="button" className={classes.step} onClick={() => move(-1)} aria-label="One less">
            <IconMinus size={20} aria-hidden="true" />
          </button>
          <input
            id="set-reps"
            className={classes.count}
            inputMode="numeric"
            autoComplete="off"
            value={reps}
            aria-invalid={repsError !== null}
            aria-describedby={repsError === null ? undefined : "set-reps-error"}
            onChange={(event) => setReps(event.currentTarget.value)}
          />
          <button type="button" className={classes.step} onClick={() => move(1)} aria-label="One more">
            <IconPlus size={20} aria-hidden="true" />
          </button>
        </div>
        {repsError !== null && (
          <p id="set-reps-error" className={classes.error}>
            {sentenceFor(repsError, SESSION_COPY)}
          </p>
        )}
      </div>
      {log !== undefined && log.status !== "skipped" && (
        <fieldset className={classes.effort}>
          <legend className={classes.label}>How many more could you have done?</legend>
          {RIR.map((value) => (
            <button
              key={value}
              type="button"
              className={classes.chip}
              aria-pressed={rir === Number(value)}
              onClick={() => setRir(rir === Number(value) ? null : Number(value))}
            >
              {value}
              {value === "5" && "+"}
            </button>
          ))}
        </fieldset>
      )}
      {log !== undefined && (
        <Textarea
          className={classes.note ?? ""}
          label="Note on this set"
          autosize
          minRows={1}
          maxRows={6}
          value={note}
          error={isNoteTooLong ? `At most ${NOTE_MAX} characters; these are ${note.trim().length}.` : null}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <div className={classes.actions}>
        <Button type="submit">{log === undefined ? "Use these" : "Save change"}</Button>
        {log === undefined ? (
          <Button
            variant="default"
            onClick={() => {
              player.skip([step]);
              onClose();
            }}
          >
            Leave out
          </Button>
        ) : (
          <Button
            variant="default"
            onClick={() => {
              player.undo(log);
              onClose();
            }}
          >
            Not done after all
          </Button>
        )}
        {log !== undefined && log.saved === "saved" && (
          <CommentButton subject={{ kind: "set", id: log.id }} about={`set ${step.setIndex + 1}`} compact leavesDock />
        )}
      </div>
    </form>
  );
};
