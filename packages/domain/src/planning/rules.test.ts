import { expect, it } from "vitest";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { ruleRef } from "#kernel/rule.ts";
import { PLANNING_RULES } from "./rules.ts";

it("are each named once", () => {
  expect(new Set(PLANNING_RULES.map(ruleRef)).size).toBe(PLANNING_RULES.length);
});

it.each(PLANNING_RULES)("$id is one sentence and cites what the bibliography holds", ({ statement, citations }) => {
  expect(statement).toMatch(/^[A-Z].*\.$/);
  for (const { source, locator } of citations) {
    expect(BIBLIOGRAPHY.get(source.key)).toBe(source);
    expect(locator).not.toBe("");
  }
});
