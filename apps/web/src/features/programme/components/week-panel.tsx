"use client";

import { addDay, duplicateWeek, type Finding, removeWeek, updateWeek, type Week } from "@cuffwise/domain/programme";
import { Button, TextInput } from "@mantine/core";
import { IconCalendarPlus, IconCopy, IconTrash } from "@tabler/icons-react";
import { type ContentIssue, findingsAt, issueOf } from "../builder/issues.ts";
import { type Builder, newKey } from "../builder/use-builder.ts";
import { DayCard } from "./day-card.tsx";
import { FindingNotes } from "./finding-note.tsx";
import classes from "./week-panel.module.css";

export interface WeekPanelProps {
  readonly week: Week;
  readonly at: number;
  readonly findings: readonly Finding[];
  readonly issues: readonly ContentIssue[];
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly edit: Builder["edit"];
  readonly onShow: (week: number) => void;
}

/** One week: its name, what can be done with it whole, and its sessions side by side. */
export const WeekPanel = ({ week, at, findings, issues, open, onOpen, edit, onShow }: WeekPanelProps) => (
  <div className={classes.panel}>
    <div className={classes.head}>
      <TextInput
        className={classes.title ?? ""}
        label={`Name of week ${at + 1}`}
        placeholder="Optional, such as “Ramp” or “Lighter week”"
        value={week.title ?? ""}
        error={issueOf(issues, ["weeks", at], "title")}
        onChange={(event) => {
          const title = event.currentTarget.value;
          edit((content) => updateWeek(content, at, { title }), `week ${at} title`);
        }}
      />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={() => {
            edit((content) => duplicateWeek(content, at, newKey));
            onShow(at + 1);
          }}
        >
          Duplicate week
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
          onClick={() => edit((content) => addDay(content, at))}
        >
          Add session
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => edit((content) => removeWeek(content, at))}
        >
          Remove week
        </Button>
      </div>
    </div>
    <FindingNotes findings={findingsAt(findings, ["weeks", at])} />
    <div className={classes.days}>
      {week.days.map((day, dayAt) => (
        <DayCard
          key={day.weekday}
          week={week}
          weekAt={at}
          day={day}
          dayAt={dayAt}
          findings={findings}
          issues={issues}
          open={open}
          onOpen={onOpen}
          edit={edit}
        />
      ))}
    </div>
  </div>
);
