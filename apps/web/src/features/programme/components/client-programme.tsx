"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AssignPanel } from "./assign-panel.tsx";
import { AssignmentCard } from "./assignment-card.tsx";
import classes from "./client-programme.module.css";

/** What a client was given, and the way to give them more. */
export const ClientProgramme = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.programme.clientProgramme.queryOptions({ clientId }));
  const [assigning, setAssigning] = useState(false);
  const { assignments, today, mayNotAssign } = data;
  const isOver = ({ endedAt, endOn }: (typeof assignments)[number]): boolean => endedAt !== null || endOn < today;
  const current = assignments.filter((one) => !isOver(one));
  const past = assignments.filter(isOver);

  const assignButton = (
    <Button leftSection={<IconCalendarPlus size={18} aria-hidden="true" />} onClick={() => setAssigning(true)}>
      Assign a programme
    </Button>
  );
  return (
    <div className={classes.page}>
      {mayNotAssign !== null && <p className={classes.reason}>{sentenceFor(mayNotAssign)}</p>}
      {assigning && mayNotAssign === null ? (
        <AssignPanel clientId={clientId} today={today} onClose={() => setAssigning(false)} />
      ) : (
        mayNotAssign === null && current.length > 0 && <div>{assignButton}</div>
      )}
      {current.length === 0 && !assigning && (
        <EmptyState
          icon={IconCalendarPlus}
          title="No programme right now"
          action={mayNotAssign === null ? assignButton : undefined}
        >
          Choose a template and a start. Loads and pressures are worked out for {data.clientName} before anything is
          saved.
        </EmptyState>
      )}
      {current.map((assignment) => (
        <AssignmentCard key={assignment.id} assignment={assignment} today={today} mayEnd={mayNotAssign === null} />
      ))}
      {past.length > 0 && (
        <section className={classes.past} aria-labelledby="past-programmes">
          <h2 id="past-programmes" className={classes.heading}>
            Earlier programmes
          </h2>
          {past.map((assignment) => (
            <AssignmentCard key={assignment.id} assignment={assignment} today={today} mayEnd={false} />
          ))}
        </section>
      )}
    </div>
  );
};
