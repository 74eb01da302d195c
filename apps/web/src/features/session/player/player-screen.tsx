"use client";

import { blockOrder, isSessionForgotten, supersets } from "@cuffwise/domain/programme";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import { Suspense } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import { momentAt } from "#features/session/alerts/moment.ts";
import { useAlerts } from "#features/session/alerts/use-alerts.ts";
import { nameOf } from "#features/session/brief-exercise.ts";
import { useWakeLock } from "#features/session/device/use-wake-lock.ts";
import { FinishForm, useFinishFetched } from "#features/session/finish/finish-later.ts";
import { Elsewhere } from "#features/session/place/elsewhere.tsx";
import { usePreferences } from "#features/settings/use-preferences.ts";
import { Announcer } from "./announcer.tsx";
import { CuffStrip } from "./cuff-strip.tsx";
import { DeviceNotes, NoticeOffer } from "./device-notes.tsx";
import { Dock } from "./dock.tsx";
import { ExerciseCard } from "./exercise-card.tsx";
import type { Player } from "./player.ts";
import classes from "./player-screen.module.css";
import { StopSheet } from "./stop-sheet.tsx";

const whole = (sets: number): string => Number(sets.toFixed(1)).toString();

/** Somebody went home and forgot to end the session: it is offered to end when the last set did. */
const Forgotten = ({ player, onFinish }: { player: Player; onFinish: () => void }) => {
  const at = player.state.lastDoneAt;
  if (at === null || !isSessionForgotten(at, player.now)) return null;
  return (
    <section className={classes.forgotten} aria-label="Still training?">
      <p>
        Your last set was at <DateText value={at} style="time" />. If that was all, end the session at that time.
      </p>
      <button type="button" className={classes.finishThen} onClick={onFinish}>
        End it then
      </button>
    </section>
  );
};

/** A running session: the next action is the biggest, and STOP never scrolls away. */
export const PlayerScreen = ({ player }: { player: Player }) => {
  const { keepAwake } = usePreferences();
  const wake = useWakeLock(keepAwake);
  const moment = momentAt(player, player.now);
  const alerts = useAlerts(moment);
  const [isStopping, stop] = useDisclosure(false);
  const [isEnding, ending] = useDisclosure(false);
  const { data, state } = player;
  useFinishFetched(state.doneSets > 0);
  const order = blockOrder(data.content.day, player.device.order);
  const place = (key: string | undefined): number => order.indexOf(key ?? "");
  const blocks = supersets(data.content.day.exercises).toSorted((a, b) => place(a[0]?.key) - place(b[0]?.key));
  const currentKey = state.current?.entry.key ?? null;

  if (isEnding)
    return (
      <Suspense fallback={<SkeletonPage />}>
        <FinishForm player={player} onBack={ending.close} />
      </Suspense>
    );
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Link href="/me" className={classes.back} aria-label="Back to today">
          <IconArrowLeft size={22} aria-hidden="true" />
        </Link>
        <div className={classes.words}>
          <h1 className={classes.title}>{data.session.title}</h1>
          <SyncLine state={player.sync} now={player.now} />
        </div>
        <p className={classes.count}>
          <strong>{whole(state.doneSets)}</strong> of {whole(state.totalSets)}
          <span className={classes.unit}> sets</span>
        </p>
        <div className={classes.track} aria-hidden="true">
          <div
            className={classes.fill}
            style={{ transform: `scaleX(${state.totalSets === 0 ? 0 : state.doneSets / state.totalSets})` }}
          />
        </div>
      </header>
      <CuffStrip player={player} />
      <Announcer moment={moment} />
      <main className={classes.main} id="main">
        <Forgotten player={player} onFinish={ending.open} />
        <NoticeOffer alerts={alerts} />
        {data.content.day.notes !== undefined && data.content.day.notes !== "" && (
          <p className={classes.notes}>{data.content.day.notes}</p>
        )}
        {blocks.map((entries) => (
          <section
            key={entries[0]?.key}
            className={classes.block}
            data-superset={entries.length > 1 || undefined}
            aria-label={entries.map(({ key }) => nameOf(data, key)).join(" and ")}
          >
            {entries.length > 1 && <p className={classes.superset}>Superset: in turn, one set each</p>}
            {entries.map((entry) => (
              <ExerciseCard key={entry.key} player={player} entry={entry} isCurrent={entry.key === currentKey} />
            ))}
          </section>
        ))}
        <Elsewhere
          data={data}
          because={player.on.length > 0 ? "Release the cuff before you change the place." : null}
        />
        <button type="button" className={classes.end} onClick={ending.open}>
          End the session here
        </button>
        <DeviceNotes alerts={alerts} wake={wake} />
      </main>
      <Dock player={player} onStop={stop.open} onFinish={ending.open} />
      <StopSheet player={player} opened={isStopping} onClose={stop.close} />
    </div>
  );
};
