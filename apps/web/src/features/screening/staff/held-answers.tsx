"use client";

import type { AppRouter } from "@cuffwise/api/router";
import type { ClientId, RuleRef, ScreeningId } from "@cuffwise/domain/kernel";
import { type Finding, heldRules, type ScreeningDecision } from "@cuffwise/domain/screening";
import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SCREENING_COPY } from "../copy.ts";
import { OptionsField } from "../fields/options-field.tsx";
import classes from "./client-screening.module.css";

type StoredCorrection = inferRouterOutputs<AppRouter>["screening"]["result"]["corrections"][number];

const BASIS_WORDS = {
  document: "A document that I have seen",
  statement: "My own finding as a clinician",
} as const;
type Basis = keyof typeof BASIS_WORDS;
const BASES = Object.entries(BASIS_WORDS).map(([value, label]) => ({ value, label }));
const LEAST_REASON = 10;

const CorrectionForm = ({
  clientId,
  screeningId,
  held,
}: {
  clientId: ClientId;
  screeningId: ScreeningId;
  held: readonly Finding[];
}) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [only = null, second = null] = held;
  const [rule, setRule] = useState<RuleRef | null>(second === null ? (only?.rule ?? null) : null);
  const [basis, setBasis] = useState<Basis | null>(null);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string | null>(null);

  const correct = useMutation(
    trpc.screening.correctAnswer.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: "The correction is recorded, and the limbs follow it." });
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
    const codes = {
      ...(rule === null ? { rule: "correction.no-answer" } : {}),
      ...(basis === null ? { basis: "correction.no-basis" } : {}),
      ...(reason.trim().length < LEAST_REASON ? { reason: "correction.reason-too-short" } : {}),
    };
    setErrors(
      Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentenceFor(code, SCREENING_COPY)])),
    );
    if (Object.keys(codes).length > 0 || rule === null || basis === null) return;
    correct.mutate({ clientId, screeningId, rule, basis, reason });
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-labelledby="held">
      <h2 id="held">Correct an earlier answer</h2>
      <p>
        Two screenings say different things, so the stricter answer stands. If you know that it was wrong, say so here.
        It is kept with your name and cannot be changed afterwards.
      </p>
      <div className={classes.cannot}>
        <h3>What a correction cannot do</h3>
        <ul>
          <li>It opens no limb that today's answers exclude, refer or limit: the rules run again without it.</li>
          <li>It says nothing about answers that are given later.</li>
        </ul>
      </div>
      <OptionsField
        legend="Which earlier answer was wrong?"
        options={held.map(({ rule: value, statement }) => ({ value, label: statement }))}
        value={rule ?? undefined}
        error={errors.rule}
        onChange={(value) => setRule(held.find((one) => one.rule === value)?.rule ?? null)}
      />
      <OptionsField
        legend="What shows it?"
        options={BASES}
        value={basis ?? undefined}
        error={errors.basis}
        onChange={(value) => setBasis(value === "document" ? "document" : "statement")}
      />
      <Textarea
        label="What was wrong, and how you know"
        autosize
        minRows={3}
        maxLength={500}
        value={reason}
        error={errors.reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <FormMessage>{message}</FormMessage>
      <Button type="submit" size="lg" loading={correct.isPending}>
        Record the correction
      </Button>
    </form>
  );
};

const Waiting = ({ count }: { count: number }) => (
  <section className={classes.section} aria-labelledby="held">
    <h2 id="held">Held by an earlier answer</h2>
    <p>
      {count === 1 ? "One reason stands" : `${count} reasons stand`} only because an earlier screening said so. A
      clinician of the practice can correct that here, on a document or their own finding. A coach cannot: nobody opens
      a limb that they will train.
    </p>
  </section>
);

const Corrections = ({ corrections }: { corrections: readonly StoredCorrection[] }) => (
  <section className={classes.section} aria-labelledby="corrections">
    <h2 id="corrections">Corrected answers</h2>
    <ul className={classes.letters}>
      {corrections.toReversed().map(({ id, basis, reason, recordedByName, recordedAt }) => (
        <li key={id} className={classes.letter}>
          <p className={classes.when}>
            <DateText value={recordedAt} style="dateTime" /> · {recordedByName} ·{" "}
            {basis === "document" ? "on a document" : "own finding"}
          </p>
          <p>{reason}</p>
        </li>
      ))}
    </ul>
  </section>
);

export interface HeldAnswersProps {
  readonly clientId: ClientId;
  readonly screeningId: ScreeningId;
  readonly decision: ScreeningDecision;
  readonly corrections: readonly StoredCorrection[];
  /** True for a clinician, who may correct. */
  readonly mayAnswer: boolean;
}

/** Answers that stand only because an earlier screening gave them, who can correct them, and what was corrected. */
export const HeldAnswers = ({ clientId, screeningId, decision, corrections, mayAnswer }: HeldAnswersProps) => {
  const rules = heldRules(decision);
  const held = [...rules].flatMap((rule) => decision.findings.find((finding) => finding.rule === rule) ?? []);
  return (
    <>
      {held.length > 0 && mayAnswer && (
        <CorrectionForm key={corrections.length} clientId={clientId} screeningId={screeningId} held={held} />
      )}
      {held.length > 0 && !mayAnswer && <Waiting count={held.length} />}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </>
  );
};
