"use client";

import { type ClientId, isPlainDate, type PlainDate, TemplateId } from "@cuffwise/domain/kernel";
import { mondayFrom } from "@cuffwise/domain/programme";
import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { showDone } from "#components/ui/undo-toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PROGRAMME_COPY } from "../copy.ts";
import classes from "./assign-panel.module.css";
import { AssignmentPreview } from "./assignment-preview.tsx";

export interface AssignPanelProps {
  readonly clientId: ClientId;
  readonly today: PlainDate;
  readonly onClose: () => void;
}

/** Template and start first, then what it would mean for this client, then the decision. */
export const AssignPanel = ({ clientId, today, onClose }: AssignPanelProps) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: list } = useSuspenseQuery(trpc.programme.templates.queryOptions());
  const [templateId, setTemplateId] = useState<TemplateId | null>(null);
  const [start, setStart] = useState<string>(mondayFrom(today));
  const [clientMayMove, setClientMayMove] = useState(true);
  const [message, setMessage] = useState<string | null>(null);
  const startOn = isPlainDate(start) ? start : null;
  const wish = templateId !== null && startOn !== null ? { clientId, templateId, startOn } : null;

  const preview = useQuery(
    trpc.programme.assignmentPreview.queryOptions(
      wish ?? { clientId, templateId: templateId ?? NONE, startOn: today },
      {
        enabled: wish !== null,
        staleTime: 0,
        retry: false,
      },
    ),
  );
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries(trpc.programme.clientProgramme.queryFilter()),
      queries.invalidateQueries(trpc.programme.assignmentPreview.queryFilter()),
    ]);
  const assign = useMutation(
    trpc.programme.assign.mutationOptions({
      onError: async (error) => {
        setMessage(errorsFromServer(error, PROGRAMME_COPY).form);
        // What was shown is not what is true any more: show what is.
        await queries.invalidateQueries(trpc.programme.assignmentPreview.queryFilter());
      },
      onSuccess: async ({ sessions }) => {
        showDone(sessions === 1 ? "Assigned: 1 session." : `Assigned: ${sessions} sessions.`);
        onClose();
        await refresh();
      },
    }),
  );
  const failed = preview.error === null ? null : errorsFromServer(preview.error, PROGRAMME_COPY).form;
  const shown = wish === null ? undefined : preview.data;
  const reason =
    wish === null
      ? "Choose a template and a start first."
      : shown?.mayAssign === false
        ? "Blocked: the reasons are above."
        : null;

  return (
    <section className={classes.panel} aria-labelledby="assign-heading">
      <h2 id="assign-heading" className={classes.heading}>
        Assign a programme
      </h2>
      {list.templates.length === 0 ? (
        <p>
          There is no template yet. <Link href="/coach/templates">Start one</Link>, then come back.
        </p>
      ) : (
        <div className={classes.fields}>
          <Select
            label="Template"
            description="As it is saved now"
            placeholder="Choose one"
            searchable
            data={list.templates.map(({ id, name }) => ({ value: id, label: name }))}
            value={templateId}
            nothingFoundMessage="No template matches"
            onChange={(value) => {
              const parsed = TemplateId.safeParse(value);
              setMessage(null);
              setTemplateId(parsed.success ? parsed.data : null);
            }}
          />
          <TextInput
            label="Start"
            type="date"
            description="A Monday keeps the template's weekdays"
            min={today}
            value={start}
            error={startOn === null ? "Choose a day that exists." : undefined}
            onChange={(event) => {
              setMessage(null);
              setStart(event.currentTarget.value);
            }}
          />
        </div>
      )}
      {preview.isFetching && shown === undefined && <SkeletonRows rows={4} label="Working out loads and pressures" />}
      <FormMessage>{failed}</FormMessage>
      {shown !== undefined && <AssignmentPreview preview={shown} clientId={clientId} />}
      {shown?.mayAssign && (
        <Checkbox
          label="The client may move sessions, at most six days"
          checked={clientMayMove}
          onChange={(event) => setClientMayMove(event.currentTarget.checked)}
        />
      )}
      <FormMessage>{message}</FormMessage>
      <div className={classes.actions}>
        <Button
          disabled={shown === undefined || !shown.mayAssign || preview.isFetching}
          loading={assign.isPending}
          aria-describedby={reason === null ? undefined : "assign-reason"}
          onClick={() => {
            if (wish !== null && shown !== undefined)
              assign.mutate({ ...wish, version: shown.template.version, clientMayMove });
          }}
        >
          {shown === undefined ? "Assign" : `Assign ${shown.sessions} ${shown.sessions === 1 ? "session" : "sessions"}`}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        {reason !== null && (
          <span id="assign-reason" className={classes.reason}>
            {reason}
          </span>
        )}
        {shown?.mayAssign && (
          <span className={classes.reason}>
            {shown.mailsClient
              ? "A mail tells the client when it starts."
              : "No e-mail address is known: tell them yourself."}
          </span>
        )}
      </div>
    </section>
  );
};

/** Fills the place of an id while a query is switched off. */
const NONE = TemplateId.parse("00000000-0000-4000-8000-000000000000");
