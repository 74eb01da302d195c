import type { PlainDate } from "@cuffwise/domain/kernel";
import type { Finding } from "@cuffwise/domain/screening";
import { FLAG_INSTRUCTIONS, ORDINARY_CEILING_PERCENT } from "@cuffwise/domain/screening";
import { useId } from "react";
import { SourceNote } from "#components/ui/source-note.tsx";
import { groupAlike, isLowered, type LimbGroup, type LimbReport, type LimbView, mayBeCuffed } from "./limb-view.ts";
import { limbsAsTitle, limbsInWords } from "./limb-words.ts";
import classes from "./screening-result.module.css";
import { WaysToChange } from "./ways-to-change.tsx";

const CLOSED = {
  refer: "No cuff here until a clinician has answered.",
  excluded: "No cuff here.",
  incomplete: "No cuff here until the screening is complete.",
  unknown: "No cuff here until the screening is answered.",
  expired: "No cuff here until the screening is answered again.",
  locked: "No cuff here until somebody qualified has looked at what happened.",
} as const;

const sentenceOf = ({ state, ceilingPercent }: LimbView): string => {
  if (state !== "cleared" && state !== "cleared-mod") return CLOSED[state];
  const ceiling = ceilingPercent ?? ORDINARY_CEILING_PERCENT;
  return `The cuff may go up to ${ceiling} % of the pressure at which the limb's blood flow stops, measured on you. That is a ceiling, not a goal; everybody starts lower, with fewer sets.`;
};

/** Chest complaints and anything of the same day speak against all hard training, with or without a cuff. */
const speaksAgainstTraining = (findings: readonly Finding[]): boolean =>
  findings.some(
    ({ rule, action, effect }) =>
      action === "emergency" || action === "same-day" || (rule.startsWith("screening.B7") && effect === "refer"),
  );

export interface MeaningProps {
  readonly views: readonly LimbView[];
  readonly reports: readonly LimbReport[];
  readonly findings: readonly Finding[];
  readonly today: PlainDate;
}

/** What the outcome means for the next session, limb by limb: limits as instructions, and what would change them. */
export const Meaning = ({ views, reports, findings, today }: MeaningProps) => {
  const isAnyClosed = views.some((view) => !mayBeCuffed(view));
  return (
    <section className={classes.limbs} aria-labelledby="meaning">
      <h2 id="meaning">What it means for training</h2>
      {speaksAgainstTraining(findings) ? (
        <p className={classes.strong}>Leave all hard training until a doctor has looked at what you reported.</p>
      ) : (
        isAnyClosed && (
          <p>
            Training without a cuff stays open to you, on every limb: light and close to the limit, or heavy. It is
            another way to the same muscle.
          </p>
        )
      )}
      {groupAlike(views, reports).map((group) => (
        <LimbMeaning key={limbsInWords(group.limbs)} group={group} today={today} />
      ))}
    </section>
  );
};

const bundlesInWords = ({ bundles }: LimbReport): string =>
  bundles.map(({ title, ceilingPercent }) => `${title} (${ceilingPercent} % at most)`).join(" · ");

const LimbMeaning = ({ group: { limbs, view, report }, today }: { group: LimbGroup; today: PlainDate }) => {
  const titleId = useId();
  const isOpen = mayBeCuffed(view);
  const hasLimits = report !== undefined && report.bundles.length > 0;
  return (
    <section className={classes.group} aria-labelledby={titleId}>
      <h3 id={titleId}>{limbsAsTitle(limbs)}</h3>
      <p>{sentenceOf(view)}</p>
      {isOpen && isLowered(view, report) && (
        <p>The ceiling was lowered after something that was reported in training.</p>
      )}
      {isOpen && view.flags.length > 0 && (
        <ul className={classes.limits}>
          {view.flags.map((flag) => (
            <li key={flag}>{FLAG_INSTRUCTIONS[flag]}</li>
          ))}
        </ul>
      )}
      {isOpen && hasLimits && (
        <p className={classes.from}>
          <strong>Limits because of:</strong> {bundlesInWords(report)}
        </p>
      )}
      {isOpen && report !== undefined && (
        <SourceNote citations={report.ceilingBecause.citations} note={report.ceilingBecause.statement} />
      )}
      {report !== undefined && <WaysToChange report={report} today={today} />}
    </section>
  );
};
