import type { Finding, FindingCode } from "@cuffwise/domain/programme";
import { IconAlertTriangle, IconBan } from "@tabler/icons-react";
import { SourceNote } from "#components/ui/source-note.tsx";
import { findingSentence } from "../finding-copy.ts";
import classes from "./finding-note.module.css";

/** Blocked because something is missing, not because somebody could be hurt: red stays for safety. */
const NOT_SAFETY: readonly FindingCode[] = ["exercise-unknown", "exercise-needs-seconds", "one-rep-max-impossible"];

/** What a rule says about one place of the programme, with where the rule comes from. */
export const FindingNote = ({ finding }: { finding: Finding }) => {
  const isBlocked = finding.severity === "blocked";
  const Icon = isBlocked ? IconBan : IconAlertTriangle;
  const tone = isBlocked && !NOT_SAFETY.includes(finding.code) ? "safety" : "attention";
  return (
    <div className={classes.note} data-tone={tone}>
      <Icon size={16} stroke={2.2} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.sentence}>
          <strong>{isBlocked ? "Blocked:" : "Look again:"}</strong> {findingSentence(finding)}
        </p>
        <SourceNote citations={finding.citations} note={finding.statement} />
      </div>
    </div>
  );
};

export const FindingNotes = ({ findings }: { findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <div className={classes.list}>
      {findings.map((finding) => (
        <FindingNote key={`${finding.code} ${finding.path.join(".")}`} finding={finding} />
      ))}
    </div>
  );
