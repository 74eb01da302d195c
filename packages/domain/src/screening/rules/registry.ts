import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import { BUNDLES } from "../bundles.ts";
import { excludePermanent, type ScreeningRule, screeningRule } from "../rule.ts";
import { bloodPressureRules } from "./blood-pressure.ts";
import { lifestyleRules, tissueRules } from "./body.ts";
import { clotLoadRules, clotRules } from "./clots.ts";
import { diabetesRules } from "./diabetes.ts";
import { dontKnowRules } from "./dont-know.ts";
import { lifeRules, surgeryRules } from "./events.ts";
import { fnv1a64 } from "./hash.ts";
import { heartRules } from "./heart.ts";
import { consentRule, identityRules } from "./identity.ts";
import { limbVesselRules } from "./limb-vessels.ts";
import { medicineRules } from "./medicines.ts";
import { nerveRules, organRules } from "./organs.ts";

/** Every rule that reads answers, in the order of the question bank. All of them run, always. */
export const ANSWER_RULES: readonly ScreeningRule[] = [
  ...identityRules,
  ...heartRules,
  ...bloodPressureRules,
  ...clotRules,
  ...limbVesselRules,
  ...diabetesRules,
  ...organRules,
  ...nerveRules,
  ...lifeRules,
  ...surgeryRules,
  ...medicineRules,
  ...tissueRules,
  ...lifestyleRules,
  ...dontKnowRules,
];

/** Rules that read the sum of the clotting points. */
export const LOAD_RULES: readonly ScreeningRule[] = clotLoadRules;

/** An answer that is still missing. The evaluation says which one. */
export const missingRule = screeningRule({
  id: "screening.MISSING",
  version: 1,
  statement: "An unfinished questionnaire decides nothing.",
  citations: [cite(S.policyComplete, "missing answers")],
  items: ["A1"],
  effects: ["incomplete"],
  message: "Some answers are still missing.",
  wouldChange: "Answering the questions that are left.",
  hits: () => [],
});

/** A verified letter that says no. */
export const notFitRule = screeningRule({
  id: "screening.NOT-FIT",
  version: 1,
  statement: "When a clinician answers that somebody is not fit for this, the limb stays closed until a new letter.",
  citations: [cite(S.maiorana2018, "clearance as guidance with limits"), cite(S.policyLetter, "not fit")],
  items: ["A6"],
  effects: ["exclude-temporary", "exclude-limb"],
  message: "A clinician has advised against a cuff for now.",
  wouldChange: "A new letter.",
  hits: () => [],
});

/** An earlier exclusion that the present answers contradict; one for each rule that can be held. */
export const HOLD_RULES: ReadonlyMap<string, ScreeningRule> = new Map(
  ANSWER_RULES.filter(({ hold }) => hold !== undefined).map((rule) => [
    rule.id,
    screeningRule({
      id: rule.id.replace("screening.", "screening.HOLD-"),
      version: rule.version,
      statement: `An earlier answer still stands: ${rule.statement}`,
      citations: [cite(S.policyHold, "contradiction"), ...rule.citations],
      items: rule.items,
      effects: ["exclude-permanent", "exclude-temporary", "exclude-limb"],
      message:
        "You answered this differently before. Until a document shows that the earlier answer was wrong, it stands.",
      wouldChange: "A document or a clinician's statement, checked by somebody other than your coach.",
      hits: () => [excludePermanent()],
    }),
  ]),
);

/** Every rule of the screening, for the rule pages and the structural test. */
export const SCREENING_RULES: readonly ScreeningRule[] = [
  consentRule,
  ...ANSWER_RULES,
  ...LOAD_RULES,
  missingRule,
  notFitRule,
  ...HOLD_RULES.values(),
];

/** Raised whenever a rule is added, removed or gets a new version. */
export const RULE_SET_VERSION = 2;

/**
 * Fingerprint of what the rules say, so that a stored decision can be told from one of another rule set. It covers
 * identity, version, wording, effects and limits; a change of meaning raises the version of the rule.
 */
export const RULE_SET_HASH = fnv1a64(
  JSON.stringify([
    SCREENING_RULES.map((rule) => [
      rule.ref,
      rule.statement,
      rule.effects,
      rule.answeredBy,
      rule.afterLetter,
      rule.lettersSince,
    ]),
    BUNDLES,
  ]),
);
