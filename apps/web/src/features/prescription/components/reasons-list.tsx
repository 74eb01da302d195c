import type { Reason } from "@cuffwise/domain/prescription";
import { IconAlertTriangle, IconHandStop, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { SourceNote } from "#components/ui/source-note.tsx";
import classes from "./reasons-list.module.css";

export type ReasonTone = "safety" | "attention" | "neutral";

const ICONS = { safety: IconHandStop, attention: IconAlertTriangle, neutral: IconInfoCircle } as const;

export interface ReasonItem {
  readonly key: string;
  readonly tone: ReasonTone;
  readonly sentence: string;
  readonly because: Reason;
  readonly next?: ReactNode;
}

/** Sentences, each with its source and with what to do next. */
export const ReasonsList = ({ label, items }: { label: string; items: readonly ReasonItem[] }) => (
  <ul className={classes.list} aria-label={label}>
    {items.map(({ key, tone, sentence, because, next }) => {
      const Icon = ICONS[tone];
      return (
        <li key={key} className={classes.item} data-tone={tone}>
          <Icon size={18} stroke={2} aria-hidden="true" />
          <div className={classes.words}>
            <p className={classes.sentence}>{sentence}</p>
            <div className={classes.foot}>
              <SourceNote citations={because.citations} note={because.statement} />
              {next}
            </div>
          </div>
        </li>
      );
    })}
  </ul>
);
