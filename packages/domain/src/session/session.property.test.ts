import * as fc from "fast-check";
import { describe, it } from "vitest";
import { addDays, LIMBS, type Limb, plainDate } from "#kernel/index.ts";
import {
  Action,
  applyEffect,
  type Flag,
  type LimbStanding,
  ORDINARY_CEILING_PERCENT,
  Outcome,
  outcomeSeverity,
  type StandingEffect,
} from "#screening/index.ts";
import { evaluateReadiness } from "./evaluate-readiness.ts";
import { evaluateFollowUp, FOLLOW_UP_SIGNS } from "./follow-up.ts";
import { READINESS_RESULTS, type Readiness, type ReadinessAnswers } from "./readiness.ts";
import { respondToStop, STOP_SIGNS } from "./stop.ts";

const TODAY = plainDate("2026-11-24");
const rising = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const limbs: fc.Arbitrary<Limb[]> = fc.subarray([...LIMBS]);
const pressure = rising(90, 259).map((steps) => steps.map((systolic) => ({ systolic, diastolic: 60 })));
const answers: fc.Arbitrary<ReadinessAnswers> = fc.record({
  rd1: fc.constantFrom("well", "head-cold", "ill", "stomach"),
  rd2: fc.constantFrom("enough", "enough", "little", "red-brown"),
  rd3: fc.record({
    swollen: fc.oneof(fc.constant<Limb[]>([]), limbs),
    numbOrWeak: limbs,
    soreness: fc.constantFrom({}, { LL: 8 }, { LL: 3, RA: 7 }),
    soreOver72h: fc.oneof(fc.constant<Limb[]>([]), limbs),
  }),
  rd4: fc.constantFrom("no", "yes"),
  rd5: fc.constantFrom("no", "yes"),
  rd6: fc.oneof(
    fc.constant(null),
    pressure.map(([one]) => one ?? null),
  ),
  rd7: fc.record({ hoursSlept: fc.integer({ min: 0, max: 12 }), energy: fc.integer({ min: 0, max: 10 }) }),
  rd8: fc.constantFrom("no", "no", "yes"),
  rd9: fc.constantFrom(null, { glucose: 7, ketones: null }, { glucose: 15, ketones: 0.7 }),
});

type Step = readonly [calm: Partial<ReadinessAnswers>, worse: Partial<ReadinessAnswers>];
const step = (calm: Partial<ReadinessAnswers>, worse: Partial<ReadinessAnswers>): Step => [calm, worse];
const swollen = (some: Limb[]): Partial<ReadinessAnswers> => ({
  rd3: { swollen: some, numbOrWeak: [], soreness: {}, soreOver72h: [] },
});

/** Two answers to one question, the second as worrying or more. */
const worsening: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(step({ rd1: "well" }, { rd1: "head-cold" }), step({ rd1: "head-cold" }, { rd1: "ill" })),
  fc.constantFrom(step({ rd2: "enough" }, { rd2: "little" }), step({ rd2: "little" }, { rd2: "red-brown" })),
  fc.tuple(limbs, limbs).map(([some, more]) => step(swollen(some), swollen([...new Set([...some, ...more])]))),
  fc.constantFrom("rd4" as const, "rd5" as const, "rd8" as const).map((id) => step({ [id]: "no" }, { [id]: "yes" })),
  pressure.map(([lower = null, higher = null]) => step({ rd6: lower }, { rd6: higher })),
  rising(0, 12).map(([short, long]) =>
    step({ rd7: { hoursSlept: long, energy: 6 } }, { rd7: { hoursSlept: short, energy: 6 } }),
  ),
  rising(5, 40).map(([low, high]) =>
    step({ rd9: { glucose: low, ketones: 0 } }, { rd9: { glucose: high, ketones: 0 } }),
  ),
);

const standing = (limb: Limb, flags: readonly Flag[]): LimbStanding => ({
  limb,
  outcome: "cleared-mod",
  ceilingPercent: 60,
  bundles: [],
  flags: [...flags],
  expiresOn: addDays(TODAY, 30),
  reasons: [],
});
const flagSets = fc.subarray<Flag>(["bp-before-session", "deflate-between-sets", "glucose-protocol"]);

const isNoLaxer = (worse: Readiness, better: Readiness): boolean =>
  READINESS_RESULTS.indexOf(worse.result) >= READINESS_RESULTS.indexOf(better.result) &&
  Action.options.indexOf(worse.action) >= Action.options.indexOf(better.action) &&
  better.lockedLimbs.every((limb) => worse.lockedLimbs.includes(limb));

describe("the check before a session, whatever is answered", () => {
  it("is never laxer for a more worrying answer", () => {
    return fc.assert(
      fc.property(answers, worsening, flagSets, (base, [calm, worse], flags) => {
        const [LA, RA, LL, RL] = LIMBS.map((limb) => standing(limb, flags));
        const on = { LA: LA ?? null, RA: RA ?? null, LL: LL ?? null, RL: RL ?? null };
        const check = (differs: Partial<ReadinessAnswers>) => evaluateReadiness({ ...base, ...differs }, on, TODAY, 9);
        return isNoLaxer(check(worse), check(calm));
      }),
    );
  });
});

describe("what a check, a stop or a sign does to a limb", () => {
  const effects: fc.Arbitrary<readonly StandingEffect[]> = fc.oneof(
    fc
      .tuple(fc.constantFrom(...STOP_SIGNS.map(({ key }) => key)), limbs, fc.integer({ min: 0, max: 2 }))
      .map(([sign, concerned, earlierToday]) => respondToStop(sign, { limbs: concerned, earlierToday }).effects),
    fc
      .tuple(fc.subarray(FOLLOW_UP_SIGNS.map(({ key }) => key)), limbs)
      .map(([signs, concerned]) => evaluateFollowUp(signs, concerned).effects),
  );

  it("never opens it, never raises its ceiling and never lets it last longer", () => {
    return fc.assert(
      fc.property(
        fc.constantFrom(...Outcome.options),
        fc.constantFrom(null, 0, 5, 40, 80),
        effects,
        (outcome, ceilingPercent, of) => {
          const before: LimbStanding = { ...standing("LL", []), outcome, ceilingPercent };
          const after = of.reduce(applyEffect, before);
          const lowered = after.ceilingPercent ?? ORDINARY_CEILING_PERCENT;
          return (
            outcomeSeverity(after.outcome) >= outcomeSeverity(outcome) &&
            lowered >= 0 &&
            lowered <= (ceilingPercent ?? ORDINARY_CEILING_PERCENT) &&
            (after.expiresOn === null || after.expiresOn === before.expiresOn)
          );
        },
      ),
    );
  });
});
