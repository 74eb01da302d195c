import type { PlainDate } from "@cuffwise/domain/kernel";
import type { ScreeningDecision } from "@cuffwise/domain/screening";
import { DateText } from "#components/ui/date-text.tsx";
import { ActionBanner } from "./action-banner.tsx";
import { LimbBoard } from "./limb-board.tsx";
import {
  isStricterThan,
  type LimbReport,
  type LimbView,
  limbViews,
  mayBeCuffed,
  type StandingViews,
} from "./limb-view.ts";
import { Meaning } from "./meaning.tsx";
import { Reasons } from "./reasons.tsx";
import classes from "./screening-result.module.css";

export interface ScreeningResultProps {
  readonly decision: ScreeningDecision;
  readonly reports: readonly LimbReport[];
  readonly standings: StandingViews;
  readonly answeredAt: Date;
  readonly today: PlainDate;
  readonly country: string;
}

const verdictOf = (views: readonly LimbView[], { findings }: ScreeningDecision): string => {
  const open = views.filter(mayBeCuffed).length;
  const every = (state: LimbView["state"]): boolean => views.every((view) => view.state === state);
  if (every("cleared")) return "All four limbs are cleared for a cuff";
  if (open === views.length) return "Cleared for a cuff, with limits";
  if (open > 0) return open === 1 ? "One limb may be cuffed" : `${open} of 4 limbs may be cuffed`;
  if (every("excluded")) {
    const isForGood = findings.some(({ effect }) => effect === "exclude-permanent");
    return isForGood ? "Training with a cuff is not offered to you" : "No cuff for now";
  }
  if (views.some(({ state }) => state === "locked")) return "The cuff is locked after an event";
  if (views.some(({ state }) => state === "refer")) return "A clinician answers first";
  if (every("expired")) return "The clearance has run out";
  return "Not decided yet";
};

/** The last day on which anything here still counts; null when nothing does. */
const validUntil = (views: readonly LimbView[]): PlainDate | null =>
  views.flatMap((view) => (mayBeCuffed(view) && view.expiresOn !== null ? [view.expiresOn] : [])).sort()[0] ?? null;

/** The decision as the client reads it; staff see the same words. Danger first, then the limbs, then the reasons. */
export const ScreeningResult = ({ decision, reports, standings, answeredAt, today, country }: ScreeningResultProps) => {
  const views = limbViews(standings, today);
  const until = validUntil(views);
  return (
    <div className={classes.result}>
      <ActionBanner action={decision.action} findings={decision.findings} country={country} />
      <section className={classes.verdict} aria-labelledby="verdict">
        <h2 id="verdict">{verdictOf(views, decision)}</h2>
        <LimbBoard views={views} />
        {views.some((view) => isStricterThan(decision, view)) && (
          <p className={classes.strong}>
            Since the screening something was reported that closed or limited a limb further. Answering the screening
            again decides anew.
          </p>
        )}
        <p className={classes.dates}>
          Answered <DateText value={answeredAt} />
          {until !== null && (
            <>
              {" · "}valid until <DateText value={until} />
            </>
          )}
        </p>
      </section>
      <Meaning views={views} reports={reports} findings={decision.findings} today={today} />
      <Reasons decision={decision} />
      <p className={classes.honest}>
        This check decides whether this app offers training with a cuff. It does not diagnose anything, and passing it
        does not mean that somebody is free of disease. Rules: version {decision.ruleSetVersion} ({decision.ruleSetHash}
        ), decided <DateText value={decision.decidedOn} />.
      </p>
    </div>
  );
};
