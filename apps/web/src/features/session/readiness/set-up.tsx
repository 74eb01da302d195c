import { LIMB_NAMES, limbKind } from "@cuffwise/domain/kernel";
import type { ResolvedCuff } from "@cuffwise/domain/programme";
import { IconClock } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import type { SessionData } from "#features/session/session-data.ts";
import classes from "./set-up.module.css";

const SITES = { arm: "high on the upper arm", leg: "high on the thigh" } as const;

/** Each cuff once, with the pressure of its first exercise. */
const cuffsOf = ({ content }: SessionData): readonly ResolvedCuff[] => {
  const all = content.day.exercises.flatMap(({ key }) => content.resolved[key]?.cuffs ?? []);
  return all.filter(({ limb }, index) => all.findIndex((one) => one.limb === limb) === index);
};

/** What to lay out before the first set: the cuffs, where they go, and where their pressure comes from. */
export const SetUp = ({ data }: { data: SessionData }) => {
  const cuffs = cuffsOf(data);
  return (
    <section className={classes.card} aria-label="Get ready">
      <p className={classes.time}>
        <IconClock size={18} stroke={1.9} aria-hidden="true" />
        about {data.brief.minutes} minutes, {data.brief.exercises.length}{" "}
        {data.brief.exercises.length === 1 ? "exercise" : "exercises"}
      </p>
      {cuffs.length > 0 && (
        <ul className={classes.cuffs}>
          {cuffs.map((cuff) => (
            <li key={cuff.limb}>
              <span className={classes.limb}>{LIMB_NAMES[cuff.limb]}</span>
              <strong className={classes.pressure}>
                {cuff.pressureMmHg} <span>mmHg</span>
              </strong>
              <span className={classes.source}>
                {cuff.cuffName}, {SITES[limbKind(cuff.limb)]} · {cuff.percentLop} % of LOP, measured {cuff.posture} on{" "}
                <DateText value={cuff.measuredOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
