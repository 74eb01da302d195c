"use client";

import type { Entry } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { briefOf } from "#features/session/brief-exercise.ts";
import { HowTo } from "#features/session/how-to.tsx";
import classes from "./exercise-card.module.css";
import type { Player } from "./player.ts";
import { PressureNote } from "./pressure-note.tsx";
import { SetTable } from "./set-table.tsx";

const schemeOf = (entry: Entry): string => entry.sets.map(({ reps }) => reps).join("-");

const wholeOrHalf = (sets: number): string => Number(sets.toFixed(1)).toString();

/** A machine is taken: later means later, nothing is left out by it. */
const OrderButtons = ({ player, entry, isDone }: { player: Player; entry: Entry; isDone: boolean }) => {
  const { remaining, current } = player.state;
  const blocks = new Set(remaining.map(({ block }) => block));
  if (isDone || current === null || blocks.size < 2) return null;
  const isNow = remaining.find((step) => step.entry.key === entry.key)?.block === current.block;
  const isCuffed = player.on.length > 0;
  return (
    <div className={classes.order}>
      <button
        type="button"
        className={classes.orderButton}
        disabled={isCuffed}
        onClick={() => (isNow ? player.doLater(entry.key) : player.doNow(entry.key))}
      >
        {isNow ? "Do this later" : "Do this now"}
      </button>
      {isCuffed && <span className={classes.why}>Release the cuff first</span>}
    </div>
  );
};

export interface ExerciseCardProps {
  readonly player: Player;
  readonly entry: Entry;
  readonly isCurrent: boolean;
}

/** One exercise: open while it is its turn, one line before and after. */
export const ExerciseCard = ({ player, entry, isCurrent }: ExerciseCardProps) => {
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const { state, data } = player;
  const progress = state.entries.find(({ key }) => key === entry.key);
  const isDone = progress !== undefined && progress.doneSets >= progress.totalSets;
  const isOpen = isOpened ?? isCurrent;
  const about = briefOf(data, entry.key);
  const name = about?.name ?? entry.slug;
  const note = data.content.resolved[entry.key]?.capNote ?? null;

  return (
    <article className={classes.card} data-current={isCurrent || undefined} data-done={isDone || undefined}>
      <h2 className={classes.heading}>
        <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          <span className={classes.letter} aria-hidden="true">
            {isDone ? <IconCheck size={18} stroke={2.8} /> : entry.group}
          </span>
          <span className={classes.name}>{name}</span>
          <span className={classes.progress}>
            {progress === undefined ? "" : `${wholeOrHalf(progress.doneSets)}/${progress.totalSets}`}
          </span>
          <IconChevronDown className={classes.chevron} size={18} aria-hidden="true" />
        </button>
      </h2>
      <p className={classes.scheme}>
        {schemeOf(entry)}
        <span> · rest {formatClock(entry.restSeconds)}</span>
        {isOpen && <span> · tempo {entry.tempo}</span>}
      </p>
      {isOpen && (
        <div className={classes.body}>
          <PressureNote player={player} entry={entry} />
          {note !== null && <p className={classes.note}>{note}</p>}
          {entry.cues !== undefined && entry.cues !== "" && <p className={classes.note}>{entry.cues}</p>}
          {about !== undefined && (
            <div className={classes.how}>
              <HowTo of={about} />
            </div>
          )}
          <SetTable player={player} entry={entry} name={name} />
          <OrderButtons player={player} entry={entry} isDone={isDone} />
        </div>
      )}
    </article>
  );
};
