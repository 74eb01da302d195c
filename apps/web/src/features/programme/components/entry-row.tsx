"use client";

import {
  type ContentPath,
  type Entry,
  type EntryPlace,
  type Finding,
  moveEntry,
  removeEntry,
  updateEntry,
} from "@cuffwise/domain/programme";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconBan,
  IconCalendar,
  IconChevronDown,
  IconDots,
  IconLink,
  IconTrash,
} from "@tabler/icons-react";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { type ContentIssue, findingsUnder } from "../builder/issues.ts";
import type { Builder } from "../builder/use-builder.ts";
import { entryText, exerciseText } from "../words.ts";
import { EntryEditor } from "./entry-editor.tsx";
import classes from "./entry-row.module.css";
import { FindingNotes } from "./finding-note.tsx";

export interface OtherDay {
  readonly day: number;
  readonly title: string;
}

export interface EntryRowProps {
  readonly entry: Entry;
  readonly at: EntryPlace;
  readonly path: ContentPath;
  readonly count: number;
  /** The one above, for a superset. */
  readonly above: Entry | undefined;
  readonly otherDays: readonly OtherDay[];
  readonly findings: readonly Finding[];
  readonly issues: readonly ContentIssue[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly edit: Builder["edit"];
}

/** The labels of a superset of two: `A` and `B` become `A1` and `A2`. */
const joinAbove = (above: Entry, entry: Entry, edit: Builder["edit"]): void => {
  const letter = above.group.charAt(0);
  const next = Number(above.group.charAt(1) || "1") + 1;
  edit((content) => {
    const first = updateEntry(content, above.key, (now) => ({ ...now, group: `${letter}${next - 1}` }));
    return first.ok ? updateEntry(first.value, entry.key, (now) => ({ ...now, group: `${letter}${next}` })) : first;
  });
};

/** One exercise of a session: a line to read, an editor to open, and a menu that moves it. */
export const EntryRow = (props: EntryRowProps) => {
  const { entry, at, path, count, above, otherDays, isOpen, onToggle, edit } = props;
  const name = exerciseText(entry.slug);
  const findings = findingsUnder(props.findings, path);
  const issues = findingsUnder(props.issues, ["content", ...path]);
  const isBlocked = findings.some(({ severity }) => severity === "blocked");
  const move = (to: EntryPlace): void => edit((content) => moveEntry(content, entry.key, to));
  return (
    <li className={classes.row} data-kind={entry.kind} data-open={isOpen || undefined}>
      <div className={classes.head}>
        <button type="button" className={classes.summary} aria-expanded={isOpen} onClick={onToggle}>
          <span className={classes.group}>{entry.group}</span>
          <span className={classes.words}>
            <span className={classes.name}>{name}</span>
            <span className={classes.dose}>{entryText(entry)}</span>
          </span>
          <IconChevronDown size={18} className={classes.chevron} aria-hidden="true" />
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Move or remove ${name}`}>
              <IconDots size={18} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={at.index === 0}
              onClick={() => move({ ...at, index: at.index - 1 })}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={at.index === count - 1}
              onClick={() => move({ ...at, index: at.index + 1 })}
            >
              Move down
            </Menu.Item>
            {otherDays.map(({ day, title }) => (
              <Menu.Item
                key={day}
                leftSection={<IconCalendar size={16} />}
                onClick={() => move({ ...at, day, index: Number.MAX_SAFE_INTEGER })}
              >
                Move to {title}
              </Menu.Item>
            ))}
            {above !== undefined && (
              <Menu.Item leftSection={<IconLink size={16} />} onClick={() => joinAbove(above, entry, edit)}>
                Superset with {exerciseText(above.slug)}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() => edit((content) => removeEntry(content, entry.key))}
            >
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {(issues.length > 0 || (findings.length > 0 && !isOpen)) && (
        <div className={classes.chips}>
          {issues.length > 0 && (
            <StatusChip tone="attention" icon={IconAlertTriangle}>
              Needs another look
            </StatusChip>
          )}
          {findings.length > 0 && !isOpen && (
            <button type="button" className={classes.chipButton} onClick={onToggle}>
              <StatusChip tone={isBlocked ? "safety" : "attention"} icon={isBlocked ? IconBan : IconAlertTriangle}>
                {isBlocked ? "Blocked" : `${findings.length} to look at`}
              </StatusChip>
            </button>
          )}
        </div>
      )}
      {isOpen && (
        <>
          <FindingNotes findings={findings} />
          <EntryEditor
            entry={entry}
            place={path}
            issues={issues}
            onChange={(change, field) =>
              edit((content) => updateEntry(content, entry.key, change), `${entry.key} ${field}`)
            }
          />
        </>
      )}
    </li>
  );
};
