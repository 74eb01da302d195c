"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";
import { SinceNote } from "./since-note.tsx";

/** For staff who may read health: why a client is to answer again before the next cuff. */
export const ClientSinceNote = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.rescreen.client.queryOptions({ clientId }));
  return (
    <SinceNote since={data} title="This screening no longer holds">
      <p>
        {data?.isClosed
          ? "All limbs are closed for a cuff until the client has answered the whole questionnaire again. A letter about the old answers opens none of them."
          : "The client answers the questionnaire again before the next session with a cuff."}
      </p>
    </SinceNote>
  );
};
