import { type CitationView, citationToView } from "#kernel/citation.ts";
import { type Rule, type RuleRef, ruleRef } from "#kernel/rule.ts";
import type { ContentPath } from "./content.ts";

export const FINDING_CODES = [
  "exercise-unknown",
  "exercise-not-for-cuff",
  "exercise-needs-seconds",
  "one-rep-max-impossible",
  "substitution-repeated",
  "substitution-without-cuff",
  "pressure-above-ceiling",
  "pressure-below-studied",
  "pressure-high-for-load",
  "load-above-cuff-window",
  "load-for-experienced",
  "load-below-studied",
  "load-share-unknown",
  "rest-outside-range",
  "failure-too-early",
  "failure-before-last-set",
  "arms-and-legs-cuffed-together",
  "cuff-time-over-limit",
  "cuff-time-over-plan",
  "cuff-time-long-session",
  "calf-exercises-too-early",
  "starts-above-ramp",
  "sessions-too-close",
  "sessions-too-many",
  "day-empty",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `blocked`: the programme may be kept as a draft but never assigned. `warned`: the coach sees it and decides. */
export type Severity = "blocked" | "warned";

export interface Finding {
  readonly path: ContentPath;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Values for the sentence that shows it; units are in the names (`minutes`, `percentLop`). */
  readonly params: Readonly<Record<string, string | number>>;
  readonly rule: RuleRef;
  readonly statement: string;
  readonly citations: readonly CitationView[];
}

const finding =
  (severity: Severity) =>
  (code: FindingCode, path: ContentPath, rule: Rule, params: Finding["params"] = {}): Finding => ({
    path,
    code,
    severity,
    params,
    rule: ruleRef(rule),
    statement: rule.statement,
    citations: rule.citations.map(citationToView),
  });

export const blocked = finding("blocked");
export const warned = finding("warned");
