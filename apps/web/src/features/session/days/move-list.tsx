import type { PlainDate } from "@cuffwise/domain/kernel";
import { citationToView } from "@cuffwise/domain/kernel";
import { type MoveDay, moveDays, type PlacedSession } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { DENIAL_WORDS } from "./day-words.ts";
import classes from "./days.module.css";

export interface MoveListProps {
  readonly session: PlacedSession;
  readonly placed: readonly PlacedSession[];
  readonly today: PlainDate;
  readonly onMove: (to: PlainDate) => void;
}

const Row = ({ one, onMove }: { one: MoveDay; onMove: MoveListProps["onMove"] }) => (
  <li className={classes.day}>
    <span className={classes.name}>
      <DateText value={one.day} style="day" />
      {one.denial !== null && (
        <span className={classes.why}>{DENIAL_WORDS[one.denial](one.near?.title ?? "another session")}</span>
      )}
    </span>
    {one.denial === null ? (
      <Button variant="default" onClick={() => onMove(one.day)}>
        Move here
      </Button>
    ) : (
      <SourceNote citations={one.rule.citations.map(citationToView)} note={one.rule.statement} />
    )}
  </li>
);

/** The days in reach: those that fit with a button, the others with what stands in the way and its source. */
export const MoveList = ({ session, placed, today, onMove }: MoveListProps) => {
  const days = moveDays(session, placed, today);
  if (days.length === 0)
    return <p className={classes.plain}>It lies too far back to be moved. Do it as it is, or go on with the next.</p>;
  return (
    <ul className={classes.days}>
      {days.map((one) => (
        <Row key={one.day} one={one} onMove={onMove} />
      ))}
    </ul>
  );
};
