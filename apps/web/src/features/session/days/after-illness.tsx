import { citationToView } from "@cuffwise/domain/kernel";
import { READINESS_RULES } from "@cuffwise/domain/session";
import Link from "next/link";
import { SourceNote } from "#components/ui/source-note.tsx";
import classes from "./days.module.css";

/** What somebody who is ill should know before the next cuff; the check before a session asks again. */
export const AfterIllness = () => (
  <div className={classes.note} role="status">
    <p>
      Get well first. Come back 7 days after a fever has gone, and 48 hours after a stomach upset. An infection that
      needed treatment is <Link href="/me/screening/changed">something that has changed</Link>: say so before the next
      cuff.
    </p>
    <SourceNote citations={READINESS_RULES.RD1.citations.map(citationToView)} note={READINESS_RULES.RD1.statement} />
  </div>
);
