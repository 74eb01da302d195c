"use client";

import type { PlainDate } from "@cuffwise/domain/kernel";
import { type AnswerIssue, type Answers, ITEMS, type ItemId, visibleItems } from "@cuffwise/domain/screening";
import { useEffect, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { SCREENING_COPY } from "../copy.ts";
import { answersOf, issuesOn, type PageIssues, withNone } from "../form/draft.ts";
import type { Draft, Fields } from "../form/fields.ts";
import { readKeptDraft } from "../form/kept-draft.ts";
import type { Page } from "../form/pages.ts";
import { toFieldIssue } from "../form/read-fields.ts";
import { type Saving, useSaving } from "./use-saving.ts";

/** One sentence per field, per item. */
export type Sentences = Readonly<Partial<Record<ItemId, Readonly<Record<string, string>>>>>;

const toSentences = (issues: PageIssues): Sentences =>
  Object.fromEntries(
    Object.entries(issues).map(([id, list]) => [
      id,
      Object.fromEntries(list.toReversed().map(({ field, code }) => [field, sentenceFor(code, SCREENING_COPY)])),
    ]),
  );

export interface QuestionnaireStart {
  readonly clientId: string;
  readonly today: PlainDate;
  readonly draft: Draft;
  /** When the server got it; null when it has none. */
  readonly savedAt: Date | null;
}

export interface Questionnaire {
  readonly draft: Draft;
  readonly answers: Answers;
  readonly errors: Sentences;
  readonly saving: Saving;
  /** True until what this device kept has been looked at. */
  readonly isReady: boolean;
  readonly setFields: (id: ItemId, fields: Fields | undefined) => void;
  /** Checks a page, answers the rest of its list with none, saves. False: something is shown to be mended first. */
  readonly finishPage: (page: Page) => boolean;
  /** Puts what the server refused beside its fields; gives back the first item of it. */
  readonly showServerIssues: (issues: readonly AnswerIssue[]) => ItemId | undefined;
}

/** The answers of one person while they are being given. */
export const useQuestionnaire = (start: QuestionnaireStart): Questionnaire => {
  const { clientId, today } = start;
  const [draft, setDraft] = useState(start.draft);
  const [errors, setErrors] = useState<Sentences>({});
  const [isTouched, setTouched] = useState(false);
  const [isReady, setReady] = useState(false);
  const saving = useSaving(clientId, draft, isTouched, today);

  useEffect(() => {
    const kept = readKeptDraft(clientId);
    if (kept !== null && kept.at > (start.savedAt?.getTime() ?? 0)) setDraft(kept.draft);
    setReady(true);
  }, [clientId, start.savedAt]);

  const setFields = (id: ItemId, fields: Fields | undefined): void => {
    setTouched(true);
    setDraft(({ [id]: _, ...others }) => (fields === undefined ? others : { ...others, [id]: fields }));
    setErrors(({ [id]: _, ...others }) => others);
  };

  const finishPage = (page: Page): boolean => {
    const filled = page.isList ? withNone(draft, page) : draft;
    const issues = issuesOn(page, filled, today);
    setErrors(toSentences(issues));
    setTouched(true);
    if (Object.keys(issues).length > 0) return false;
    setDraft(filled);
    saving.save(filled);
    return true;
  };

  const showServerIssues = (found: readonly AnswerIssue[]): ItemId | undefined => {
    const byItem = Map.groupBy(
      found.filter(({ path: [id] }) => typeof id === "string" && id in ITEMS),
      ({ path: [id] }) => id as ItemId,
    );
    const issues = Object.fromEntries(
      [...byItem].map(([id, list]) => [id, list.map((issue) => toFieldIssue(ITEMS[id], issue))]),
    );
    setErrors(toSentences(issues));
    const answers = answersOf(draft, today);
    return visibleItems(answers, today).find(({ id }) => byItem.has(id))?.id;
  };

  return {
    draft,
    answers: answersOf(draft, today),
    errors,
    saving,
    isReady,
    setFields,
    finishPage,
    showServerIssues,
  };
};
