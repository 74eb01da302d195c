"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import type { AnswerIssue, Answers } from "@cuffwise/domain/screening";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SCREENING_COPY } from "../copy.ts";
import { answersToJson, draftOf, firstOpenPage, pageAfter, pageBefore } from "../form/draft.ts";
import { forgetKeptDraft } from "../form/kept-draft.ts";
import { FIRST_PAGE, PAGES, type Page, pageOf } from "../form/pages.ts";
import { SinceNote } from "../rescreen/since-note.tsx";
import { ClientResult } from "../result/client-result.tsx";
import { Intro } from "./intro.tsx";
import { NoConsent } from "./no-consent.tsx";
import { QuestionPage } from "./question-page.tsx";
import { Review } from "./review.tsx";
import { useQuestionnaire } from "./use-questionnaire.ts";

const REVIEW = "review";
const NO_CONSENT = "no";

/** The step is in the address, so that the browser's own way back works; no page is fetched for it. */
const useStep = () => {
  const params = useSearchParams();
  const go = (to: string | null, kind: "pushState" | "replaceState" = "pushState"): void =>
    window.history[kind](null, "", to === null ? "/me/screening" : `/me/screening?at=${to}`);
  return { at: params.get("at"), isEdit: params.has("edit"), go };
};

const answerIssues = (error: unknown): readonly AnswerIssue[] => {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  const app = typeof data === "object" && data !== null && "app" in data ? data.app : null;
  const detail = typeof app === "object" && app !== null && "detail" in app ? app.detail : null;
  const issues = typeof detail === "object" && detail !== null && "issues" in detail ? detail.issues : null;
  return Array.isArray(issues) ? issues : [];
};

interface Room {
  readonly clientId: ClientId;
  /** The answers were handed in, or withdrawn: whatever is in the form belongs to the past. */
  readonly onDone: () => void;
}

const Room = ({ clientId, onDone }: Room) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { units } = useViewerSetting();
  const { data } = useSuspenseQuery(trpc.screening.mine.queryOptions());
  const { data: changes } = useSuspenseQuery(trpc.rescreen.mine.queryOptions());
  const { today, latest } = data;
  const { at, isEdit, go } = useStep();
  const [message, setMessage] = useState<string | null>(null);

  const stored = data.draft !== null && Object.keys(data.draft.answers).length > 0 ? data.draft : null;
  const start = useMemo(() => {
    // Everything is asked anew, but nobody's birthday has moved.
    const birth = latest?.answers.A1;
    const answers = stored?.answers ?? (birth === undefined ? {} : { A1: birth });
    return {
      clientId,
      today,
      draft: draftOf(answers, { units, today }),
      savedAt: stored?.updatedAt ?? latest?.completedAt ?? null,
    };
  }, [clientId, today, units, stored, latest]);
  const questionnaire = useQuestionnaire(start);
  const { draft, answers } = questionnaire;

  const complete = useMutation(
    trpc.screening.complete.mutationOptions({
      onSuccess: async () => {
        forgetKeptDraft(clientId);
        await queries.invalidateQueries();
        go(null, "replaceState");
        onDone();
      },
      onError: (error) => {
        const first = questionnaire.showServerIssues(answerIssues(error));
        setMessage(errorsFromServer(error, SCREENING_COPY).form ?? sentenceFor("answers-invalid"));
        const page = first === undefined ? undefined : pageOf(first);
        if (page !== undefined) go(`${page.id}&edit=1`);
      },
    }),
  );
  const send = (sent: Answers): void => {
    setMessage(null);
    complete.mutate({ answers: answersToJson(sent) });
  };

  const hasBegun = questionnaire.isReady && Object.keys(draft).some((id) => id !== "A1");
  const resume = (): void => go(firstOpenPage(draft, today)?.id ?? REVIEW);
  const next = (page: Page): void => {
    const consent = draft.A3;
    const isRefused = typeof consent === "object" && consent.value === "no";
    const following = isEdit ? REVIEW : (pageAfter(page)?.id ?? REVIEW);
    go(isRefused ? NO_CONSENT : following);
  };
  const back = (page: Page): void => go(isEdit ? REVIEW : (pageBefore(page)?.id ?? null));

  if (at === null)
    return latest === null ? (
      <Intro hasBegun={hasBegun} onStart={resume} />
    ) : (
      <ClientResult data={{ ...data, latest }} hasBegun={hasBegun} onAgain={resume}>
        <SinceNote since={changes.since} title="Answer again before the next cuff">
          {changes.since?.isClosed && <p>The cuffs are off until then. Training without a cuff goes on.</p>}
          <Button size="lg" fullWidth onClick={resume}>
            {hasBegun ? "Go on with my new answers" : "Answer the screening again"}
          </Button>
        </SinceNote>
      </ClientResult>
    );
  if (at === NO_CONSENT)
    return (
      <NoConsent
        hasEarlier={latest !== null}
        message={message}
        isSending={complete.isPending}
        onBack={() => go("a")}
        onWithdraw={() => send({ A3: "no" })}
      />
    );
  if (at === REVIEW && answers.A3 === "yes")
    return (
      <Review
        questionnaire={questionnaire}
        today={today}
        units={units}
        message={message}
        isSending={complete.isPending}
        onBack={() => go(PAGES.at(-1)?.id ?? null)}
        onOpen={(page) => go(`${page.id}&edit=1`)}
        onSend={() => send(answers)}
      />
    );
  // Without consent there is one question only, whatever the address says.
  const page = (answers.A3 === "yes" ? PAGES.find(({ id }) => id === at) : undefined) ?? FIRST_PAGE;
  return (
    <QuestionPage
      key={page.id}
      page={page}
      questionnaire={questionnaire}
      today={today}
      country={data.country}
      units={units}
      message={message}
      isEdit={isEdit}
      onBack={() => back(page)}
      onNext={() => next(page)}
    />
  );
};

/** The client's own screening: its questions, its answers, its result. */
export const ScreeningRoom = ({ clientId }: { clientId: ClientId }) => {
  const [round, setRound] = useState(0);
  return <Room key={round} clientId={clientId} onDone={() => setRound(round + 1)} />;
};
