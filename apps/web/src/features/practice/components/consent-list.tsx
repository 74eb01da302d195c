"use client";

import { CONSENTS, type ConsentKind } from "@cuffwise/domain/coaching";
import type { ClientId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { IconCheck, IconHandStop } from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { forgetKeptDraft } from "#features/screening/form/kept-draft.ts";
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
export const ConsentList = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: consents } = useSuspenseQuery(trpc.practice.consents.queryOptions());
  const set = useMutation(
    trpc.practice.setConsent.mutationOptions({
      onSuccess: ({ kind, given }) => {
        if (kind === "health-data" && !given) forgetKeptDraft(clientId);
      },
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const say = (kind: ConsentKind, given: boolean): void => set.mutate({ kind, version: CONSENTS[kind].version, given });

  return (
    <>
      <ul className={classes.list}>
        {consents.map(({ kind, given, version, at }) => (
          <Consent key={kind} kind={kind} state={stateOf(given, version, kind)} at={at}>
            {stateOf(given, version, kind) === "agreed" ? (
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
                aria-label={`Agree: ${CONSENTS[kind].title}`}
                loading={set.isPending && set.variables.kind === kind}
                onClick={() => say(kind, true)}
              >
                Agree
              </Button>
            )}
          </Consent>
        ))}
      </ul>
      <p className={classes.after}>
        Your answers and what they decided stand under <Link href="/me/screening">your screening</Link>.
      </p>
      <FormMessage>{set.isError ? errorsFromServer(set.error, PRACTICE_COPY).form : null}</FormMessage>
    </>
  );
};

type State = "agreed" | "changed" | "withdrawn" | "open";

/** An agreement to older words holds, and says that the words have changed since. */
const stateOf = (given: boolean, version: number | null, kind: ConsentKind): State =>
  version === null ? "open" : !given ? "withdrawn" : version < CONSENTS[kind].version ? "changed" : "agreed";

const WORDS: Readonly<Record<State, { readonly chip: string; readonly dated: string }>> = {
  agreed: { chip: "Agreed", dated: "Agreed on" },
  changed: { chip: "New wording", dated: "You agreed to earlier words on" },
  withdrawn: { chip: "Withdrawn", dated: "Withdrawn on" },
  open: { chip: "Not agreed yet", dated: "" },
};

interface ConsentProps {
  readonly kind: ConsentKind;
  readonly state: State;
  readonly at: Date | null;
  readonly children: ReactNode;
}

const Consent = ({ kind, state, at, children }: ConsentProps) => (
  <li className={classes.item}>
    <div className={classes.head}>
      <h3>{CONSENTS[kind].title}</h3>
      <StatusChip tone={state === "agreed" ? "done" : "attention"} icon={state === "agreed" ? IconCheck : IconHandStop}>
        {WORDS[state].chip}
      </StatusChip>
    </div>
    <p>{CONSENTS[kind].text}</p>
    <div className={classes.foot}>
      {at !== null && (
        <span>
          {WORDS[state].dated} <DateText value={at} />
        </span>
      )}
      {children}
    </div>
  </li>
);
