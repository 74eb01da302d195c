import { describe, expect, it } from "vitest";
import { LIMBS } from "#kernel/index.ts";
import { Answers } from "./answers.ts";
import type { Finding } from "./decision.ts";
import { evaluate } from "./evaluate.ts";
import golden from "./fixtures/every-option.json" with { type: "json" };
import { NO_HISTORY } from "./hold.ts";
import { ITEM_BANK } from "./items/bank.ts";
import type { Item } from "./items/item.ts";
import { SCREENING_RULES } from "./rules/registry.ts";
import { healthyBut } from "./testing/baseline.ts";
import { TODAY } from "./testing/vignette.ts";

/** Every way to answer an item that is chosen from a list; of limbs, the first alone stands for each. */
const answersTo = ({ answer }: Item): readonly unknown[] => {
  switch (answer.kind) {
    case "yes-no":
      return ["yes", "no"];
    case "yes-no-dk":
      return ["yes", "no", "dk"];
    case "choice":
      return answer.options.map(({ value }) => value);
    case "multi":
      return answer.options.map(({ value }) => [value]);
    case "limbs":
      return [[], ...answer.limbs.slice(0, 1).map((limb) => [limb]), ...(answer.offersDk ? ["dk"] : [])];
    default:
      return [];
  }
};

const RULES = new Map<string, (typeof SCREENING_RULES)[number]>(SCREENING_RULES.map((rule) => [rule.ref, rule]));

/** What a finding does, and its words where they are not the rule's own. */
const inWords = (finding: Finding): string => {
  const rule = RULES.get(finding.rule);
  const parts = [finding.rule.replace("screening.", ""), finding.effect];
  if (finding.scope !== "all")
    parts.push(finding.scope.length === LIMBS.length ? "each limb" : finding.scope.join("+"));
  if (finding.bundle !== null) parts.push(finding.bundle);
  if (finding.points > 0) parts.push(`+${finding.points}`);
  if (finding.action !== "none") parts.push(finding.action);
  if (finding.flags.length > 0) parts.push(`[${finding.flags.join(", ")}]`);
  if (finding.message !== rule?.message) parts.push(`"${finding.message}"`);
  if (finding.wouldChange !== rule?.wouldChange) parts.push(`until "${finding.wouldChange}"`);
  return parts.join(" ");
};

const whatFollows = (answers: Answers): readonly string[] =>
  evaluate({ answers: healthyBut(answers), letters: [], history: NO_HISTORY, today: TODAY }).findings.map(inWords);

const cases = ITEM_BANK.flatMap((item) =>
  answersTo(item).map((value) => ({ name: `${item.id} ${JSON.stringify(value)}`, answers: { [item.id]: value } })),
);
const expected: Readonly<Record<string, readonly string[]>> = golden;

describe("one answer of somebody who is healthy otherwise", () => {
  it.each(cases)("$name has these consequences", ({ name, answers }) => {
    expect(whatFollows(Answers.parse(answers))).toEqual(expected[name]);
  });

  it("is each in the list, and nothing else is", () => {
    expect(Object.keys(expected)).toEqual(cases.map(({ name }) => name));
  });
});
