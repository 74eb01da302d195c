"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { denialSentence } from "../denial-sentences.ts";
import type { Refreshed } from "../overview-data.ts";
import classes from "./refresh-offer.module.css";

const sessions = (count: number): string => (count === 1 ? "1 coming session" : `${count} coming sessions`);

/** The result in words: what follows the new numbers, what keeps the old ones, and why. */
const Result = ({ updated, refused }: Refreshed) => {
  const reasons = new Set(refused.flatMap(({ denials }) => denials.map(denialSentence)));
  return (
    <>
      {updated === 0 && refused.length === 0 && <p>No coming session uses a cuff, so nothing had to change.</p>}
      {updated > 0 && (
        <p>
          {sessions(updated)} {updated === 1 ? "follows" : "follow"} the newest numbers now.
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p>
            {sessions(refused.length)} {refused.length === 1 ? "keeps its" : "keep their"} old numbers, because
            something speaks against new ones:
          </p>
          <ul>
            {[...reasons].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** After a new measurement: brings the planned sessions to it, when the coach says so. */
export const RefreshOffer = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const refresh = useMutation(
    trpc.prescription.refreshUpcoming.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.programme.pathFilter()),
    }),
  );
  return (
    <div className={classes.offer}>
      {refresh.data === undefined && (
        <>
          <p>Planned sessions still hold the loads and pressures of before.</p>
          <FormMessage>{refresh.error === null ? null : refusalOf(refresh.error, "").form}</FormMessage>
          <Button variant="light" loading={refresh.isPending} onClick={() => refresh.mutate({ clientId })}>
            Update coming sessions
          </Button>
        </>
      )}
      <div role="status">{refresh.data !== undefined && <Result {...refresh.data} />}</div>
    </div>
  );
};
