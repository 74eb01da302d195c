import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { ruleRef } from "#kernel/rule.ts";
import { PROTOCOLS } from "./protocols.ts";
import { DENIAL_CODES, Reason, ruleToReason } from "./reason.ts";
import { PRESCRIPTION_RULES } from "./registry.ts";
import * as dose from "./rules-dose.ts";
import * as load from "./rules-load.ts";
import * as pressure from "./rules-pressure.ts";
import * as progression from "./rules-progression.ts";

describe("the rules of prescription", () => {
  it("are each named once", () => {
    const refs = PRESCRIPTION_RULES.map(ruleRef);
    expect(new Set(refs).size).toBe(refs.length);
    expect(new Set(DENIAL_CODES).size).toBe(DENIAL_CODES.length);
  });

  it("are all in the registry, so that the rule pages show every one", () => {
    const defined = [dose, load, pressure, progression].flatMap((file) =>
      Object.values(file).filter((value) => "statement" in value),
    );
    expect(defined.filter((rule) => !PRESCRIPTION_RULES.some((known) => known === rule))).toEqual([]);
  });

  it.each(PRESCRIPTION_RULES)("$id cites what the bibliography holds, and survives storage", (rule) => {
    for (const { source, locator } of rule.citations) {
      expect(BIBLIOGRAPHY.get(source.key)).toBe(source);
      expect(locator).not.toBe("");
    }
    const reason = ruleToReason(rule);
    expect(Reason.parse(JSON.parse(JSON.stringify(reason)))).toEqual(reason);
    expect(rule.statement).toMatch(/^[A-Z].*\.$/);
  });

  it("keep the sources that disagree, each marked, beside one that is followed", () => {
    const marked = PRESCRIPTION_RULES.map(ruleToReason).flatMap(({ rule, citations }) =>
      citations.filter(({ differs }) => differs === true).map(({ key }) => `${rule} ${key}`),
    );
    expect(marked).toEqual([
      "lop.oximeter-leg@1 brekke-2020",
      "pressure.load-table@1 das-2022",
      "dose.reperfusion@1 fit-cuffs-guide",
    ]);
  });

  it("say `policy` beside every number that no study sets", () => {
    const policies = PRESCRIPTION_RULES.flatMap(({ citations }) => citations).filter(({ source }) =>
      source.key.startsWith("policy"),
    );
    expect(policies.length).toBeGreaterThan(10);
    for (const { source } of policies) expect(source.evidence).toBe("policy");
  });

  it("stand behind every protocol", () => {
    for (const { rule, rest } of PROTOCOLS) {
      expect(PRESCRIPTION_RULES).toContain(rule);
      expect(rest.start).toBeGreaterThanOrEqual(rest.min);
      expect(rest.start).toBeLessThanOrEqual(rest.max);
    }
  });
});
