import { ageOn, LIMBS, type PlainDate } from "#kernel/index.ts";
import type { ScreeningDecision } from "./decision.ts";
import { evaluate, type ScreeningInput } from "./evaluate.ts";
import { bodyMassIndex } from "./facts.ts";
import { RULE_SET_HASH } from "./rules/registry.ts";
import { TURNING_AGES } from "./validity.ts";

/** What calls for a full new screening, with all limbs closed until then. Those that are asked, first. */
export const RESCREEN_TRIGGERS = [
  { id: "new-symptom", isAsked: true, text: "A new symptom: chest, breath, fainting, ankles, or one swollen limb" },
  { id: "hospital", isAsked: true, text: "A visit to hospital or an emergency department" },
  { id: "operation", isAsked: true, text: "An operation, or an injection into a limb" },
  { id: "injury", isAsked: true, text: "An injury, a plaster, or three or more days in bed" },
  { id: "pregnancy", isAsked: true, text: "A pregnancy, or the possibility of one" },
  { id: "diagnosis", isAsked: true, text: "A new diagnosis" },
  {
    id: "medicine",
    isAsked: true,
    text: "A new or changed medicine for blood pressure, blood, hormones, muscles or sugar",
  },
  { id: "infection", isAsked: true, text: "Fever or COVID-19" },
  { id: "adverse-event", isAsked: false, text: "Harm from training that was more than minor" },
  { id: "pressure-trend", isAsked: false, text: "High blood pressure before several sessions" },
  { id: "birthday", isAsked: false, text: "Turning 16, 18, 60 or 65" },
  { id: "body-weight", isAsked: false, text: "A body-mass index that crosses 16, 30 or 40" },
  { id: "expired", isAsked: false, text: "The clearance has run out" },
  { id: "rule-set", isAsked: false, text: "New rules that change this person's outcome" },
] as const;
export type RescreenTrigger = (typeof RESCREEN_TRIGGERS)[number]["id"];

/** The short "has anything changed?" before a session and before a block: eight things, each yes or no. */
export const CHANGE_QUESTIONS = RESCREEN_TRIGGERS.filter(({ isAsked }) => isAsked);

/** What is known since the last screening. */
export interface SinceScreening {
  /** The decision that stands, and what it was made from; `answeredOn` is required, everything counts from it. */
  readonly decision: ScreeningDecision;
  readonly input: ScreeningInput & { readonly answeredOn: PlainDate };
  readonly today: PlainDate;
  /** Which of {@link CHANGE_QUESTIONS} were answered with yes. */
  readonly reported: readonly RescreenTrigger[];
  /** True after an adverse event that was more than minor. */
  readonly wasHarmed: boolean;
  /** See `callsForRescreen` of the session. */
  readonly isPressureHigh: boolean;
  /** Kilograms, newest; null when nobody weighed. */
  readonly weightKg: number | null;
}

/** Body-mass indexes, kg/m², at which rules change. */
const TURNING_BMI = [16, 30, 40] as const;
const bmiClass = (bmi: number): number => TURNING_BMI.filter((limit) => bmi >= limit).length;

/** What calls for a new screening today; empty when the last one still holds. */
export const rescreenTriggers = (since: SinceScreening): readonly RescreenTrigger[] => {
  const found = new Set<RescreenTrigger>(since.reported);
  if (since.wasHarmed) found.add("adverse-event");
  if (since.isPressureHigh) found.add("pressure-trend");
  if (hasTurned(since)) found.add("birthday");
  if (hasChangedClass(since)) found.add("body-weight");
  if (hasExpired(since)) found.add("expired");
  if (doRulesChange(since)) found.add("rule-set");
  return RESCREEN_TRIGGERS.map(({ id }) => id).filter((id) => found.has(id));
};

const hasExpired = ({ decision, today }: SinceScreening): boolean =>
  LIMBS.some((limb) => {
    const { expiresOn } = decision.limbs[limb];
    return expiresOn !== null && today > expiresOn;
  });

const hasTurned = ({ input: { answers, answeredOn }, today }: SinceScreening): boolean => {
  const birth = answers.A1;
  if (birth === undefined) return false;
  const [then, now] = [ageOn(birth, answeredOn), ageOn(birth, today)];
  return TURNING_AGES.some((age) => then < age && now >= age);
};

const hasChangedClass = ({ input: { answers }, weightKg }: SinceScreening): boolean =>
  weightKg !== null &&
  answers.O1 !== undefined &&
  bmiClass(bodyMassIndex({ ...answers.O1, weightKg })) !== bmiClass(bodyMassIndex(answers.O1));

/** The same answers under the rules of today: compared as of the day of the decision, so that time alone says nothing. */
const doRulesChange = ({ decision, input }: SinceScreening): boolean => {
  if (decision.ruleSetHash === RULE_SET_HASH) return false;
  const anew = evaluate({ ...input, today: decision.decidedOn });
  return LIMBS.some((limb) => {
    const [was, is] = [decision.limbs[limb], anew.limbs[limb]];
    return was.outcome !== is.outcome || was.ceilingPercent !== is.ceilingPercent;
  });
};
