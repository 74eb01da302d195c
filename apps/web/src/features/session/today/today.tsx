"use client";

import { Button } from "@mantine/core";
import { IconArmchair2, IconCalendarOff, IconChevronRight } from "@tabler/icons-react";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { todaysData } from "#features/phone/projection/todays-data.ts";
import { LossNote } from "#features/phone/status/loss-note.tsx";
import { NeedsLink } from "#features/phone/status/needs-link.tsx";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import { BlockCard } from "#features/session/block-card.tsx";
import { BriefList, Needs } from "#features/session/brief.tsx";
import { nameOf } from "#features/session/brief-exercise.ts";
import { DaySheet } from "#features/session/days/day-sheet.tsx";
import { DueFollowUps } from "#features/session/follow-up/due-follow-ups.tsx";
import { PlanChanges } from "#features/session/plan-changes.tsx";
import { SessionChip } from "#features/session/session-chip.tsx";
import type { SessionListItem, TodayData } from "#features/session/session-data.ts";
import classes from "./today.module.css";

const href = ({ id }: Pick<SessionListItem, "id">): string => `/me/session/${id}`;

const Withdrawn = () => (
  <section className={classes.withdrawn} aria-label="Agreement withdrawn">
    <p>You have withdrawn an agreement, so no session begins here.</p>
    <Button component={Link} href="/me/profile#settings-consents" variant="default">
      Look at your agreements
    </Button>
  </section>
);

/** A lock concerns people every day, not only on the day of a session. */
const Locked = ({ data }: { data: TodayData }) => {
  const locks = data.kind === "train" ? [] : data.blocks.filter(({ code }) => code === "limb-locked");
  return locks.length === 0 ? null : <BlockCard blocks={locks} />;
};

const isNotAsked = ({ code }: TodayData["blocks"][number]): boolean => code !== "follow-up-due";

const START = { resume: "Go on", train: "Start", done: "See what you did" } as const;

const Hero = ({ data }: { data: TodayData }) => {
  const { session, brief, kind } = data;
  if (session === null || kind === "rest" || kind === "no-plan") return null;
  const isWithdrawn = kind === "train" && data.withdrawn.length > 0;
  // Also of a session that runs: whoever goes on without the cuff is told why.
  const isBlocked = kind !== "done" && data.blocks.length > 0;
  const told = data.blocks.filter(isNotAsked);
  return (
    <section className={classes.hero} data-kind={kind} aria-labelledby="todays">
      <div className={classes.heading}>
        <p className={classes.eyebrow}>
          {data.programme} · week {session.week}
        </p>
        {kind !== "train" && <SessionChip status={session.status} isMissed={false} />}
      </div>
      <h2 className={classes.title} id="todays">
        {session.title}
      </h2>
      {/* What is asked at the top of the page is not said once more here. */}
      {isWithdrawn ? <Withdrawn /> : isBlocked && told.length > 0 && <BlockCard blocks={told} />}
      {brief !== null && kind !== "done" && (
        <>
          <Needs brief={brief} />
          <BriefList brief={brief} />
          {kind === "train" && data.content !== null && (
            <PlanChanges
              content={data.content}
              nameOf={(key) => nameOf({ brief }, key)}
              title="Changed for today"
              level={3}
            />
          )}
        </>
      )}
      {kind === "done" && (
        <p className={classes.quiet}>
          {session.setsDone} {session.setsDone === 1 ? "set" : "sets"}. Rest well.
        </p>
      )}
      {!isWithdrawn && (data.mayTrain || kind !== "train") && (
        <Button
          component={Link}
          href={href(session)}
          size="xl"
          fullWidth
          variant={kind === "done" ? "default" : "filled"}
        >
          {isBlocked && kind === "train" ? "Start without the cuff" : START[kind]}
        </Button>
      )}
      {kind === "train" && !data.mayTrain && data.followUps.length > 0 && (
        <p className={classes.quiet}>It opens as soon as you have answered the question above.</p>
      )}
      {kind === "train" && <DaySheet session={session} mayMove={data.mayMove} />}
    </section>
  );
};

