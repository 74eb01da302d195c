import type { Finding, ScreeningDecision } from "@cuffwise/domain/screening";
import { outcomeSeverity } from "@cuffwise/domain/screening";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { CLINICIAN_COPY, EFFECT_COPY } from "../copy.ts";
import { limbsInWords, STATE_WORDS } from "./limb-words.ts";
import classes from "./screening-result.module.css";

const OUTCOME_OF = {
  "exclude-permanent": "excluded",
  "exclude-temporary": "excluded",
  "exclude-limb": "excluded",
  refer: "refer",
  incomplete: "incomplete",
  modify: "cleared-mod",
  vte: "cleared",
  note: "cleared",
} as const satisfies Record<Finding["effect"], string>;

const weightOf = ({ effect }: Finding): number => outcomeSeverity(OUTCOME_OF[effect]);

const keyOf = ({ rule, scope, message }: Finding): string => `${rule} ${String(scope)} ${message}`;

/** The weightiest first. What one rule says twice, with a milder effect for later, is told once. */
const told = (findings: readonly Finding[]): readonly Finding[] => {
  const sorted = findings.toSorted((a, b) => weightOf(b) - weightOf(a));
  return sorted.filter((finding, index) => sorted.findIndex((one) => keyOf(one) === keyOf(finding)) === index);
};

const answeredFor = (decision: ScreeningDecision, { rule }: Finding): boolean =>
  Object.values(decision.limbs).some((limb) => limb.answeredByLetter.includes(rule));

const Reason = ({ finding, isAnswered }: { finding: Finding; isAnswered: boolean }) => {
  const { tone, icon } = STATE_WORDS[OUTCOME_OF[finding.effect]];
  const isQuiet = finding.effect === "vte" || finding.effect === "note";
  return (
    <li className={classes.reason} data-effect={finding.effect}>
      <div className={classes.mark}>
        {isQuiet ? (
          <span className={classes.noted}>{EFFECT_COPY[finding.effect]}</span>
        ) : (
          <StatusChip tone={tone} icon={icon}>
            {EFFECT_COPY[finding.effect]}
          </StatusChip>
        )}
        {finding.scope !== "all" && <span className={classes.scope}>{limbsInWords(finding.scope)}</span>}
      </div>
      <p className={classes.message}>{finding.message}</p>
      <dl className={classes.facts}>
        <div>
          <dt>What would change it</dt>
          <dd>{finding.wouldChange}</dd>
        </div>
        {finding.answeredBy !== null && (
          <div>
            <dt>Who can answer</dt>
            <dd>
              {CLINICIAN_COPY[finding.answeredBy]}
              {isAnswered && " (answered for some limbs)"}
            </dd>
          </div>
        )}
        {finding.lapsesOn !== null && (
          <div>
            <dt>Ends by itself</dt>
            <dd>
              <DateText value={finding.lapsesOn} />; then answer again
            </dd>
          </div>
        )}
      </dl>
      <SourceNote
        citations={finding.citations}
        note={`${finding.statement} (rule ${finding.rule.replace("screening.", "")})`}
      />
    </li>
  );
};

/** Every rule that fired: why, where it comes from, and what would change it. */
export const Reasons = ({ decision }: { decision: ScreeningDecision }) => {
  const findings = told(decision.findings);
  return (
    <section className={classes.section} aria-labelledby="reasons">
      <h2 id="reasons">Why</h2>
      {findings.length === 0 ? (
        <p>None of your answers brings a limit beyond those that hold for everybody.</p>
      ) : (
        <ul className={classes.reasons}>
          {findings.map((finding) => (
            <Reason key={keyOf(finding)} finding={finding} isAnswered={answeredFor(decision, finding)} />
          ))}
        </ul>
      )}
    </section>
  );
};
