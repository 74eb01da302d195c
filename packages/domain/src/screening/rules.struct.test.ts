import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { ruleRef } from "#kernel/index.ts";
import { ANSWER_SCHEMAS, Answers, ITEM_IDS } from "./answers.ts";
import { ITEM_BANK, ITEMS } from "./items/bank.ts";
import { type Item, SCREEN_IDS } from "./items/item.ts";
import { noneOfThese } from "./items/progress.ts";
import { SCREENS } from "./items/screens.ts";
import { screeningRule } from "./rule.ts";
import { RULE_SET_HASH, SCREENING_RULES } from "./rules/registry.ts";

/** Items that only refine another one; together with these the bank has 89 questions of its own. */
const DETAILS = ["B7now", "K2cast", "M1spread"];

describe("the rules", () => {
  it("have ids of their own", () => {
    const refs = SCREENING_RULES.map(ruleRef);
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs.every((ref) => /^screening\.[A-Z][\w-]*@\d+$/.test(ref))).toBe(true);
  });

  it("cite nothing that is not in the bibliography", () => {
    const cited = SCREENING_RULES.flatMap(({ citations }) => citations.map(({ source }) => source.key));
    expect(cited.filter((key) => !BIBLIOGRAPHY.has(key))).toEqual([]);
  });

  it("point to a place in every source", () => {
    expect(
      SCREENING_RULES.flatMap(({ citations }) => citations).filter(({ locator }) => locator.trim() === ""),
    ).toEqual([]);
  });

  it("say what they mean and what would change it", () => {
    expect(SCREENING_RULES.filter(({ message, wouldChange }) => !message || !wouldChange)).toEqual([]);
  });

  it("name who can answer exactly when they refer", () => {
    for (const rule of SCREENING_RULES)
      expect(rule.effects.includes("refer"), rule.id).toBe(rule.answeredBy !== undefined);
  });

  it("cannot refer without an addressee", () => {
    const [rule] = SCREENING_RULES.filter(({ effects }) => effects.includes("refer"));
    if (rule === undefined) throw new Error("no rule refers");
    const { answeredBy: _, ...mute } = rule;
    expect(() => screeningRule(mute)).toThrow("who can answer");
  });

  it("read every item of the bank", () => {
    const read = new Set(SCREENING_RULES.flatMap(({ items }) => items));
    expect(ITEM_IDS.filter((id) => !read.has(id))).toEqual([]);
  });

  it("never promise safety or name a probability", () => {
    const words = SCREENING_RULES.flatMap(({ statement, message, wouldChange }) => [statement, message, wouldChange]);
    expect(words.filter((text) => /\bsafe\b|guarantee|approved|% risk/i.test(text))).toEqual([]);
  });

  it("have a fingerprint of 64 bits", () => expect(RULE_SET_HASH).toMatch(/^[0-9a-f]{16}$/));
});

const labelled = (item: Item): readonly string[] | null => {
  const { answer } = item;
  return answer.kind === "choice" || answer.kind === "multi" ? answer.options.map(({ value }) => value) : null;
};

describe("the question bank", () => {
  it("has 89 questions and their details, each once", () => {
    expect(ITEM_BANK.map(({ id }) => id).sort()).toEqual([...ITEM_IDS].sort());
    expect(ITEM_BANK.filter(({ id }) => !DETAILS.includes(id))).toHaveLength(89);
  });

  it("has sixteen screens in order", () => expect(SCREENS.map(({ id }) => id)).toEqual(SCREEN_IDS));

  it.each(ITEM_BANK.filter((item) => labelled(item) !== null).map(({ id }) => ({ id })))(
    "offers every answer of $id that the schema knows, and no other",
    ({ id }) => {
      const item = ITEMS[id];
      const values = labelled(item) ?? [];
      const accepts = (value: string): boolean =>
        ANSWER_SCHEMAS[id].safeParse(item.answer.kind === "multi" ? [value] : value).success;
      expect(values.filter((value) => !accepts(value))).toEqual([]);
      expect(item.answer.kind === "multi" ? true : new Set(values).size).toBeTruthy();
      expect(enumOf(id).filter((value) => !values.includes(value))).toEqual([]);
    },
  );

  it.each(SCREENS)("reads 'none of these' on screen $id as plain answers", ({ id }) => {
    expect(Answers.safeParse(noneOfThese(id)).success).toBe(true);
  });

  it("offers don't know where the schema takes it", () => {
    for (const item of ITEM_BANK) {
      const takes = ANSWER_SCHEMAS[item.id].safeParse("dk").success;
      const { answer } = item;
      const offers =
        answer.kind === "yes-no-dk" ||
        answer.kind === "hba1c" ||
        (answer.kind === "limbs" && answer.offersDk) ||
        (answer.kind === "choice" && answer.options.some(({ value }) => value === "dk"));
      expect(offers, item.id).toBe(takes);
    }
  });
});

const enumOf = (id: Item["id"]): readonly string[] => {
  const schema: unknown = ANSWER_SCHEMAS[id];
  const options = typeof schema === "object" && schema !== null && "options" in schema ? schema.options : [];
  return Array.isArray(options) ? options.filter((one): one is string => typeof one === "string") : [];
};
