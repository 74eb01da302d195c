"use client";

import type { AppRouter } from "@cuffwise/api/router";
import type { ClientId } from "@cuffwise/domain/kernel";
import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconAlertOctagon, IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type FormEvent, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { limbsInWords } from "../result/limb-words.ts";
import classes from "./client-safety.module.css";

type Event = inferRouterOutputs<AppRouter>["safety"]["events"]["events"][number];

const SEVERITY = {
  serious: { word: "Serious", tone: "safety", icon: IconAlertOctagon },
  moderate: { word: "Moderate", tone: "attention", icon: IconAlertTriangle },
  minor: { word: "Minor", tone: "neutral", icon: IconAlertTriangle },
} as const;

const RESOLUTION_COPY = {
  "text.empty": "Write down what was found, in a sentence.",
  "changed-meanwhile": "Somebody closed this event a moment ago. Reload to see what they found.",
};

const ResolveButton = ({ event }: { event: Event }) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const [resolution, setResolution] = useState("");
  const [fault, setFault] = useState<{ field: string | null; form: string | null }>({ field: null, form: null });
  const resolve = useMutation(
    trpc.safety.resolve.mutationOptions({
      onSuccess: async ({ unlocked }) => {
        close();
        notifications.show({
          message:
            unlocked.length === 0 ? "The event is closed." : `The event is closed; ${limbsInWords(unlocked)} unlocked.`,
        });
        await queries.invalidateQueries();
      },
      onError: (error) => {
        const { fields, form } = errorsFromServer(error, RESOLUTION_COPY);
        setFault({ field: fields.resolution ?? null, form });
      },
    }),
  );
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    setFault({ field: null, form: null });
    resolve.mutate({ id: event.id, resolution });
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        Close this event
      </Button>
      <Modal opened={opened} onClose={close} title={`Close “${event.title}”?`}>
        <form className={classes.resolve} onSubmit={submit} noValidate>
          <p>
            {event.locks.length === 0
              ? "It holds no limb locked."
              : `It holds ${limbsInWords(event.locks)} locked. Closing it lifts that lock, unless another open event holds the limb too.`}{" "}
            What the screening decides stays: a limb that must be screened again is not opened by this.
          </p>
          <Textarea
            label="What was found, and by whom?"
            autosize
            minRows={3}
            maxLength={1200}
            value={resolution}
            error={fault.field}
            onChange={(change) => setResolution(change.currentTarget.value)}
            data-autofocus
          />
          <FormMessage>{fault.form}</FormMessage>
          <div className={classes.buttons}>
            <Button variant="default" onClick={close}>
              Keep it open
            </Button>
            <Button type="submit" loading={resolve.isPending}>
              Close the event
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
};

/** What went wrong, open events first and loud. Without any, nothing is shown. */
export const AdverseEvents = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.safety.events.queryOptions({ clientId }));
  const open = data.events.filter(({ resolvedAt }) => resolvedAt === null);
  const closed = data.events.filter(({ resolvedAt }) => resolvedAt !== null);
  if (data.events.length === 0) return null;
  return (
    <section className={classes.events} data-open={open.length > 0 || undefined} aria-labelledby="events">
      <h2 id="events">
        {open.length === 0
          ? "Reported events, all closed"
          : open.length === 1
            ? "One event is open"
            : `${open.length} events are open`}
      </h2>
      <ul className={classes.list}>
        {open.map((event) => {
          const { word, tone, icon } = SEVERITY[event.severity];
          return (
            <li key={event.id} className={classes.event}>
              <div className={classes.words}>
                <p className={classes.what}>
                  <StatusChip tone={tone} icon={icon}>
                    {word}
                  </StatusChip>
                  <strong>{event.title}</strong>
                </p>
                <p>
                  <DateText value={event.at} style="dateTime" /> · told by {event.reportedByName}
                  {event.locks.length > 0 && ` · locks ${limbsInWords(event.locks)}`}
                </p>
                {event.note !== "" && <p className={classes.said}>{event.note}</p>}
              </div>
              {data.mayResolve ? (
                <ResolveButton event={event} />
              ) : (
                <p className={classes.who}>An owner or a clinician closes it.</p>
              )}
            </li>
          );
        })}
      </ul>
      {closed.length > 0 && (
        <details className={classes.closed}>
          <summary>{closed.length === 1 ? "One closed event" : `${closed.length} closed events`}</summary>
          <ul>
            {closed.map((event) => (
              <li key={event.id}>
                <strong>{event.title}</strong>, <DateText value={event.at} />: {event.resolution}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
