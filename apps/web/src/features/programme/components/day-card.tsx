"use client";

import {
  addEntry,
  type Day,
  type Finding,
  newEntry,
  nextGroup,
  removeDay,
  updateDay,
  type Week,
} from "@cuffwise/domain/programme";
import { ActionIcon, Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { IconNote, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { type ContentIssue, findingsAt, issueOf } from "../builder/issues.ts";
import { type Builder, newKey } from "../builder/use-builder.ts";
import { WEEKDAYS, weekdayName } from "../words.ts";
import classes from "./day-card.module.css";
import { DoseLine } from "./dose-line.tsx";
import { EntryRow } from "./entry-row.tsx";
import { ExercisePicker } from "./exercise-picker.tsx";
import { FindingNotes } from "./finding-note.tsx";

export interface DayCardProps {
  readonly week: Week;
  readonly weekAt: number;
  readonly day: Day;
  readonly dayAt: number;
  readonly findings: readonly Finding[];
  readonly issues: readonly ContentIssue[];
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly edit: Builder["edit"];
}

const isKind = (value: string): value is "bfr" | "ordinary" => value === "bfr" || value === "ordinary";

/** One session of a week. */
export const DayCard = ({ week, weekAt, day, dayAt, findings, issues, open, onOpen, edit }: DayCardProps) => {
  const [kind, setKind] = useState<"bfr" | "ordinary">("bfr");
  const [hasNotes, setHasNotes] = useState((day.notes ?? "") !== "");
  const place = { week: weekAt, day: dayAt };
  const path = ["weeks", weekAt, "days", dayAt];
  const about = `session ${dayAt + 1}, ${day.title}`;
  const change = (patch: Partial<Pick<Day, "weekday" | "title" | "notes">>, field: string): void =>
    edit((content) => updateDay(content, place, patch), `${path.join(".")} ${field}`);
  const add = (slug: string): void => {
    const entry = newEntry({ slug, kind, group: nextGroup(day) }, newKey);
    edit((content) => addEntry(content, place, entry));
    onOpen(entry.key);
  };
  const otherDays = week.days.flatMap(({ title, weekday }, at) =>
    at === dayAt ? [] : [{ day: at, title: `${weekdayName(weekday)}, ${title}` }],
  );

  return (
    <section className={classes.card} aria-label={`${weekdayName(day.weekday)}: ${day.title}`}>
      <div className={classes.head}>
        <Select
          className={classes.weekday ?? ""}
          aria-label={`Weekday of ${about}`}
          data={WEEKDAYS.map((name, at) => ({ value: String(at + 1), label: name }))}
          value={String(day.weekday)}
          allowDeselect={false}
          onChange={(weekday) => change({ weekday: Number(weekday) }, "weekday")}
        />
        <TextInput
          className={classes.title ?? ""}
          aria-label={`Title of session ${dayAt + 1}`}
          value={day.title}
          error={issueOf(issues, path, "title")}
          onChange={(event) => change({ title: event.currentTarget.value }, "title")}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Remove ${about}`}
          onClick={() => edit((content) => removeDay(content, place))}
        >
          <IconTrash size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      <DoseLine day={day} />
      <FindingNotes findings={findingsAt(findings, path)} />
      {day.exercises.length > 0 && (
        <ol className={classes.entries}>
          {day.exercises.map((entry, index) => (
            <EntryRow
              key={entry.key}
              entry={entry}
              at={{ ...place, index }}
              path={[...path, "exercises", index]}
              count={day.exercises.length}
              above={day.exercises[index - 1]}
              otherDays={otherDays}
              findings={findings}
              issues={issues}
              isOpen={open === entry.key}
              onToggle={() => onOpen(open === entry.key ? null : entry.key)}
              edit={edit}
            />
          ))}
        </ol>
      )}
      <div className={classes.add}>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={`Kind of the next exercise of session ${dayAt + 1}`}
          data={[
            { value: "bfr", label: "With cuff" },
            { value: "ordinary", label: "Without cuff" },
          ]}
          value={kind}
          onChange={(value) => {
            if (isKind(value)) setKind(value);
          }}
        />
        <ExercisePicker
          key={day.exercises.length}
          label={`Add an exercise to session ${dayAt + 1}`}
          placeholder="Name, muscle or equipment"
          value={null}
          cuffed={kind === "bfr"}
          onChange={add}
        />
      </div>
      {hasNotes ? (
        <Textarea
          label={`Notes for session ${dayAt + 1}`}
          autosize
          minRows={2}
          value={day.notes ?? ""}
          error={issueOf(issues, path, "notes")}
          onChange={(event) => change({ notes: event.currentTarget.value }, "notes")}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.notes ?? ""}
          leftSection={<IconNote size={16} aria-hidden="true" />}
          onClick={() => setHasNotes(true)}
        >
          Add notes
        </Button>
      )}
    </section>
  );
};
