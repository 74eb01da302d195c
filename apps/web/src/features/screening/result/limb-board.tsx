import { BodyFigure } from "#components/ui/body-figure.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import classes from "./limb-board.module.css";
import { type LimbView, mayBeCuffed } from "./limb-view.ts";
import { limbTitle, STATE_WORDS } from "./limb-words.ts";

const sayOf = ({ limb, state }: LimbView): string => `${limbTitle(limb)}: ${STATE_WORDS[state].word.toLowerCase()}.`;

/** What holds for each limb: on a body, and in words beside it. */
export const LimbBoard = ({ views }: { views: readonly LimbView[] }) => (
  <div className={classes.board}>
    <div className={classes.figure}>
      <BodyFigure
        label={views.map(sayOf).join(" ")}
        tones={Object.fromEntries(views.map(({ limb, state }) => [limb, STATE_WORDS[state].tone]))}
      />
    </div>
    <ul className={classes.limbs}>
      {views.map((view) => {
        const { word, tone, icon } = STATE_WORDS[view.state];
        return (
          <li key={view.limb} className={classes.limb} data-limb={view.limb}>
            <strong className={classes.name}>{limbTitle(view.limb)}</strong>
            <StatusChip tone={tone} icon={icon}>
              {word}
            </StatusChip>
            {mayBeCuffed(view) && (
              <span className={classes.more}>
                {view.ceilingPercent !== null && `At most ${view.ceilingPercent} % · `}
                {view.expiresOn !== null && (
                  <>
                    until <DateText value={view.expiresOn} />
                  </>
                )}
              </span>
            )}
            {view.state === "locked" && view.lockReason !== null && (
              <span className={classes.more}>{view.lockReason}</span>
            )}
          </li>
        );
      })}
    </ul>
  </div>
);
