import {
  addDays,
  type Citation,
  type CitationView,
  citationToView,
  defineRule,
  LIMBS,
  type Limb,
  type PlainDate,
  type Rule,
  type RuleRef,
  ruleRef,
} from "#kernel/index.ts";
import type { AnswerOf, Answers, ItemId } from "./answers.ts";
import type { BundleId, Flag } from "./bundles.ts";
import type { Action, Clinician, Effect, Finding } from "./decision.ts";
import { daysSince, type Facts } from "./facts.ts";

export type Scope = "all" | readonly Limb[];

/** What a rule says when it fires. Words left out are the rule's own. */
export interface Hit {
  readonly effect: Effect;
  readonly scope: Scope;
  readonly bundle?: BundleId;
  readonly flags?: readonly Flag[];
  readonly points?: number;
  readonly action?: Action;
  readonly message?: string;
  readonly wouldChange?: string;
  readonly lapsesOn?: PlainDate;
}

/** Whether an earlier exclusion by this rule still stands, given what the person answers now. */
export type Hold = (now: Answers) => boolean;

export interface ScreeningRule extends Rule {
  /** Id and version, as a decision stores them; put together once, because every finding carries it. */
  readonly ref: RuleRef;
  /** Items whose answers the rule reads; the first one is where "change this answer" leads. */
  readonly items: readonly [ItemId, ...ItemId[]];
  /** Everything that the rule can do. A finding outside this list is a bug and throws. */
  readonly effects: readonly [Effect, ...Effect[]];
  readonly message: string;
  readonly wouldChange: string;
  /** Who can answer a referral; required exactly when the rule refers. */
  readonly answeredBy?: Clinician;
  /** Limits that come with a letter on top of the general ones. */
  readonly afterLetter?: BundleId;
  /**
   * The oldest version whose letters still answer this one. Left out, it is this version alone: a rule gets a new version
   * when its meaning changes, and a clinician has answered what the rule said then. Only a change that leaves the
   * clinician's question as it was, or that asks for less, may name an older version.
   */
  readonly lettersSince?: number;
  /** Left out: the fact can end, so a later answer simply replaces the earlier one. */
  readonly hold?: Hold;
  /** For a question such as "within 6 months" without a day: how long after the answer the hold lasts. */
  readonly holdDays?: number;
  readonly hits: (facts: Facts) => readonly Hit[];
}

/** A screening rule that is complete: cited, worded, and with an addressee if it refers. Throws when it is not. */
export const screeningRule = (rule: Omit<ScreeningRule, "ref">): ScreeningRule => {
  if (rule.effects.includes("refer") !== (rule.answeredBy !== undefined)) {
    throw new Error(`${rule.id}: a rule that refers says who can answer, and only such a rule`);
  }
  const { lettersSince = rule.version } = rule;
  if (!Number.isInteger(lettersSince) || lettersSince < 1 || lettersSince > rule.version) {
    throw new Error(`${rule.id}: letters count since a version that has been`);
  }
  return defineRule({ ...rule, ref: ruleRef(rule) });
};

// ---- small words for the rule files ------------------------------------------------------------------------------

export const excludePermanent = (more: Partial<Hit> = {}): Hit => ({
  effect: "exclude-permanent",
  scope: "all",
  ...more,
});
export const excludeTemporary = (more: Partial<Hit> = {}): Hit => ({
  effect: "exclude-temporary",
  scope: "all",
  ...more,
});
export const excludeLimbs = (limbs: readonly Limb[], more: Partial<Hit> = {}): Hit => ({
  effect: "exclude-limb",
  scope: limbs,
  ...more,
});
export const refer = (more: Partial<Hit> = {}): Hit => ({ effect: "refer", scope: "all", ...more });
export const incomplete = (more: Partial<Hit> = {}): Hit => ({ effect: "incomplete", scope: "all", ...more });
export const modify = (bundle: BundleId, more: Partial<Hit> = {}): Hit => ({
  effect: "modify",
  scope: "all",
  bundle,
  ...more,
});
export const vte = (points: number, more: Partial<Hit> = {}): Hit => ({ effect: "vte", scope: "all", points, ...more });
export const note = (more: Partial<Hit> = {}): Hit => ({ effect: "note", scope: "all", ...more });

