import type { Citation } from "./citation.ts";

/** A rule that cannot exist without a source that it follows. A rule never changes meaning under the same version. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  /** One plain sentence that a client and a physiotherapist both understand. */
  readonly statement: string;
  readonly citations: readonly [Citation, ...Citation[]];
}

/** `screening.C1@1`: what a decision stores. */
export type RuleRef = `${string}@${number}`;

export const defineRule = <const R extends Rule>(rule: R): R => {
  if (!Number.isInteger(rule.version) || rule.version < 1) throw new Error(`${rule.id}: versions start at 1`);
  if (rule.statement.trim() === "") throw new Error(`${rule.id}: a rule says what it means`);
  if (rule.citations.every(({ differs }) => differs === true)) throw new Error(`${rule.id}: a rule follows a source`);
  return rule;
};

/** Id and version of a stored reference. */
export const parseRuleRef = (ref: RuleRef): Pick<Rule, "id" | "version"> => {
  const at = ref.lastIndexOf("@");
  return { id: ref.slice(0, at), version: Number(ref.slice(at + 1)) };
};

export const ruleRef = (rule: Pick<Rule, "id" | "version">): RuleRef => `${rule.id}@${rule.version}`;
