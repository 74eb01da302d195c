"use client";

import type { TemplateId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#trpc/client.tsx";
import { type Draft, forgetDraft } from "../builder/template-draft.ts";
import type { Base } from "../builder/use-builder.ts";
import classes from "./conflict-note.module.css";

export interface ConflictNoteProps {
  readonly id: TemplateId;
  /** The version that is saved now. */
  readonly version: number;
  readonly draft: Draft;
  readonly onTakeTheirs: (base: Base) => void;
  readonly onSaveOver: () => void;
}

/** Two people saved: three ways on, none of which loses anything without being told to. */
export const ConflictNote = ({ id, version, draft, onTakeTheirs, onSaveOver }: ConflictNoteProps) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const create = useMutation(
    trpc.programme.createTemplate.mutationOptions({
      onSuccess: (made) => {
        forgetDraft(id);
        router.push(`/coach/templates/${made.id}`);
      },
    }),
  );
  const takeTheirs = async (): Promise<void> => {
    const { name, description, content, ...theirs } = await queries.fetchQuery(
      trpc.programme.template.queryOptions({ id }, { staleTime: 0 }),
    );
    onTakeTheirs({ version: theirs.version, savedAt: theirs.updatedAt, draft: { name, description, content } });
  };
  return (
    <section className={classes.note} role="alert" aria-label="Changed meanwhile">
      <IconArrowsSplit2 size={20} aria-hidden="true" className={classes.icon} />
      <div>
        <h2 className={classes.title}>Somebody saved version {version} while you were writing</h2>
        <p className={classes.text}>
          Yours is not saved yet, and not lost: it stays here and as a draft in this browser.
        </p>
        <div className={classes.actions}>
          <Button
            size="sm"
            loading={create.isPending}
            onClick={() => create.mutate({ ...draft, name: `${draft.name.slice(0, 110)} (mine)` })}
          >
            Save mine as a template of its own
          </Button>
          <Button size="sm" variant="default" onClick={() => void takeTheirs()}>
            Show theirs (undo brings mine back)
          </Button>
          <Button size="sm" variant="subtle" onClick={onSaveOver}>
            Save mine over theirs
          </Button>
        </div>
      </div>
    </section>
  );
};
