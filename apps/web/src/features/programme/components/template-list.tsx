"use client";

import type { AppRouter } from "@cuffwise/api/router";
import { newTemplate } from "@cuffwise/domain/programme";
import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCheck,
  IconCopy,
  IconDots,
  IconPlus,
  IconTemplate,
} from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { showUndo } from "#components/ui/undo-toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PROGRAMME_COPY } from "../copy.ts";
import { summaryText } from "../words.ts";
import { ReadyTemplates } from "./ready-templates.tsx";
import classes from "./template-list.module.css";

type Row = inferRouterOutputs<AppRouter>["programme"]["templates"]["templates"][number];

const StateChip = ({ blocked, warned }: Pick<Row, "blocked" | "warned">) => {
  if (blocked > 0)
    return (
      <StatusChip tone="attention" icon={IconBan}>
        Draft: {blocked} blocked
      </StatusChip>
    );
  return warned > 0 ? (
    <StatusChip tone="neutral" icon={IconAlertTriangle}>
      {warned} to look at
    </StatusChip>
  ) : (
    <StatusChip tone="done" icon={IconCheck}>
      Ready to assign
    </StatusChip>
  );
};

/** What the practice keeps, and what ships to start from. */
export const TemplateList = () => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.programme.templates.queryOptions());
  const [message, setMessage] = useState<string | null>(null);
  const onError = (error: unknown): void => setMessage(errorsFromServer(error, PROGRAMME_COPY).form);
  const refresh = () => queries.invalidateQueries(trpc.programme.templates.queryFilter());
  const openNew = async ({ id }: { readonly id: string }): Promise<void> => {
    setMessage(null);
    await refresh();
    router.push(`/coach/templates/${id}`);
  };
  const create = useMutation(trpc.programme.createTemplate.mutationOptions({ onError, onSuccess: openNew }));
  const fromReady = useMutation(trpc.programme.createFromReady.mutationOptions({ onError, onSuccess: openNew }));
  const duplicate = useMutation(trpc.programme.duplicateTemplate.mutationOptions({ onError, onSuccess: openNew }));
  const restore = useMutation(trpc.programme.restoreTemplate.mutationOptions({ onError, onSuccess: refresh }));
  const archive = useMutation(
    trpc.programme.archiveTemplate.mutationOptions({
      onError,
      onSuccess: async (_, { id }) => {
        showUndo("Template archived. Assigned copies stay as they are.", () => restore.mutate({ id }));
        await refresh();
      },
    }),
  );
  const startEmpty = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      loading={create.isPending}
      onClick={() => create.mutate(newTemplate("New programme"))}
    >
      New template
    </Button>
  );

  return (
    <>
      <PageHeader
        title="Templates"
        description="Programmes to assign. A client gets a copy: later changes never reach it."
        actions={data.mayEdit ? startEmpty : undefined}
      />
      <FormMessage>{message}</FormMessage>
      {data.templates.length === 0 ? (
        <EmptyState icon={IconTemplate} title="No templates yet">
          Start from one that ships below, or with an empty week. You can change everything before anybody gets it.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {data.templates.map((row) => (
            <li key={row.id} className={classes.row}>
              <div className={classes.words}>
                <Link className={classes.name} href={`/coach/templates/${row.id}`}>
                  {row.name}
                </Link>
                <span className={classes.summary}>{summaryText(row.summary)}</span>
                <span className={classes.meta}>
                  Changed <DateText value={row.updatedAt} />
                  {row.createdByName !== null && `, made by ${row.createdByName}`}
                </span>
              </div>
              <StateChip blocked={row.blocked} warned={row.warned} />
              {data.mayEdit && (
                <Menu position="bottom-end" withinPortal>
                  <Menu.Target>
                    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More for ${row.name}`}>
                      <IconDots size={18} aria-hidden="true" />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicate.mutate({ id: row.id })}>
                      Duplicate
                    </Menu.Item>
                    <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => archive.mutate({ id: row.id })}>
                      Archive
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              )}
            </li>
          ))}
        </ul>
      )}
      {data.mayEdit && (
        <ReadyTemplates
          busy={fromReady.isPending ? fromReady.variables.slug : null}
          onStart={(slug) => fromReady.mutate({ slug })}
        />
      )}
    </>
  );
};
