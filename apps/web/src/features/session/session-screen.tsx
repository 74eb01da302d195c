"use client";

import type { Limb } from "@cuffwise/domain/kernel";
import { evaluateReadiness, type Readiness, type ReadinessAnswers } from "@cuffwise/domain/session";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { BlockCard } from "./block-card.tsx";
import { BriefList, Needs } from "./brief.tsx";
import { nameOf } from "./brief-exercise.ts";
import { READINESS_COPY } from "./copy.ts";
import { SessionSummary } from "./finish/session-summary.tsx";
import { PlanChanges } from "./plan-changes.tsx";
import { PlayerScreen } from "./player/player-screen.tsx";
import { StopSheet } from "./player/stop-sheet.tsx";
import { SyncLine } from "./player/sync-line.tsx";
import { usePlayer } from "./player/use-player.ts";
import { ReadinessForm } from "./readiness/readiness-form.tsx";
import { ReadinessResult } from "./readiness/readiness-result.tsx";
import { SetUp } from "./readiness/set-up.tsx";
import type { SessionData } from "./session-data.ts";
import classes from "./session-screen.module.css";

/** Older than this a check says nothing about now; the server's limit is the same. */
const READINESS_HOURS = 3;

const isFresh = ({ readiness }: SessionData): boolean =>
  readiness !== null && (Date.now() - readiness.at.getTime()) / 3_600_000 < READINESS_HOURS;

const decideHere = (data: SessionData, answers: ReadinessAnswers): Readiness => {
  const of = (limb: Limb) => {
    const standing = data.standings.find((one) => one.limb === limb);
    return standing === undefined ? null : { ...standing, flags: [...standing.flags] };
  };
  const standings = { LA: of("LA"), RA: of("RA"), LL: of("LL"), RL: of("RL") };
  return evaluateReadiness(answers, standings, data.today, data.cuffedSessionsDone);
};

/** A session of another day can be read; it begins on its own day, so that two of them never meet. */
const Ahead = ({ data }: { data: SessionData }) => (
  <main className={classes.main} id="main">
    <PageHeader
      title={data.session.title}
      eyebrow={
        <>
          Planned for <DateText value={data.session.plannedOn} style="day" />
        </>
      }
      back={{ href: "/me/plan", label: "Plan" }}
      description="It can begin on that day. If another day suits you better, write to your coach."
    />
    <div className={classes.ahead}>
      <Needs brief={data.brief} />
      <BriefList brief={data.brief} />
    </div>
  </main>
);

const BeforeStart = ({ data }: { data: SessionData }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { session, readiness, blocks, mayTrain } = data;
  const [isAgain, setAgain] = useState(false);
  const reload = () => cache.invalidateQueries(trpc.training.pathFilter());
  const check = useMutation(
    trpc.training.submitReadiness.mutationOptions({
      onSuccess: async () => {
        await reload();
        setAgain(false);
        window.scrollTo({ top: 0 });
      },
    }),
  );
  const [emergency, setEmergency] = useState<Readiness | null>(null);
  const answer = (answers: ReadinessAnswers): void => {
    // An emergency card waits for no network; the server's own decision follows when it can.
    const here = decideHere(data, answers);
    if (here.result === "emergency") setEmergency(here);
    check.mutate({ id: session.id, answers });
  };
  const start = useMutation(trpc.training.start.mutationOptions({ onSuccess: reload }));
  const said = (error: unknown): string | null =>
    error === null ? null : errorsFromServer(error, READINESS_COPY).form;
  // What has to be settled before anything is asked: nobody answers nine questions to hear that they may not start.
  const blocked = !mayTrain && blocks.length > 0 && (readiness === null || readiness.result !== "emergency");

  return (
    <main className={classes.main} id="main">
      <PageHeader
        title={session.title}
        eyebrow="Before you start"
        back={{ href: "/me", label: "Today" }}
        {...(blocked || (isFresh(data) && !isAgain)
          ? {}
          : { description: "How are you today? What is right already stays as it is." })}
      />
      {blocked && emergency === null ? (
        <BlockCard blocks={blocks} />
      ) : emergency !== null && !isAgain ? (
        <ReadinessResult
          decision={emergency}
          country={session.country}
          hasCuffs={false}
          mayTrain={false}
          isStarting={false}
          message={said(check.error)}
          setUp={null}
          onStart={() => {}}
          onAgain={() => {
            setEmergency(null);
            setAgain(true);
          }}
        />
      ) : readiness !== null && isFresh(data) && !isAgain ? (
        <ReadinessResult
          decision={readiness.decision}
          country={session.country}
          hasCuffs={data.brief.cuffNames.length > 0}
          mayTrain={mayTrain}
          isStarting={start.isPending}
          message={said(start.error)}
          setUp={<SetUp data={data} />}
          onStart={() => start.mutate({ id: session.id })}
          onAgain={() => setAgain(true)}
        />
      ) : (
        <div className={classes.ahead}>
          <PlanChanges content={data.content} nameOf={(key) => nameOf(data, key)} title="Changed for today" level={2} />
          <ReadinessForm data={data} isSending={check.isPending} message={said(check.error)} onAnswer={answer} />
        </div>
      )}
    </main>
  );
};

const Running = ({ data }: { data: SessionData }) => {
  const player = usePlayer(data);
  const isFinishing = player.device.queue.some(({ operation }) => operation.kind === "finish");
  const { status } = data.session;
  const isOver = status === "done" || status === "stopped" || isFinishing || player.device.isEnded;
  if (!isOver) return <PlayerScreen player={player} />;
  return (
    <>
      <SessionSummary
        data={data}
        logs={player.logs}
        sync={player.device.queue.length > 0 ? <SyncLine player={player} /> : null}
      />
      <StopSheet player={player} opened={false} onClose={() => {}} />
    </>
  );
};

/** Everything about one session: the check before it, the sets, and what became of it. */
export const SessionScreen = ({ sessionId }: { sessionId: string }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.training.session.queryOptions({ id: sessionId }));
  const isOpen = data.session.status === "planned" || data.session.status === "skipped";
  if (isOpen && data.session.plannedOn > data.today) return <Ahead data={data} />;
  return isOpen ? <BeforeStart data={data} /> : <Running data={data} />;
};
