import type { PlainDate } from "@cuffwise/domain/kernel";
import { IconChevronRight } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import { CLINICIAN_COPY } from "../copy.ts";
import type { LimbReport } from "./limb-view.ts";
import { reasonPlace } from "./reason-place.ts";
import classes from "./ways-to-change.module.css";

type Way = LimbReport["ways"][number];

const LetterLine = ({ who, opens }: { who: NonNullable<Way["answeredBy"]>; opens: boolean }) => (
  <p className={classes.more}>
    A letter is written by {CLINICIAN_COPY[who]}.{" "}
    {opens ? "It opens the limb with limits." : "On its own it does not open this limb."}
  </p>
);

const LapseLine = ({ on, today }: { on: PlainDate; today: PlainDate }) => (
  <p className={classes.more}>
    {on > today ? "Ends by itself on " : "Has ended by itself on "}
    <DateText value={on} />
    {on > today ? "; then answer again." : ": answer the screening again."}
  </p>
);

interface WaysProps {
  readonly ways: readonly Way[];
  /** False where something else keeps the limb closed. */
  readonly letterOpens: boolean;
  readonly today: PlainDate;
}

const Ways = ({ ways, letterOpens, today }: WaysProps) => (
  <ul className={classes.list}>
    {ways.map((way) => (
      <li key={`${way.rule} ${way.wouldChange}`} className={classes.way}>
        <a className={classes.about} href={`#${reasonPlace(way.rule)}`}>
          {way.about}
        </a>
        <p>{way.wouldChange}</p>
        {way.answeredBy !== null && <LetterLine who={way.answeredBy} opens={letterOpens} />}
        {way.lapsesOn !== null && <LapseLine on={way.lapsesOn} today={today} />}
      </li>
    ))}
  </ul>
);

/** For one limb: which answers stand in the way, and what changes each of them, the strictest first. */
export const WaysToChange = ({ report, today }: { report: LimbReport; today: PlainDate }) => {
  const { answeredByLetter, outcome } = report;
  const deciding = report.ways.filter(({ decides }) => decides);
  const others = report.ways.filter(({ decides }) => !decides);
  const letterOpens = outcome !== "excluded";
  return (
    <>
      {answeredByLetter.length > 0 && (
        <p className={classes.answered}>
          <strong>Answered by a clinician:</strong> {answeredByLetter.map(({ about }) => about).join(" · ")}
        </p>
      )}
      {deciding.length > 0 && (
        <div className={classes.ways}>
          <h4 className={classes.title}>What would change it</h4>
          <Ways ways={deciding} letterOpens={letterOpens} today={today} />
        </div>
      )}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary className={classes.summary}>
            <IconChevronRight className={classes.mark} size={14} stroke={2.2} aria-hidden="true" />
            {others.length === 1
              ? "After that, one more reason holds"
              : `After that, ${others.length} more reasons hold`}
          </summary>
          <Ways ways={others} letterOpens={letterOpens} today={today} />
        </details>
      )}
    </>
  );
};
