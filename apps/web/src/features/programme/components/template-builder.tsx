"use client";

import type { TemplateId } from "@cuffwise/domain/kernel";
import { addWeek, type ContentPath } from "@cuffwise/domain/programme";
import { Button, Tabs, Textarea, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconBan, IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { findingsUnder, placeText } from "../builder/issues.ts";
import { useBuilder } from "../builder/use-builder.ts";
import { BuilderBar } from "./builder-bar.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { failureText, type SaveFailure, saveFailure } from "./save-failure.ts";
import classes from "./template-builder.module.css";
import { WeekPanel } from "./week-panel.tsx";

const WeekMark = ({ mark }: { mark: "blocked" | "to look at" }) => {
  const Icon = mark === "blocked" ? IconBan : IconAlertTriangle;
  return (
    <Icon size={15} role="img" aria-label={mark} className={mark === "blocked" ? classes.blocked : classes.warned} />
  );
};

/** The programme builder: weeks, sessions, exercises; what a rule says stands beside what it is about. */
export const TemplateBuilder = ({ id }: { id: TemplateId }) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: stored } = useSuspenseQuery(trpc.programme.template.queryOptions({ id }, { staleTime: 0 }));
  const { name, description, content } = stored;
  const builder = useBuilder(id, {
    version: stored.version,
    savedAt: stored.updatedAt,
    draft: { name, description, content },
  });
  const { draft, findings, issues, edit, editWords } = builder;
  const [shown, setShown] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const week = Math.min(shown, draft.content.weeks.length - 1);

  const update = useMutation(
    trpc.programme.updateTemplate.mutationOptions({
      onError: (error) => setFailure(saveFailure(error)),
      // The very object that was sent is what is saved now: what was typed meanwhile stays unsaved.
      onSuccess: async ({ version, updatedAt }, sent) => {
        setFailure(null);
        builder.setBase({ version, savedAt: updatedAt, draft: sent.template });
        await queries.invalidateQueries(trpc.programme.templates.queryFilter());
      },
    }),
  );
  const save = (version = builder.base.version): void => {
    const faults = builder.issuesNow();
    const [first] = faults;
    if (first !== undefined) {
      setFailure({ kind: "faults", faults: faults.length, place: placeText(first.path), sentence: first.sentence });
      reveal(first.path);
      return;
    }
    update.mutate({ id, version, template: draft });
  };
  const reveal = ([root, , weekAt, , dayAt, , entryAt]: ContentPath): void => {
    if (root !== "content" || typeof weekAt !== "number") return;
    setShown(weekAt);
    const entry = draft.content.weeks[weekAt]?.days[Number(dayAt)]?.exercises[Number(entryAt)];
    if (entry !== undefined) setOpen(entry.key);
  };
  useHotkeys(
    [
      ["mod+S", () => save()],
      ["mod+Z", builder.undo],
      ["mod+shift+Z", builder.redo],
    ],
    [],
  );

  const blocked = findings.filter(({ severity }) => severity === "blocked").length;
  const message = failure === null || failure.kind === "conflict" ? builder.refusal : failureText(failure);
  const shownWeek = draft.content.weeks[week];
  const tabs = draft.content.weeks.map(({ title }, at) => {
    const own = findingsUnder(findings, ["weeks", at]);
    const isBlocked = own.some(({ severity }) => severity === "blocked");
    const needsLook = own.length > 0 || findingsUnder(issues, ["content", "weeks", at]).length > 0;
    const mark = isBlocked ? ("blocked" as const) : needsLook ? ("to look at" as const) : null;
    return { name: `Week ${at + 1}`, value: String(at), title: title ?? "", mark };
  });
  return (
    <>
      <PageHeader
        title={draft.name.trim() === "" ? "Untitled template" : draft.name}
        back={{ href: "/coach/templates", label: "Templates" }}
        description="Clients keep the copy they were given: what you change here reaches only later assignments."
      />
      <BuilderBar
        builder={builder}
        isSaving={update.isPending}
        onSave={() => save()}
        blocked={blocked}
        warned={findings.length - blocked}
        mayEdit={stored.mayEdit}
      />
      {failure?.kind === "conflict" && (
        <ConflictNote
          id={id}
          version={failure.version}
          draft={draft}
          onTakeTheirs={(base) => {
            builder.replace(base);
            setFailure(null);
          }}
          onSaveOver={() => save(failure.version)}
        />
      )}
      <FormMessage>{message}</FormMessage>
      <div className={classes.words}>
        <TextInput
          label="Name"
          value={draft.name}
          error={issues.find(({ path }) => path[0] === "name")?.sentence}
          onChange={(event) => editWords({ name: event.currentTarget.value })}
        />
        <Textarea
          label="Description"
          description="Who it is for, and what it leads up to"
          autosize
          minRows={1}
          maxRows={6}
          value={draft.description}
          error={issues.find(({ path }) => path[0] === "description")?.sentence}
          onChange={(event) => editWords({ description: event.currentTarget.value })}
        />
      </div>
      <Tabs value={String(week)} onChange={(value) => setShown(Number(value))} keepMounted={false}>
        <div className={classes.weeks}>
          <Tabs.List className={classes.list ?? ""} aria-label="Weeks">
            {tabs.map(({ name, value, title, mark }) => (
              <Tabs.Tab key={name} value={value} rightSection={mark === null ? null : <WeekMark mark={mark} />}>
                {name}
                {title !== "" && <span className={classes.weekTitle}> {title}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => {
              edit(addWeek);
              setShown(draft.content.weeks.length);
            }}
          >
            Add week
          </Button>
        </div>
        {shownWeek !== undefined && (
          <Tabs.Panel key={week} value={String(week)}>
            <WeekPanel
              week={shownWeek}
              at={week}
              findings={findings}
              issues={issues}
              open={open}
              onOpen={setOpen}
              edit={edit}
              onShow={setShown}
            />
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
};
