"use client";

import { checkProgramme, type Edited, NewTemplate, type ProgrammeContent } from "@cuffwise/domain/programme";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { showDone } from "#components/ui/undo-toast.tsx";
import { PROGRAMME_COPY } from "../copy.ts";
import { pushEdit, redoEdit, startHistory, undoEdit } from "./edit-history.ts";
import type { ContentIssue } from "./issues.ts";
import { type Draft, forgetDraft, keepDraft, readKeptDraft } from "./template-draft.ts";

export interface Base {
  readonly version: number;
  readonly savedAt: Date;
  readonly draft: Draft;
}

/** Makes keys that no other entry has; the domain knows no randomness. */
export const newKey = (): string => crypto.randomUUID();

const issuesOf = (draft: Draft): readonly ContentIssue[] => {
  const parsed = NewTemplate.safeParse(draft);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, code, message }) => ({
    path: path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    sentence: sentenceFor(/^[a-z0-9-]+(\.[a-zA-Z0-9-]+)*$/.test(message) ? message : code, PROGRAMME_COPY),
  }));
};

/** The state of the builder: what is written, what was saved, undo, and a draft in the browser that survives it all. */
export const useBuilder = (id: string, stored: Base) => {
  const [history, setHistory] = useState(() => startHistory(stored.draft));
  const [base, setBase] = useState(stored);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const draft = history.present;
  const isDirty = draft !== base.draft;

  const ready = useRef(false);
  useEffect(() => {
    if (ready.current) return;
    ready.current = true;
    const kept = readKeptDraft(id);
    if (kept === null) return;
    setHistory((now) => pushEdit(now, kept.draft));
    setBase((now) => ({ ...now, version: kept.version }));
    setRestoredAt(new Date(kept.savedAt));
  }, [id]);

  useEffect(() => {
    if (!ready.current) return;
    if (isDirty) keepDraft(id, { version: base.version, savedAt: new Date().toISOString(), draft });
    else forgetDraft(id);
  }, [id, draft, isDirty, base.version]);

  const leaving = useRef({ isDirty, name: draft.name });
  leaving.current = { isDirty, name: draft.name };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (leaving.current.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      // Leaving inside the app loses nothing: the draft waits in this browser.
      if (leaving.current.isDirty)
        showDone(`Not saved yet: your changes to “${leaving.current.name}” wait here as a draft.`);
    };
  }, []);

  /** Changes the content by an edit of the domain; a refused edit changes nothing and is said. */
  const edit = useCallback((change: (content: ProgrammeContent) => Edited, about: string | null = null) => {
    setHistory((now) => {
      const edited = change(now.present.content);
      if (!edited.ok) {
        setRefusal(sentenceFor(edited.error, PROGRAMME_COPY));
        return now;
      }
      setRefusal(null);
      return pushEdit(now, { ...now.present, content: edited.value }, about);
    });
  }, []);

  const editWords = useCallback((patch: Partial<Pick<Draft, "name" | "description">>) => {
    setHistory((now) => pushEdit(now, { ...now.present, ...patch }, Object.keys(patch).join()));
  }, []);

  const replace = useCallback((next: Base) => {
    setHistory((now) => pushEdit(now, next.draft));
    setBase(next);
    setRestoredAt(null);
  }, []);

  const checked = useDeferredValue(draft);
  const findings = useMemo(() => checkProgramme(checked.content), [checked]);
  const issues = useMemo(() => issuesOf(checked), [checked]);

  return {
    draft,
    base,
    isDirty,
    findings,
    issues,
    refusal,
    restoredAt,
    edit,
    editWords,
    replace,
    setBase,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: useCallback(() => setHistory(undoEdit), []),
    redo: useCallback(() => setHistory(redoEdit), []),
    issuesNow: () => issuesOf(draft),
  };
};

export type Builder = ReturnType<typeof useBuilder>;
