import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, LIMBS, type Limb, ruleRef } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { BUNDLES } from "./bundles.ts";
import { outcomeSeverity, ScreeningDecision } from "./decision.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { ITEM_BANK } from "./items/bank.ts";
import type { Letter } from "./letter.ts";
import { SCREENING_RULES } from "./rules/registry.ts";
import { canTrainCuffed, ORDINARY_CEILING_PERCENT } from "./standing.ts";
import { arbitraryDifferences } from "./testing/arbitrary.ts";
import { healthyBut } from "./testing/baseline.ts";
import { letterFor, TODAY } from "./testing/vignette.ts";
import { arbitraryWorsening, WORSENING_ITEMS } from "./testing/worse.ts";

const decide = (
  answers: Answers,
  letters: readonly Letter[] = [],
  earlier: readonly Answers[] = [],
): ScreeningDecision =>
  evaluate({
    answers,
    letters,
    history: { ...NO_HISTORY, earlier: earlier.map((one) => ({ answers: one, answeredOn: addDays(TODAY, -20) })) },
    today: TODAY,
  });

const ceiling = (decision: ScreeningDecision, limb: Limb): number =>
  decision.limbs[limb].ceilingPercent ?? ORDINARY_CEILING_PERCENT;

/** True when no limb is better off and no ceiling is higher. fast-check shows the answers when it is false. */
const isNoBetter = (worse: ScreeningDecision, better: ScreeningDecision): boolean =>
  LIMBS.every(
    (limb) =>
      outcomeSeverity(worse.limbs[limb].outcome) >= outcomeSeverity(better.limbs[limb].outcome) &&
      ceiling(worse, limb) <= ceiling(better, limb),
  );

const arbitraryLetters: fc.Arbitrary<readonly Letter[]> = fc.array(
  fc
    .record({
      rules: fc.uniqueArray(fc.constantFrom(...SCREENING_RULES.map(ruleRef)), { minLength: 1, maxLength: 40 }),
      limbs: fc.uniqueArray(fc.constantFrom(...LIMBS), { minLength: 1, maxLength: 4 }),
      verdict: fc.constantFrom("fit" as const, "fit-with-limits" as const, "not-fit" as const),
      status: fc.constantFrom("verified" as const, "pending" as const),
      ceilingPercent: fc.constantFrom(null, 30, 50, 80, 100),
      validUntil: fc.integer({ min: -5, max: 400 }).map((days) => addDays(TODAY, days)),
    })
    .map(({ rules, limbs, verdict, ...more }) =>
      letterFor(rules, limbs, { answers: rules.map((rule) => ({ rule, verdict })), ...more }),
    ),
  { maxLength: 3 },
);

/** The same of what may be done: a closed limb has no pressure, so limits kept for later do not count. */
const isNoLaxer = (worse: ScreeningDecision, better: ScreeningDecision): boolean => {
  const allowed = (decision: ScreeningDecision, limb: Limb): number =>
    canTrainCuffed(decision.limbs[limb], TODAY).ok ? ceiling(decision, limb) : 0;
  return LIMBS.every(
    (limb) =>
      outcomeSeverity(worse.limbs[limb].outcome) >= outcomeSeverity(better.limbs[limb].outcome) &&
      allowed(worse, limb) <= allowed(better, limb),
  );
};

describe("evaluate, whatever is answered", () => {
  it("always decides, and its decision reads back unchanged", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, fc.boolean(), arbitraryLetters, (answers, whole, letters) => {
        const decision = decide(whole ? healthyBut(answers) : answers, letters);
        expect(ScreeningDecision.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
      }),
    );
  });

  it("has an order of worry for every item but consent and the check questions, which decide nothing alone", () => {
    expect(ITEM_BANK.map(({ id }) => id).filter((id) => !WORSENING_ITEMS.includes(id))).toEqual(["A3", "A4"]);
  });

  it("is never better for a more worrying answer", () => {
    return fc.assert(
      fc.property(arbitraryWorsening, arbitraryDifferences, ({ calm, worse }, others) => {
        const base = healthyBut(others);
        return isNoBetter(decide({ ...base, ...worse }), decide({ ...base, ...calm }));
      }),
    );
  });

  it("is never better for a more worrying answer when there are letters", () => {
    return fc.assert(
      fc.property(arbitraryWorsening, arbitraryDifferences, arbitraryLetters, ({ calm, worse }, others, letters) => {
        const base = healthyBut(others);
        return isNoLaxer(decide({ ...base, ...worse }, letters), decide({ ...base, ...calm }, letters));
      }),
    );
  });

  it("never has a ceiling above the smallest of its parts", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, arbitraryLetters, (others, letters) => {
        const { limbs, findings } = decide(healthyBut(others), letters);
        return LIMBS.every((limb) => {
          const { bundles, ceilingPercent, answeredByLetter } = limbs[limb];
          const bearing = findings.filter(({ scope }) => scope === "all" || scope.includes(limb));
          const opening = letters.filter(({ answers }) => answers.some(({ rule }) => answeredByLetter.includes(rule)));
          const alone = opening.length === 1 ? opening.map((letter) => letter.ceilingPercent ?? 100) : [];
          const parts = [...bundles.map((id) => BUNDLES[id].ceilingPercent), ...alone];
          return (
            bearing.every(({ bundle }) => bundle === null || bundles.includes(bundle)) &&
            parts.every((part) => (ceilingPercent ?? 101) <= part) &&
            (ceilingPercent === null) === (parts.length === 0)
          );
        });
      }),
    );
  });

  it("never opens an excluded limb by a letter, never clears plainly by one, and never raises a ceiling", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, arbitraryLetters, (others, letters) => {
        const answers = healthyBut(others);
        const without = decide(answers);
        const withLetters = decide(answers, letters);
        return LIMBS.every((limb) => {
          const before = without.limbs[limb].outcome;
          const after = withLetters.limbs[limb].outcome;
          return (
            (before !== "excluded" || after === "excluded") &&
            (before === "cleared" || after !== "cleared") &&
            ceiling(withLetters, limb) <= ceiling(without, limb)
          );
        });
      }),
    );
  });

  it("is never better for having answered before", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, arbitraryDifferences, (now, before) => {
        const answers = healthyBut(now);
        return isNoBetter(decide(answers, [], [healthyBut(before)]), decide(answers));
      }),
    );
  });

  it("does not depend on the order of answers, ticks, limbs, letters or earlier screenings", () => {
    return fc.assert(
      fc.property(
        arbitraryDifferences,
        arbitraryLetters,
        fc.array(arbitraryDifferences, { maxLength: 3 }),
        (others, letters, before) => {
          const answers = healthyBut(others);
          const earlier = before.map(healthyBut);
          const reversed: Answers = Object.fromEntries(
            Object.entries(answers)
              .reverse()
              .map(([id, answer]) => [id, Array.isArray(answer) ? answer.toReversed() : answer]),
          );
          const decision = sorted(decide(answers, letters, earlier));
          expect(sorted(decide(reversed, letters.toReversed(), earlier.toReversed()))).toEqual(decision);
        },
      ),
    );
  });
});

/** What a decision says, whatever it says first. */
const sorted = ({ findings, limbs, ...rest }: ScreeningDecision) => ({
  ...rest,
  findings: findings.map((finding) => JSON.stringify(finding)).sort(),
  limbs: Object.fromEntries(LIMBS.map((limb) => [limb, { ...limbs[limb], rules: limbs[limb].rules.toSorted() }])),
});
