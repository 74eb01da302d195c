"use client";

import type { AppRouter } from "@cuffwise/api/router";
import type { ClientId } from "@cuffwise/domain/kernel";
import { LIMBS } from "@cuffwise/domain/kernel";
import { IconClipboardHeart } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AnswerList } from "../questionnaire/answer-list.tsx";
import { limbsInWords } from "../result/limb-words.ts";
import { ScreeningResult } from "../result/screening-result.tsx";
import classes from "./client-screening.module.css";
import { HeldAnswers } from "./held-answers.tsx";
import { ReferralForm } from "./referral-form.tsx";
import { VERDICT_WORDS } from "./verdict-words.ts";

type Result = inferRouterOutputs<AppRouter>["screening"]["result"];

const ruleTitle = (rule: string, latest: NonNullable<Result["latest"]>): string =>
  latest.decision.findings.find((finding) => finding.rule.split("@")[0] === rule.split("@")[0])?.statement ??
  "An earlier reason";

const Letters = ({ letters, latest }: { letters: Result["letters"]; latest: NonNullable<Result["latest"]> }) => {
  if (letters.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="letters">
      <h2 id="letters">Answers of clinicians</h2>
      <ul className={classes.letters}>
        {letters.toReversed().map(({ id, letter, recordedAt }) => (
          <li key={id} className={classes.letter}>
            <p className={classes.when}>
              <DateText value={recordedAt} style="dateTime" /> · {limbsInWords(letter.limbs)} · until{" "}
              <DateText value={letter.validUntil} />
              {letter.ceilingPercent !== null && ` · at most ${letter.ceilingPercent} %`}
            </p>
            <ul>
              {letter.answers.map(({ rule, verdict }) => (
                <li key={rule}>
                  <strong>{VERDICT_WORDS[verdict]}:</strong> {ruleTitle(rule, latest)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};

export interface ClientScreeningProps {
  readonly clientId: ClientId;
  /** True for a clinician, who may answer referrals. */
  readonly mayAnswer: boolean;
}

/** What staff see of a client's screening: the client's own result, what was answered, and what clinicians said. */
export const ClientScreening = ({ clientId, mayAnswer }: ClientScreeningProps) => {
  const trpc = useTRPC();
  const { units } = useViewerSetting();
  const { data } = useSuspenseQuery(trpc.screening.result.queryOptions({ clientId }));
  const { latest } = data;
  if (latest === null)
    return (
      <EmptyState icon={IconClipboardHeart} title="Not screened yet">
        {data.name} answers the screening in their own account: nobody can answer it for somebody else. Until then no
        limb may be cuffed; training without a cuff can be planned now.
      </EmptyState>
    );
  const { findings, limbs } = latest.decision;
  // A referral that bears only on limbs that are excluded anyway would open nothing.
  const waiting = LIMBS.filter((limb) => limbs[limb].outcome === "refer");
  const open = findings.filter(
    ({ effect, rule }) => effect === "refer" && waiting.some((limb) => limbs[limb].rules.includes(rule)),
  );
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <p className={classes.note}>In the words that {data.name} reads.</p>
        <ScreeningResult
          decision={latest.decision}
          reports={data.reports}
          standings={data.standings}
          answeredAt={latest.completedAt}
          today={data.today}
          country={data.country}
        />
      </div>
      <div className={classes.side}>
        {mayAnswer && open.length > 0 && (
          <ReferralForm
            key={data.letters.length}
            clientId={clientId}
            screeningId={latest.id}
            decision={latest.decision}
            referrals={open}
            today={data.today}
          />
        )}
        {!mayAnswer && open.length > 0 && (
          <section className={classes.section} aria-labelledby="waiting">
            <h2 id="waiting">Waiting for a clinician</h2>
            <p>
              {open.length === 1 ? "One reason" : `${open.length} reasons`} can be answered by a clinician of the
              practice, here. A coach cannot: nobody opens a limb that they will train.
            </p>
          </section>
        )}
        <HeldAnswers
          clientId={clientId}
          screeningId={latest.id}
          decision={latest.decision}
          corrections={data.corrections}
          mayAnswer={mayAnswer}
        />
        <Letters letters={data.letters} latest={latest} />
        <section className={classes.section} aria-labelledby="answers">
          <h2 id="answers">What was answered</h2>
          <p className={classes.note}>
            Handed in <DateText value={latest.completedAt} style="dateTime" />. Only {data.name} can change it.
          </p>
          <AnswerList answers={latest.answers} today={data.today} units={units} isShort level={3} />
        </section>
      </div>
    </div>
  );
};
