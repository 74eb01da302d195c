import classes from "./adherence-bar.module.css";

export interface AdherenceBarProps {
  readonly done: number;
  readonly due: number;
  readonly percent: number;
}

/** Sessions done of those due, as a number first and a bar beside it. */
export const AdherenceBar = ({ done, due, percent }: AdherenceBarProps) => (
  <span className={classes.root}>
    <span className={classes.number}>
      {done} of {due}
    </span>
    <span className={classes.track} role="img" aria-label={`${percent} percent`}>
      <span className={classes.fill} style={{ inlineSize: `${percent}%` }} />
    </span>
  </span>
);
