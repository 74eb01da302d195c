"use client";

import { CONSENTS, type ConsentKind } from "@cuffwise/domain/coaching";
import { Button } from "@mantine/core";
import { IconCheck, IconHandStop } from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./consent-list.module.css";

const CONSEQUENCE: Readonly<Record<ConsentKind, string>> = {
  terms: "No session begins here until you agree again. What you recorded stays.",
  "health-data":
    "All limbs are closed for a cuff at once, and a screening that you have not handed in is emptied. To open them again you agree again and answer the screening anew.",
  "coach-sees-logs": "No session begins here until you agree again. What you recorded before stays with the practice.",
};

/** What the client has agreed to in this practice; each can be taken back here, and given again. */
export const ConsentList = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: consents } = useSuspenseQuery(trpc.practice.consents.queryOptions());
  const set = useMutation(trpc.practice.setConsent.mutationOptions({ onSettled: () => cache.invalidateQueries() }));
  const say = (kind: ConsentKind, given: boolean): void => set.mutate({ kind, version: CONSENTS[kind].version, given });

  return (
    <>
      <ul className={classes.list}>
        {consents.map(({ kind, given, at }) => (
          <Consent key={kind} kind={kind} given={given} at={at}>
            {given ? (
              <ConfirmButton
                size="compact-md"
                question={`Withdraw “${CONSENTS[kind].title}”?`}
                consequence={CONSEQUENCE[kind]}
                verb="Withdraw"
                aria-label={`Withdraw: ${CONSENTS[kind].title}`}
                loading={set.isPending && set.variables.kind === kind}
                onConfirm={() => say(kind, false)}
              >
                Withdraw
              </ConfirmButton>
            ) : (
              <Button
                size="compact-md"
                aria-label={`Agree again: ${CONSENTS[kind].title}`}
                loading={set.isPending && set.variables.kind === kind}
                onClick={() => say(kind, true)}
              >
                Agree again
              </Button>
            )}
          </Consent>
        ))}
      </ul>
      <FormMessage>{set.isError ? errorsFromServer(set.error, PRACTICE_COPY).form : null}</FormMessage>
    </>
  );
};

interface ConsentProps {
  readonly kind: ConsentKind;
  readonly given: boolean;
  readonly at: Date | null;
  readonly children: ReactNode;
}

const Consent = ({ kind, given, at, children }: ConsentProps) => (
  <li className={classes.item}>
    <div className={classes.head}>
      <h3>{CONSENTS[kind].title}</h3>
      <StatusChip tone={given ? "done" : "attention"} icon={given ? IconCheck : IconHandStop}>
        {given ? "Agreed" : "Withdrawn"}
      </StatusChip>
    </div>
    <p>{CONSENTS[kind].text}</p>
    <div className={classes.foot}>
      {at !== null && (
        <span>
          {given ? "Agreed on" : "Withdrawn on"} <DateText value={at} />
        </span>
      )}
      {children}
    </div>
  </li>
);
