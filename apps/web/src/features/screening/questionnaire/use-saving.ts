"use client";

import type { PlainDate } from "@cuffwise/domain/kernel";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { answersOf, answersToJson } from "../form/draft.ts";
import type { Draft } from "../form/fields.ts";
import { forgetKeptDraft, keepDraft } from "../form/kept-draft.ts";

/** What has become of the answers. `device`: on this device only, because the server did not take them yet. */
export type SaveState = "idle" | "saving" | "saved" | "device";

const hasConsent = (draft: Draft): boolean => {
  const consent = draft.A3;
  return typeof consent === "object" && consent.value === "yes";
};

export interface Saving {
  readonly state: SaveState;
  readonly save: (draft: Draft) => void;
}

/**
 * Sends what is answered after each page, one after the other. Until the server has it, what was typed is kept on this
 * device as well, half-finished fields included. Without consent nothing is kept in either place.
 */
export const useSaving = (clientId: string, draft: Draft, isTouched: boolean, today: PlainDate): Saving => {
  const trpc = useTRPC();
  const newest = useRef(draft);
  newest.current = draft;
  const { mutate, isPending, isError, data } = useMutation(
    trpc.screening.save.mutationOptions({ scope: { id: "screening" }, retry: 1 }),
  );

  useEffect(() => {
    if (!isTouched) return;
    if (hasConsent(draft)) keepDraft(clientId, { at: Date.now(), draft });
    else forgetKeptDraft(clientId);
  }, [clientId, draft, isTouched]);

  const save = useCallback(
    (sent: Draft): void =>
      mutate(
        { answers: answersToJson(answersOf(sent, today)) },
        {
          onSuccess: ({ stored }) => {
            if (stored && newest.current === sent) forgetKeptDraft(clientId);
          },
        },
      ),
    [mutate, clientId, today],
  );
  // After a withdrawal the server keeps nothing until the answers are handed in.
  const isOnlyHere = isError || (data?.stored === false && hasConsent(draft));
  return { save, state: isPending ? "saving" : isOnlyHere ? "device" : data?.stored === true ? "saved" : "idle" };
};
