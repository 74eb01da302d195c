"use client";

import type { ReadinessAnswers } from "@cuffwise/domain/session";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useMemo, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { UnitsProvider, useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { Phone, PhoneState } from "#features/phone/client/phone.ts";
import { type OnThisPhone, useBundle } from "#features/phone/client/use-bundle.ts";
import { projectDetail } from "#features/phone/projection/project-bundle.ts";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { BlockCard } from "./block-card.tsx";
import { BriefList, Needs } from "./brief.tsx";
import { nameOf } from "./brief-exercise.ts";
import { DaySheet } from "./days/day-sheet.tsx";
import { SessionSummary } from "./finish/finish-later.ts";
import { Elsewhere as ElsewhereButton } from "./place/elsewhere.tsx";
import { type Elsewhere, useDataAtPlace } from "./place/use-data-at-place.ts";
import { PlanChanges } from "./plan-changes.tsx";
import { PlayerScreen } from "./player/player-screen.tsx";
import { StopSheet } from "./player/stop-sheet.tsx";
import { usePlayer } from "./player/use-player.ts";
import { ReadinessForm } from "./readiness/readiness-form.tsx";
import { ReadinessResult } from "./readiness/readiness-result.tsx";
import { SetUp } from "./readiness/set-up.tsx";
import { todaysChanges } from "./readiness/todays-changes.ts";
import type { SessionData } from "./session-data.ts";
import classes from "./session-screen.module.css";

/** Older than this a check says nothing about now; the server's limit is the same. */
const READINESS_HOURS = 3;

const isFresh = ({ readiness }: SessionData): boolean =>
  readiness !== null && (Date.now() - readiness.at.getTime()) / 3_600_000 < READINESS_HOURS;

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
      description="It can begin on that day."
    />
    <div className={classes.ahead}>
      <DaySheet session={data.session} mayMove={data.session.mayMove} />
      <Needs brief={data.brief} />
      <BriefList brief={data.brief} />
    </div>
  </main>
);

const BeforeStart = ({ data, phone }: { data: SessionData; phone: Phone }) => {
  const { session, readiness, blocks, mayTrain } = data;
  const [isAgain, setAgain] = useState(false);
  // Decided on this phone at once, by the rules that the server decides by when it hears of it.
  const answer = (answers: ReadinessAnswers): void => {
    void phone.append({ kind: "readiness", sessionId: session.id, answers });
    setAgain(false);
    window.scrollTo({ top: 0 });
  };
  const start = (): void =>
    void phone.append({
      kind: "start",
      sessionId: session.id,
      issued: { content: data.assigned, at: data.issued.at, seal: data.issued.seal },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  const isAnswered = readiness !== null && isFresh(data) && !isAgain;
  const isEmergency = isAnswered && readiness.result === "emergency";
  // What has to be settled before anything is asked: nobody answers nine questions to hear that they may not start.
  const isBlocked = !mayTrain && blocks.length > 0 && !isEmergency && (!isAgain || readiness?.result !== "emergency");

  return (
    <main className={classes.main} id="main">
      <PageHeader
        title={session.title}
        eyebrow="Before you start"
        back={{ href: "/me", label: "Today" }}
        {...(isBlocked || isAnswered
          ? {}
          : { description: "How are you today? What is right already stays as it is." })}
      />
      {!isAnswered && (session.excused !== null || session.plannedOn < data.today) && (
        <DaySheet session={session} mayMove={session.mayMove} />
      )}
      {isBlocked ? (
        <BlockCard blocks={blocks} />
      ) : isAnswered ? (
        <ReadinessResult
          decision={readiness.decision}
          country={session.country}
          hasCuffs={data.brief.cuffNames.length > 0}
          changes={todaysChanges(data.assigned, (data.atPlace?.planned ?? data).content).map(({ key, text }) => ({
            name: nameOf(data, key),
            text,
          }))}
          mayTrain={mayTrain}
          isStarting={false}
          message={null}
          setUp={
            <>
              <SetUp data={data} />
              <ElsewhereButton data={data} />
            </>
          }
          onStart={start}
          onAgain={() => setAgain(true)}
        />
      ) : (
        <div className={classes.ahead}>
          <PlanChanges content={data.content} nameOf={(key) => nameOf(data, key)} title="Changed for today" level={2} />
          <ReadinessForm data={data} isSending={false} message={null} onAnswer={answer} />
        </div>
      )}
    </main>
  );
};

interface RunningProps {
  readonly data: SessionData;
  readonly phone: Phone;
  readonly state: PhoneState;
}

const Running = ({ data, phone, state }: RunningProps) => {
  const player = usePlayer(data, phone, state);
  // The sheet of a STOP stays over whatever comes after, until it is closed.
  if (data.session.status === "started" && !player.device.isEnded) return <PlayerScreen player={player} />;
  return (
    <>
      <Suspense fallback={<SkeletonPage />}>
        <SessionSummary
          data={data}
          logs={data.logs}
          sync={<SyncLine state={state} now={player.now} />}
          now={player.now}
          onFinish={() => void phone.append({ kind: "finish", sessionId: data.session.id, rating: null })}
          onReport={(report) => void phone.append({ kind: "stop", report })}
        />
      </Suspense>
      <StopSheet player={player} opened={false} onClose={() => {}} />
    </>
  );
};

interface ScreenProps extends RunningProps {
  readonly elsewhere: Elsewhere;
}

const Screen = ({ data, phone, state, elsewhere }: ScreenProps) => {
  const { units } = useViewerSetting();
  const there = useDataAtPlace(data, elsewhere);
  const isOpen = data.session.status === "planned" || data.session.status === "skipped";
  if (isOpen && data.session.plannedOn > data.today) return <Ahead data={data} />;
  if (there === null) return <SkeletonPage />;
  return (
    <UnitsProvider units={there.atPlace?.place.units ?? units}>
      {isOpen ? <BeforeStart data={there} phone={phone} /> : <Running data={there} phone={phone} state={state} />}
    </UnitsProvider>
  );
};

/** One that lies too far from today to be kept whole: it needs a signal to be read. */
const FromServer = ({ sessionId, phone, state, now, bundle }: OnThisPhone & { sessionId: string }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.training.session.queryOptions({ id: sessionId }));
  const { waiting, sent, needs } = state.log;
  const projected = useMemo(
    () => projectDetail(data, { waiting, sent, needs }, now),
    [data, waiting, sent, needs, now],
  );
  return <Screen data={projected} phone={phone} state={state} elsewhere={bundle.elsewhere} />;
};

/** Everything about one session: the check before it, the sets, and what became of it. */
export const SessionScreen = ({ sessionId }: { sessionId: string }) => {
  const here = useBundle();
  const data = here.bundle.details.find(({ session }) => session.id === sessionId);
  if (data === undefined) return <FromServer sessionId={sessionId} {...here} />;
  return <Screen data={data} phone={here.phone} state={here.state} elsewhere={here.bundle.elsewhere} />;
};
