import classes from "./skeletons.module.css";

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The shape of a list or table that is being fetched. Invisible for the first 300 ms, so that fast answers do not flicker. */
export const SkeletonRows = ({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) => (
  <div className={classes.late} role="status" aria-label={label}>
    {times(rows).map((row) => (
      <div key={row} className={classes.row}>
        <span className={classes.dot} />
        <span className={classes.bar} style={{ width: `${34 - (row % 3) * 7}%` }} />
        <span className={classes.bar} style={{ width: "14%" }} />
      </div>
    ))}
  </div>
);

/** The shape of cards with a heading and a few lines. */
export const SkeletonCards = ({ cards = 3, label = "Loading" }: { cards?: number; label?: string }) => (
  <div className={`${classes.late} ${classes.cards}`} role="status" aria-label={label}>
    {times(cards).map((card) => (
      <div key={card} className={classes.card}>
        <span className={classes.bar} style={{ width: "40%", height: "1.1rem" }} />
        <span className={classes.bar} style={{ width: "90%" }} />
        <span className={classes.bar} style={{ width: "70%" }} />
      </div>
    ))}
  </div>
);

/** A page header and rows. */
export const SkeletonPage = () => (
  <div className={classes.page}>
    <div className={classes.late} aria-hidden="true">
      <span className={classes.bar} style={{ width: "min(18rem, 60%)", height: "2rem" }} />
    </div>
    <SkeletonRows />
  </div>
);