/** The hit when the condition holds, else nothing. */
export const when = (condition: boolean, hit: Hit): readonly Hit[] => (condition ? [hit] : []);

export const otherLimbs = (limbs: readonly Limb[]): readonly Limb[] => LIMBS.filter((limb) => !limbs.includes(limb));

export const namedLimbs = (answer: readonly Limb[] | "dk" | undefined): readonly Limb[] =>
  answer === undefined || answer === "dk" ? [] : answer;

/**
 * Where a day lies after an event: `daysLeft` counts up to and including the last day of a window.
 * The window's first free day is when the rule lapses by itself.
 */
export const inWindow = (
  on: PlainDate,
  today: PlainDate,
  lastDay: number,
): { readonly inside: boolean; readonly lapsesOn: PlainDate } => ({
  inside: daysSince(on, today) <= lastDay,
  lapsesOn: addDays(on, lastDay + 1),
});

/** Whatever is answered now, the earlier exclusion stands; one with a day lapses with its window. */
export const holdAlways: Hold = () => true;
/** The fact can move on, but only to one of these answers; against any other the exclusion stands. */
export const holdUnless =
  <Id extends ItemId>(item: Id, ...movedOn: readonly AnswerOf<Id>[]): Hold =>
  (now) => {
    const answer = now[item];
    return answer === undefined || !movedOn.some((one) => one === answer);
  };

// ---- firing ------------------------------------------------------------------------------------------------------

const views = new WeakMap<readonly Citation[], CitationView[]>();
const citationViews = (citations: readonly Citation[]): CitationView[] => {
  const known = views.get(citations);
  if (known !== undefined) return known;
  const made = citations.map(citationToView);
  views.set(citations, made);
  return made;
};

const toFinding = (rule: ScreeningRule, hit: Hit): Finding => {
  if (!rule.effects.includes(hit.effect)) throw new Error(`${rule.id}: undeclared effect ${hit.effect}`);
  return {
    rule: rule.ref,
    statement: rule.statement,
    effect: hit.effect,
    scope: hit.scope === "all" ? "all" : LIMBS.filter((limb) => hit.scope.includes(limb)),
    bundle: hit.bundle ?? null,
    flags: [...(hit.flags ?? [])],
    points: hit.points ?? 0,
    action: hit.action ?? "none",
    message: hit.message ?? rule.message,
    wouldChange: hit.wouldChange ?? rule.wouldChange,
    lapsesOn: hit.lapsesOn ?? null,
    answeredBy: hit.effect === "refer" ? (rule.answeredBy ?? null) : null,
    citations: citationViews(rule.citations),
  };
};

const NO_FINDINGS: readonly Finding[] = [];

/** Everything a rule has to say about these facts; a limb-bound hit without a limb says nothing. */
export const fire = (rule: ScreeningRule, facts: Facts): readonly Finding[] => {
  // Loops, not filter and map: most rules are silent, and this runs for every rule of every questionnaire.
  const hits = rule.hits(facts);
  if (hits.length === 0) return NO_FINDINGS;
  const findings: Finding[] = [];
  for (const hit of hits) if (hit.scope.length > 0) findings.push(toFinding(rule, hit));
  return findings;
};

/** What all of these rules have to say, in their order. */
export const fireAll = (rules: readonly ScreeningRule[], facts: Facts): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const rule of rules) for (const finding of fire(rule, facts)) findings.push(finding);
  return findings;
};

export const bearsOn = ({ scope }: Pick<Finding, "scope">, limb: Limb): boolean =>
  scope === "all" || scope.includes(limb);
