import type { Rule } from "#kernel/rule.ts";
import { DOSE_RULES } from "./rules-dose.ts";
import { LOAD_RULES } from "./rules-load.ts";
import { PRESSURE_RULES } from "./rules-pressure.ts";
import { PROGRESSION_RULES } from "./rules-progression.ts";

/** Every rule of this context, for the "why?" of the interface and the generated rule pages. */
export const PRESCRIPTION_RULES: readonly Rule[] = [
  ...PRESSURE_RULES,
  ...LOAD_RULES,
  ...DOSE_RULES,
  ...PROGRESSION_RULES,
];
