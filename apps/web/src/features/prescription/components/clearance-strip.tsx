import { type ClientId, LIMB_NAMES, LIMBS, type PlainDate } from "@cuffwise/domain/kernel";
import type { LimbStanding } from "@cuffwise/domain/prescription";
import { IconCheck, IconClockX, IconHandStop, IconHelp, IconHourglass } from "@tabler/icons-react";
import Link from "next/link";
import type { ComponentType } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Overview } from "../overview-data.ts";
import { capital } from "../words.ts";
import classes from "./clearance-strip.module.css";

interface View {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly word: string;
  readonly blocks: boolean;
}

const NOT_SCREENED: View = { tone: "attention", icon: IconHelp, word: "Not screened", blocks: true };
const EXPIRED: View = { tone: "attention", icon: IconClockX, word: "Clearance ran out", blocks: true };
const OUTCOMES: Readonly<Record<LimbStanding["outcome"], View>> = {
  cleared: { tone: "done", icon: IconCheck, word: "Cleared", blocks: false },
  "cleared-mod": { tone: "done", icon: IconCheck, word: "Cleared with limits", blocks: false },
  refer: { tone: "attention", icon: IconHourglass, word: "Waits for a clinician", blocks: true },
  excluded: { tone: "safety", icon: IconHandStop, word: "No cuff", blocks: true },
  incomplete: { tone: "attention", icon: IconHelp, word: "Screening unfinished", blocks: true },
};

const viewOf = (standing: LimbStanding | null, today: PlainDate): View => {
  if (standing === null) return NOT_SCREENED;
  const view = OUTCOMES[standing.outcome];
  return !view.blocks && standing.expiresOn !== null && standing.expiresOn < today ? EXPIRED : view;
};

export interface ClearanceStripProps {
  readonly clientId: ClientId;
  readonly standings: Overview["standings"];
  readonly today: PlainDate;
  /** Assistants see what holds, not the answers behind it. */
  readonly mayOpenScreening: boolean;
}

/** What the screening says about each limb now, and where to go when something is closed. */
export const ClearanceStrip = ({ clientId, standings, today, mayOpenScreening }: ClearanceStripProps) => {
  const views = LIMBS.map((limb) => ({ limb, standing: standings[limb], view: viewOf(standings[limb], today) }));
  return (
    <>
      <ul className={classes.strip}>
        {views.map(({ limb, standing, view }) => (
          <li key={limb} className={classes.limb}>
            <span className={classes.name}>{capital(LIMB_NAMES[limb])}</span>
            <StatusChip tone={view.tone} icon={view.icon}>
              {view.word}
            </StatusChip>
            {standing !== null && !view.blocks && (
              <span className={classes.limits}>
                {standing.ceilingPercent !== null && <>at most {standing.ceilingPercent} % of LOP, </>}
                {standing.expiresOn === null ? (
                  "no end"
                ) : (
                  <>
                    until <DateText value={standing.expiresOn} />
                  </>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {views.some(({ view }) => view.blocks) && (
        <p className={classes.blocked}>
          No cuff goes on a limb that is not cleared.{" "}
          {mayOpenScreening && <Link href={`/coach/clients/${clientId}/screening`}>Open the screening</Link>}
        </p>
      )}
    </>
  );
};
