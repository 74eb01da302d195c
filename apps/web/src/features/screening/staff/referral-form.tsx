"use client";

import {
  addMonths,
  type ClientId,
  isPlainDate,
  LIMBS,
  type Limb,
  type PlainDate,
  type RuleRef,
  type ScreeningId,
} from "@cuffwise/domain/kernel";
import type { Finding, ScreeningDecision } from "@cuffwise/domain/screening";
import { parseTypedNumber } from "@cuffwise/domain/units";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { LimbPicker } from "#components/ui/limb-picker.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SCREENING_COPY } from "../copy.ts";
import { DayField } from "../fields/day-field.tsx";
import { OptionsField } from "../fields/options-field.tsx";
import type { Fields } from "../form/fields.ts";
import classes from "./client-screening.module.css";
import { VERDICT_WORDS, type Verdict } from "./verdict-words.ts";

const VERDICTS = [
  ...Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label })),
  { value: "", label: "Leave it open" },
];

const dayFields = (date: PlainDate): Fields => {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
};

const readDay = (
  { day = "", month = "", year = "" }: Fields,
  today: PlainDate,
): PlainDate | { readonly code: string } => {
  const text = `${year.trim()}-${month.trim().padStart(2, "0")}-${day.trim().padStart(2, "0")}`;
  if (!isPlainDate(text)) return { code: "date.invalid" };
  return text < today ? { code: "date.past" } : text;
};

const readCeiling = (text: string): number | null | { readonly code: string } => {
  if (text.trim() === "") return null;
  const read = parseTypedNumber(text);
  if (!read.ok) return { code: read.error };
  if (!Number.isInteger(read.value)) return { code: "letter.ceiling-not-whole" };
  if (read.value < 20) return { code: "letter.ceiling-too-low" };
  return read.value > 80 ? { code: "letter.ceiling-too-high" } : read.value;
};

const isFault = (value: unknown): value is { readonly code: string } =>
  typeof value === "object" && value !== null && "code" in value;

export interface ReferralFormProps {
  readonly clientId: ClientId;
  readonly screeningId: ScreeningId;
  readonly decision: ScreeningDecision;
  readonly referrals: readonly Finding[];
  readonly today: PlainDate;
}

/** A clinician answers referrals: reason by reason, for the limbs named, until a day. */
export const ReferralForm = ({ clientId, screeningId, decision, referrals, today }: ReferralFormProps) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rules = [...new Map(referrals.map((finding) => [finding.rule, finding])).values()];
  // A limb that is excluded is not offered: no answer could open it.
  const offered = LIMBS.filter((limb) => decision.limbs[limb].outcome === "refer");
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, string>>>({});
  const [limbs, setLimbs] = useState<readonly Limb[]>([]);
  const [ceiling, setCeiling] = useState("");
  const [until, setUntil] = useState<Fields>(dayFields(addMonths(today, 6)));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string | null>(null);

  const answer = useMutation(
    trpc.screening.answerReferral.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: "Your answer is recorded, and the limbs follow it." });
        await queries.invalidateQueries();
      },
      onError: (error) => {
        const { fields, form } = errorsFromServer(error, SCREENING_COPY);
        setMessage(form ?? Object.values(fields)[0] ?? null);
      },
    }),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMessage(null);
    const validUntil = readDay(until, today);
    const ceilingPercent = readCeiling(ceiling);
    const answers = rules.flatMap(({ rule }) => {
      const verdict = verdicts[rule];
      return verdict === undefined || verdict === "" ? [] : [{ rule: rule as RuleRef, verdict: verdict as Verdict }];
    });
    const codes = {
      ...(answers.length === 0 ? { answers: "letter.no-answer" } : {}),
      ...(limbs.length === 0 ? { limbs: "letter.no-limb" } : {}),
      ...(isFault(ceilingPercent) ? { ceiling: ceilingPercent.code } : {}),
      ...(isFault(validUntil) ? { until: validUntil.code } : {}),
    };
    setErrors(
      Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentenceFor(code, SCREENING_COPY)])),
    );
    if (Object.keys(codes).length > 0 || isFault(ceilingPercent) || isFault(validUntil)) return;
    answer.mutate({ clientId, screeningId, answers, limbs: [...limbs], ceilingPercent, validUntil });
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-labelledby="referral">
      <h2 id="referral">Answer as a clinician</h2>
      <p>
        You speak about training with an inflated cuff: it raises blood pressure during the set and holds back venous
        blood. Name the reasons, the limbs, and how long your answer holds.
      </p>
      <div className={classes.cannot}>
        <h3>What your answer cannot do</h3>
        <ul>
          <li>It opens a limb only to “cleared with limits”: 50 % or lower, the first four sessions watched.</li>
          <li>It lowers a ceiling and never raises one.</li>
          <li>It opens no limb that the screening excludes. Those are not offered below.</li>
        </ul>
      </div>
      {rules.map(({ rule, message: reason, statement }) => (
        <div key={rule} className={classes.referral}>
          <OptionsField
            legend={reason}
            help={statement}
            options={VERDICTS}
            value={verdicts[rule] ?? ""}
            onChange={(verdict) => setVerdicts((before) => ({ ...before, [rule]: verdict }))}
          />
        </div>
      ))}
      {errors.answers !== undefined && <FormMessage>{errors.answers}</FormMessage>}
      <LimbPicker
        label="For which limbs?"
        description="Your answer holds for these and no others."
        limbs={offered}
        value={limbs}
        onChange={setLimbs}
        {...(errors.limbs === undefined ? {} : { error: errors.limbs })}
      />
      <NumberField
        label="Highest pressure, of limb occlusion pressure"
        units={["%"]}
        description="Leave it empty for no limit of your own; 50 % holds in any case."
        value={{ text: ceiling, unit: "%" }}
        onChange={({ text }) => setCeiling(text)}
        error={errors.ceiling}
      />
      <DayField
        legend="Until when?"
        help="Six months at most count; three for blood pressure."
        fields={until}
        error={errors.until}
        onChange={setUntil}
      />
      <FormMessage>{message}</FormMessage>
      <Button type="submit" size="lg" loading={answer.isPending}>
        Record my answer
      </Button>
    </form>
  );
};
