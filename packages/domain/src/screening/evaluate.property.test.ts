import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, LIMBS, type Limb, ruleRef } from "#kernel/index.ts";
import type { Answers, ItemId } from "./answers.ts";
import { outcomeSeverity, ScreeningDecision } from "./decision.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { ITEM_BANK } from "./items/bank.ts";
import type { Letter } from "./letter.ts";
import { SCREENING_RULES } from "./rules/registry.ts";
import { ORDINARY_CEILING_PERCENT } from "./standing.ts";
import { arbitraryAnswer, arbitraryDifferences } from "./testing/arbitrary.ts";
import { healthyBut } from "./testing/baseline.ts";
import { letterFor, TODAY } from "./testing/vignette.ts";

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

/** Items with an answer that means "nothing": any other answer is at least as worrying. */
const deniable: readonly ItemId[] = ITEM_BANK.filter(({ none, id }) => none !== null && id !== "B9").map(
  ({ id }) => id,
);
const denialOf = new Map<ItemId, unknown>(ITEM_BANK.map(({ id, none }) => [id, none]));

const arbitraryLetters: fc.Arbitrary<readonly Letter[]> = fc.array(
  fc
    .record({
      rules: fc.uniqueArray(fc.constantFrom(...SCREENING_RULES.map(ruleRef)), { minLength: 1, maxLength: 40 }),
      limbs: fc.uniqueArray(fc.constantFrom(...LIMBS), { minLength: 1, maxLength: 4 }),
      verdict: fc.constantFrom("fit" as const, "fit-with-limits" as const, "not-fit" as const),
      status: fc.constantFrom("verified" as const, "pending" as const),
      ceilingPercent: fc.constantFrom(null, 30, 50, 80, 100),
    })
    .map(({ rules, limbs, verdict, status, ceilingPercent }) =>
      letterFor(rules, limbs, { answers: rules.map((rule) => ({ rule, verdict })), status, ceilingPercent }),
    ),
  { maxLength: 3 },
);

const runs = { numRuns: 200 };

describe("evaluate, whatever is answered", () => {
  it("always decides, and its decision reads back unchanged", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, fc.boolean(), arbitraryLetters, (answers, whole, letters) => {
        const decision = decide(whole ? healthyBut(answers) : answers, letters);
        expect(ScreeningDecision.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
      }),
      runs,
    );
  });

  it("is never better for a more worrying answer", () => {
    const worrying = fc
      .constantFrom(...deniable)
      .chain((id) => fc.tuple(fc.constant(id), arbitraryAnswer(id), arbitraryDifferences));
    return fc.assert(
      fc.property(worrying, ([id, worse, others]) => {
        const base = healthyBut(others);
        const calm: Answers = { ...base, [id]: denialOf.get(id) };
        const worried: Answers = { ...base, [id]: worse };
        return isNoBetter(decide(worried), decide(calm));
      }),
      { numRuns: 600 },
    );
  });

  it("is never better for a higher blood pressure", () => {
    const pressures = fc.tuple(
      fc.integer({ min: 90, max: 220 }),
      fc.integer({ min: 50, max: 85 }),
      fc.integer({ min: 0, max: 40 }),
    );
    return fc.assert(
      fc.property(arbitraryDifferences, pressures, (others, [systolic, diastolic, more]) => {
        const at = (up: number): Answers => {
          const once = { systolic: systolic + up, diastolic: Math.min(diastolic + up, systolic + up - 1) };
          return healthyBut({ ...others, B10: { takenOn: TODAY, readings: [once, once] } });
        };
        return isNoBetter(decide(at(more)), decide(at(0)));
      }),
      runs,
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
      runs,
    );
  });

  it("is never better for having answered before", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, arbitraryDifferences, (now, before) => {
        const answers = healthyBut(now);
        return isNoBetter(decide(answers, [], [healthyBut(before)]), decide(answers));
      }),
      runs,
    );
  });

  it("does not depend on the order of answers or limbs", () => {
    return fc.assert(
      fc.property(arbitraryDifferences, (others) => {
        const answers = healthyBut(others);
        const reversed: Answers = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, answer]) => [id, isLimbList(answer) ? answer.toReversed() : answer]),
        );
        return JSON.stringify(decide(reversed)) === JSON.stringify(decide(answers));
      }),
      runs,
    );
  });
});

const isLimbList = (answer: unknown): answer is Limb[] =>
  Array.isArray(answer) && answer.every((one) => LIMBS.some((limb) => limb === one));
