import type { PlainDate } from "@cuffwise/domain/kernel";
import { setsToText } from "@cuffwise/domain/programme";
import { DateText } from "#components/ui/date-text.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import type { Assignment } from "../programme-views.ts";
import { loadText } from "../words.ts";
import classes from "./assignment-card.module.css";
import { kilograms, pressures } from "./resolved-text.ts";
import { SessionChip } from "./session-chip.tsx";
import { SessionRecord } from "./session-record.tsx";

type Session = Assignment["sessions"][number];

const BEGUN: readonly Session["status"][] = ["started", "done", "stopped", "unfinished"];

/** One assigned session with what it comes to for this client and, once begun, what was done. */
export const SessionItem = ({ session, today }: { session: Session; today: PlainDate }) => (
  <li className={classes.session}>
    <div className={classes.sessionHead}>
      <span className={classes.date}>
        <DateText value={session.plannedOn} style="day" />
      </span>
      <strong className={classes.title}>{session.title}</strong>
      <SessionChip
        status={session.status}
        plannedOn={session.plannedOn}
        today={today}
        isExcused={session.excused !== null}
      />
      {session.movedFrom !== null && (
        <span className={classes.meta}>
          moved from <DateText value={session.movedFrom} style="day" />
        </span>
      )}
      {session.rating !== null && <span className={classes.meta}>rated {session.rating} of 10</span>}
      <span className={classes.comment}>
        <CommentButton
          compact
          subject={{ kind: "session", id: session.id }}
          about={`${session.title}, week ${session.week}`}
        />
      </span>
    </div>
    <ul className={classes.entries}>
      {session.entries.map(({ key, group, name, sets, load, resolved }) => (
        <li key={key} className={classes.entry}>
          <span className={classes.group}>{group}</span> {name}{" "}
          <span className={classes.dose}>
            {setsToText(sets)} · {kilograms(resolved) ?? loadText(load)}
            {resolved !== null && resolved.cuffs.length > 0 && ` · ${pressures(resolved.cuffs)}`}
          </span>
        </li>
      ))}
    </ul>
    {BEGUN.includes(session.status) && <SessionRecord session={session} />}
  </li>
);
