import { type ClientId, LIMB_NAMES } from "@cuffwise/domain/kernel";
import { IconBan, IconCalendarStats, IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { denialSentence, fixFor } from "../denial-copy.ts";
import { groupReasons } from "../group-reasons.ts";
import type { Preview } from "../programme-views.ts";
import classes from "./assignment-preview.module.css";
import { FindingNotes } from "./finding-note.tsx";
import { PreviewTable } from "./preview-table.tsx";

const Reasons = ({
  lines,
  clientId,
  of,
}: {
  lines: Preview["lines"];
  clientId: ClientId;
  of: "denials" | "warnings";
}) => (
  <ul className={classes.reasons}>
    {groupReasons(lines, of).map(({ reason, exercises }) => {
      const fix = fixFor(reason.code, clientId);
      return (
        <li key={`${reason.code} ${reason.limb} ${denialSentence(reason)}`} className={classes.reason}>
          <p className={classes.sentence}>
            <strong>{denialSentence(reason)}</strong> <span className={classes.soft}>{exercises.join(", ")}</span>
          </p>
          <div className={classes.line}>
            {fix !== null && <Link href={fix.href}>{fix.label}</Link>}
            <SourceNote citations={reason.because.citations} note={reason.because.statement} />
          </div>
        </li>
      );
    })}
  </ul>
);

/** What a programme would mean for one client: what stands against it, what to watch, and each load and pressure. */
export const AssignmentPreview = ({ preview, clientId }: { preview: Preview; clientId: ClientId }) => {
  const { lines, findings, runsOut, overlaps, mayAssign } = preview;
  const blocked = findings.filter(({ severity }) => severity === "blocked");
  const refused = lines.some((line) => line.refused);
  const warned = lines.some(({ warnings }) => warnings.length > 0);
  return (
    <div className={classes.preview}>
      <div className={classes.state} role="status">
        {mayAssign ? (
          <StatusChip tone="done" icon={IconCheck}>
            Can be assigned
          </StatusChip>
        ) : (
          <StatusChip tone="safety" icon={IconBan}>
            Cannot be assigned yet
          </StatusChip>
        )}
        <span className={classes.soft}>
          {preview.sessions} {preview.sessions === 1 ? "session" : "sessions"},{" "}
          <DateText value={preview.startOn} style="day" /> to <DateText value={preview.endOn} style="day" />
        </span>
      </div>
      {refused && (
        <section className={classes.against} aria-labelledby="against-heading">
          <h3 id="against-heading" className={classes.heading}>
            What stands against it for {preview.clientName}
          </h3>
          <Reasons lines={lines} clientId={clientId} of="denials" />
        </section>
      )}
      {blocked.length > 0 && (
        <section aria-labelledby="template-heading">
          <h3 id="template-heading" className={classes.heading}>
            What stands against the template itself
          </h3>
          <FindingNotes findings={blocked} />
          <Link href={`/coach/templates/${preview.template.id}`}>Open the template</Link>
        </section>
      )}
      {(runsOut.length > 0 || overlaps.length > 0) && (
        <ul className={classes.watch}>
          {overlaps.map(({ id, name, startOn, endOn }) => (
            <li key={id}>
              <IconCalendarStats size={16} aria-hidden="true" /> Runs beside “{name}”,{" "}
              <DateText value={startOn} style="day" /> to <DateText value={endOn} style="day" />.
            </li>
          ))}
          {runsOut.map(({ what, limb, until, sessions }) => (
            <li key={`${what} ${limb}`}>
              <IconCalendarStats size={16} aria-hidden="true" /> {what === "lop" ? "Occlusion pressure" : "Clearance"}{" "}
              of the {LIMB_NAMES[limb]} counts until <DateText value={until} style="day" />: renew it for the {sessions}{" "}
              {sessions === 1 ? "session" : "sessions"} after that.
            </li>
          ))}
        </ul>
      )}
      <PreviewTable lines={lines} />
      {warned && (
        <details className={classes.warnings}>
          <summary>Worth a look before you assign</summary>
          <Reasons lines={lines} clientId={clientId} of="warnings" />
        </details>
      )}
    </div>
  );
};
