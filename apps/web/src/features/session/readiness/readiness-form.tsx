"use client";

import { LIMBS } from "@cuffwise/domain/kernel";
import { type ReadinessAnswers, type ReadinessQuestion, readinessQuestions } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { READINESS_COPY } from "#features/session/copy.ts";
import type { SessionData } from "#features/session/session-data.ts";
import { Choice } from "./choice.tsx";
import { LimbSigns } from "./limb-signs.tsx";
import classes from "./readiness.module.css";
import { draftToAnswers, HEALTHY, type ReadinessDraft } from "./readiness-draft.ts";

export interface ReadinessFormProps {
  readonly data: SessionData;
  readonly isSending: boolean;
  readonly message: string | null;
  readonly onAnswer: (answers: ReadinessAnswers) => void;
}

const questionsFor = (data: SessionData): readonly ReadinessQuestion[] =>
  readinessQuestions(
    LIMBS.map((limb) => {
      const standing = data.standings.find((one) => one.limb === limb);
      return standing === undefined ? null : { ...standing, flags: [...standing.flags] };
    }),
    data.today,
    data.cuffedSessionsDone,
  );

const SLEEP = [
  { value: "9", label: "8 h or more" },
  { value: "7", label: "6–8 h" },
  { value: "5", label: "5–6 h" },
  { value: "4", label: "Less than 5 h" },
] as const;
const ENERGY = [
  { value: "7", label: "Good" },
  { value: "5", label: "Fair" },
  { value: "3", label: "Low" },
] as const;

const sleepOf = (hours: number) => SLEEP.find(({ value }) => value === String(hours))?.value ?? "7";
const energyOf = (energy: number) => ENERGY.find(({ value }) => value === String(energy))?.value ?? "7";

/**
 * Twenty seconds for somebody who is well: what seldom changes stands at the clear answer. The emergency signs do not:
 * they are answered by a tap, each time.
 */
export const ReadinessForm = ({ data, isSending, message, onAnswer }: ReadinessFormProps) => {
  const [draft, setDraft] = useState<ReadinessDraft>(HEALTHY);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const set = (change: Partial<ReadinessDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
    setErrors({});
  };

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const answers = draftToAnswers(draft);
    if (answers.success) {
      onAnswer(answers.data);
      return;
    }
    // The button stands below everything: what is missing comes into sight.
    const open = answers.error.issues.find(({ path }) => path.length === 1);
    form.querySelector<HTMLInputElement>(`input[name="${String(open?.path[0])}"]`)?.focus();
    setErrors(
      Object.fromEntries(
        answers.error.issues.map(({ path, message: code }) => [
          path.join("."),
          path.length === 1
            ? "Tap an answer."
            : sentenceFor(/^[a-z]+\./.test(code) ? code : "number.invalid", READINESS_COPY),
        ]),
      ),
    );
  };

  const ask = (question: ReadinessQuestion) => {
    switch (question.id) {
      case "RD1":
      case "RD2":
      case "RD4":
      case "RD5":
      case "RD8": {
        const key = question.id.toLowerCase() as "rd1" | "rd2" | "rd4" | "rd5" | "rd8";
        return (
          <Choice
            name={key}
            legend={question.ask}
            help={question.help}
            value={draft[key] ?? ""}
            error={errors[key]}
            options={question.options}
            isFolded={question.options.length > 2}
            onChange={(value) => set({ [key]: value })}
          />
        );
      }
      case "RD3":
        return <LimbSigns draft={draft} ask={question.ask} onChange={set} />;
      case "RD6":
        return (
          <fieldset className={classes.question}>
            <legend className={classes.legend}>{question.ask}</legend>
            <div className={classes.pair}>
              <NumberField
                label="Upper"
                units={["mmHg"]}
                value={draft.systolic}
                onChange={(systolic) => set({ systolic })}
                error={errors["rd6.systolic"]}
              />
              <NumberField
                label="Lower"
                units={["mmHg"]}
                value={draft.diastolic}
                onChange={(diastolic) => set({ diastolic })}
                error={errors["rd6.diastolic"]}
              />
            </div>
            <p className={classes.help}>{question.help}</p>
          </fieldset>
        );
      case "RD7":
        return (
          <div className={classes.twice}>
            <Choice
              name="sleep"
              legend="How long did you sleep?"
              value={sleepOf(draft.hoursSlept)}
              options={SLEEP}
              alsoClear={["7", "5"]}
              onChange={(value) => set({ hoursSlept: Number(value) })}
            />
            <Choice
              name="energy"
              legend="How is your energy?"
              value={energyOf(draft.energy)}
              options={ENERGY}
              alsoClear={["5"]}
              onChange={(value) => set({ energy: Number(value) })}
            />
          </div>
        );
      case "RD9":
        return (
          <fieldset className={classes.question}>
            <legend className={classes.legend}>{question.ask}</legend>
            <div className={classes.pair}>
              <NumberField
                label="Glucose"
                units={["mmol/L"]}
                value={draft.glucose}
                onChange={(glucose) => set({ glucose })}
                error={errors["rd9.glucose"]}
              />
              <NumberField
                label="Ketones"
                units={["mmol/L"]}
                value={draft.ketones}
                onChange={(ketones) => set({ ketones })}
                error={errors["rd9.ketones"]}
              />
            </div>
            <p className={classes.help}>{question.help}</p>
          </fieldset>
        );
    }
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {questionsFor(data).map((question) => (
        <div key={question.id}>{ask(question)}</div>
      ))}
      <div className={classes.footer}>
        <FormMessage>{message}</FormMessage>
        <Button type="submit" size="lg" fullWidth loading={isSending}>
          This is how I am today
        </Button>
      </div>
    </form>
  );
};
