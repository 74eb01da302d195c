import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import type { Finding, ScreeningDecision } from "@cuffwise/domain/screening";
import { outcomeSeverity } from "@cuffwise/domain/screening";
import { SourceNote } from "#components/ui/source-note.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { EFFECT_COPY } from "../copy.ts";
import { limbsInWords, STATE_WORDS } from "./limb-words.ts";
import { reasonPlace } from "./reason-place.ts";
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

const answeredLimbs = (decision: ScreeningDecision, { rule }: Finding): readonly Limb[] =>
  LIMBS.filter((limb) => decision.limbs[limb].answeredByLetter.includes(rule));

const Reason = ({ finding, answered, id }: { finding: Finding; answered: readonly Limb[]; id: string | undefined }) => {
  const { tone, icon } = STATE_WORDS[OUTCOME_OF[finding.effect]];
  const isQuiet = finding.effect === "vte" || finding.effect === "note";
  return (
    <li className={classes.reason} data-effect={finding.effect} id={id} tabIndex={-1}>
      <div className={classes.mark}>
        {isQuiet ? (
          <span className={classes.noted}>{EFFECT_COPY[finding.effect]}</span>
        ) : (
          <StatusChip tone={tone} icon={icon}>
            {EFFECT_COPY[finding.effect]}
          </StatusChip>
        )}
        {finding.scope !== "all" && <span className={classes.scope}>{limbsInWords(finding.scope)}</span>}
        {answered.length > 0 && <span className={classes.noted}>Answered for {limbsInWords(answered)}</span>}
      </div>
      <p className={classes.message}>{finding.message}</p>
      <SourceNote
        citations={finding.citations}
        note={`${finding.statement} (rule ${finding.rule.replace("screening.", "")})`}
      />
    </li>
  );
};

/** Every rule that fired: why, and where it comes from. What would change it is told limb by limb. */
export const Reasons = ({ decision }: { decision: ScreeningDecision }) => {
  const findings = told(decision.findings);
  // Of two effects of one rule, the weightier is where a link to the rule leads.
  const isFirst = ({ rule }: Finding, index: number): boolean =>
    findings.findIndex((finding) => finding.rule === rule) === index;
  return (
    <section className={classes.section} aria-labelledby="reasons">
      <h2 id="reasons">Why</h2>
      {findings.length === 0 ? (
        <p>None of your answers brings a limit beyond those that hold for everybody.</p>
      ) : (
        <ul className={classes.reasons}>
          {findings.map((finding, index) => (
            <Reason
              key={keyOf(finding)}
              finding={finding}
              answered={finding.effect === "refer" ? answeredLimbs(decision, finding) : []}
              id={isFirst(finding, index) ? reasonPlace(finding.rule) : undefined}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
