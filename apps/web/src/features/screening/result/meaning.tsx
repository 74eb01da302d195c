import type { Finding } from "@cuffwise/domain/screening";
import { ORDINARY_CEILING_PERCENT } from "@cuffwise/domain/screening";
import { FLAG_COPY } from "../copy.ts";
import { groupByLimits, type LimbView, mayBeCuffed } from "./limb-view.ts";
import { limbsAsTitle, limbsInWords } from "./limb-words.ts";
import classes from "./screening-result.module.css";

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

/** What the outcome means for the next session: limits as instructions. */
export const Meaning = ({ views, findings }: { views: readonly LimbView[]; findings: readonly Finding[] }) => {
  const isAnyClosed = views.some((view) => !mayBeCuffed(view));
  return (
    <section className={classes.section} aria-labelledby="meaning">
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
      {groupByLimits(views).map((group) => {
        const [view] = group;
        if (view === undefined) return null;
        const limbs = group.map(({ limb }) => limb);
        return (
          <div key={limbsInWords(limbs)} className={classes.group}>
            <h3>{limbsAsTitle(limbs)}</h3>
            <p>{sentenceOf(view)}</p>
            {mayBeCuffed(view) && view.flags.length > 0 && (
              <ul className={classes.limits}>
                {view.flags.map((flag) => (
                  <li key={flag}>{FLAG_COPY[flag]}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
};