const Rest = ({ data }: { data: TodayData }) => {
  const [next] = data.next;
  if (data.kind === "no-plan") {
    return (
      <EmptyState
        icon={IconCalendarOff}
        title={data.last === null ? "Your coach is preparing your plan" : "Your plan is complete"}
        action={
          data.needsScreening ? (
            <Button component={Link} href="/me/screening">
              Answer the screening
            </Button>
          ) : (
            <Button component={Link} href="/me/comments" variant="default">
              Write to your coach
            </Button>
          )
        }
      >
        {data.needsScreening
          ? "The first step is yours: a few questions about your health, about five minutes. Your coach plans from the result."
          : "As soon as a session is planned for you, it stands here."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconArmchair2}
      title="Rest day"
      action={
        next === undefined ? undefined : (
          <Button component={Link} href={href(next)} variant="default">
            Look at {next.title}
          </Button>
        )
      }
    >
      {next === undefined ? (
        "Nothing more is planned. Strength grows on days like this."
      ) : (
        <>
          Next: <DateText value={next.plannedOn} style="day" />, {next.title}. Strength grows on days like this.
        </>
      )}
    </EmptyState>
  );
};

/** What was trained last, in one line. */
const LastTime = ({ last }: { last: SessionListItem | null }) =>
  last === null ? null : (
    <p className={classes.quiet}>
      Last time: <DateText value={last.plannedOn} style="day" />, <Link href={href(last)}>{last.title}</Link>,{" "}
      {last.setsDone} {last.setsDone === 1 ? "set" : "sets"}.
    </p>
  );

const Row = ({ session, isMissed }: { session: SessionListItem; isMissed: boolean }) => (
  <li>
    <Link className={classes.row} href={href(session)}>
      <span className={classes.when}>
        <DateText value={session.plannedOn} style="day" />
      </span>
      <span className={classes.what}>{session.title}</span>
      {isMissed && <SessionChip status={session.status} isMissed />}
      <IconChevronRight size={18} className={classes.chevron} aria-hidden="true" />
    </Link>
  </li>
);

/** One thing to do, and what comes after it. */
export const Today = () => {
  const { bundle, phone, state, now } = useBundle();
  const data = todaysData(bundle, now);
  const [first = ""] = data.name.split(" ");
  const later = data.kind === "rest" ? data.next.slice(1) : data.next;
  return (
    <>
      <PageHeader title={`Hello, ${first}`} eyebrow={<DateText value={data.today} style="day" />} />
      <div className={classes.page}>
        <SyncLine state={state} now={now} />
        <NeedsLink bundle={bundle} state={state} />
        <LossNote phone={phone} state={state} />
        <DueFollowUps due={data.followUps} />
        {data.needsScreening && data.kind !== "no-plan" && data.blocks.length === 0 && (
          <p className={classes.hint}>
            You have not answered the screening yet. <Link href="/me/screening">Do it now</Link>: no cuff without it.
          </p>
        )}
        <Locked data={data} />
        <Hero data={data} />
        {data.excused.map((session) => (
          <section key={session.id} className={classes.hero} aria-label={`${session.title}, not due`}>
            <h2 className={classes.section}>{session.title}</h2>
            <DaySheet session={session} mayMove={false} />
          </section>
        ))}
        {(data.kind === "rest" || data.kind === "no-plan") && <Rest data={data} />}
        <LastTime last={data.last} />
        {data.missed.length > 0 && (
          <section aria-labelledby="missed">
            <h2 className={classes.section} id="missed">
              Not done yet
            </h2>
            <ul className={classes.list}>
              {data.missed.map((session) => (
                <Row key={session.id} session={session} isMissed />
              ))}
            </ul>
            <p className={classes.quiet}>No need to make up for it: do one if it fits, or go on with the next.</p>
          </section>
        )}
        {later.length > 0 && (
          <section aria-labelledby="next">
            <h2 className={classes.section} id="next">
              Next
            </h2>
            <ul className={classes.list}>
              {later.map((session) => (
                <Row key={session.id} session={session} isMissed={false} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
};
