"use client";

import { CONSENT_KINDS, CONSENTS, type ConsentKind } from "@cuffwise/domain/coaching";
import { Button, Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./consent-form.module.css";

export interface ConsentFormProps {
  /** The link's secret or the code. */
  readonly inviteKey: string;
  readonly orgName: string;
}

/** Each text is agreed to on its own; together they make the client. */
export const ConsentForm = ({ inviteKey, orgName }: ConsentFormProps) => {
  const trpc = useTRPC();
  const [given, setGiven] = useState<ReadonlySet<ConsentKind>>(new Set());
  const [asked, setAsked] = useState(false);
  const accept = useMutation(
    trpc.practice.acceptInvitation.mutationOptions({ onSuccess: () => window.location.assign("/me") }),
  );
  const missing = CONSENT_KINDS.filter((kind) => !given.has(kind));

  const turn = (kind: ConsentKind, on: boolean): void => {
    const next = new Set(given);
    if (on) next.add(kind);
    else next.delete(kind);
    setGiven(next);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) return;
    const consents = CONSENT_KINDS.map((kind) => ({ kind, version: CONSENTS[kind].version, given: true }));
    accept.mutate({ key: inviteKey, consents });
  };
  const message = accept.isError
    ? errorsFromServer(accept.error, PRACTICE_COPY).form
    : asked && missing.length > 0
      ? PRACTICE_COPY["consent-missing"]
      : null;

  return (
    <form className={classes.form} noValidate onSubmit={onSubmit}>
      {CONSENT_KINDS.map((kind) => (
        <Checkbox.Card
          key={kind}
          className={classes.card ?? ""}
          checked={given.has(kind)}
          onChange={(on) => turn(kind, on)}
          aria-labelledby={`consent-${kind}`}
          aria-describedby={`consent-text-${kind}`}
        >
          <Checkbox.Indicator className={classes.box ?? ""} />
          <span className={classes.words}>
            <strong id={`consent-${kind}`}>{CONSENTS[kind].title}</strong>
            <span id={`consent-text-${kind}`}>{CONSENTS[kind].text}</span>
          </span>
        </Checkbox.Card>
      ))}
      <FormMessage>{message}</FormMessage>
      <Button type="submit" fullWidth loading={accept.isPending || accept.isSuccess}>
        Agree and join {orgName}
      </Button>
    </form>
  );
};
