import { err, ok, type Result } from "#kernel/index.ts";
import { ScreeningDecision } from "./decision.ts";
import { RULE_SET_VERSION } from "./rules/registry.ts";

/** Why a stored decision cannot be read. */
export type DecisionRefusal =
  /** Decided by rules that this program does not know yet: what they mean cannot be guessed. */
  | { readonly code: "rule-set.newer"; readonly version: number; readonly known: number }
  | { readonly code: "decision.invalid"; readonly path: string };

const versionOf = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "ruleSetVersion" in json ? json.ruleSetVersion : undefined;

/**
 * Reads a decision back from JSON. Decisions of older rule sets are read as they were made.
 * Errors: `rule-set.newer` with both versions; `decision.invalid` with the first place that cannot be.
 */
export const readDecision = (json: unknown): Result<ScreeningDecision, DecisionRefusal> => {
  const version = versionOf(json);
  if (typeof version === "number" && version > RULE_SET_VERSION) {
    return err({ code: "rule-set.newer", version, known: RULE_SET_VERSION });
  }
  const parsed = ScreeningDecision.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err({ code: "decision.invalid", path: parsed.error.issues[0]?.path.join(".") ?? "" });
};
