import { IconChevronRight } from "@tabler/icons-react";
import type { BriefExercise } from "./brief-exercise.ts";
import classes from "./how-to.module.css";

export interface HowToProps {
  readonly of: Pick<BriefExercise, "name" | "how" | "notes">;
}

/** How an exercise is done, one tap away. It opens where it stands and moves what follows down: it covers nothing. */
export const HowTo = ({ of: { name, how, notes } }: HowToProps) =>
  // A page that was opened before an update has a session without words.
  how == null ? null : (
    <details className={classes.root}>
      <summary className={classes.summary}>
        <IconChevronRight className={classes.mark} size={16} stroke={2.2} aria-hidden="true" />
        How it’s done<span className={classes.about}>: {name}</span>
      </summary>
      <div className={classes.body}>
        <p>{how}</p>
        {notes !== null && <p>{notes}</p>}
      </div>
    </details>
  );
