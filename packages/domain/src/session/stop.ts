import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { type Citation, cite, err, LIMBS, type Limb, ok, type Result, type Rule } from "#kernel/index.ts";
import { type Action, highestAction, type StandingEffect } from "#screening/index.ts";
import { sessionRule } from "./session-rule.ts";

export type StopId = "IS-1" | "IS-2" | "IS-3" | "IS-4" | "IS-5" | "IS-6" | "IS-7";

/** What becomes of the session. The cuff is always released first, whatever the sign. */
export type StopEnd =
  | "end-session"
  | "end-exercise-for-limb"
  | "try-lower-once"
  | "limb-finished-today"
  | "pause-until-remeasured";

export interface StopRule extends Rule {
  readonly title: string;
  /** In this order, each in a few words. Shown before anything else, and offline. */
  readonly doNow: readonly string[];
  readonly end: StopEnd;
  readonly action: Action;
  /** What changes when it does not get better. Minutes count from the release. */
  readonly ifNotBetter: readonly { readonly afterMinutes: number; readonly action: Action; readonly text: string }[];
}

const stop = (
  id: StopId,
  statement: string,
  rest: Omit<StopRule, keyof Rule>,
  ...sources: readonly Citation[]
): StopRule => ({ ...sessionRule(id, statement, ...sources), ...rest });

const NONE_LATER = [] as const;

export const STOP_RULES: Readonly<Record<StopId, StopRule>> = {
  "IS-1": stop(
    "IS-1",
    "Chest pain, breathlessness beyond the effort, fainting, a racing or stumbling heart, a sudden severe headache, trouble with sight, speech, face or arm, or one limb suddenly swollen ends the session as an emergency.",
    {
      title: "Warning sign",
      doNow: ["Release all cuffs", "Lie down", "Call the emergency number", "Say that you were training with a cuff"],
      end: "end-session",
      action: "emergency",
      ifNotBetter: NONE_LATER,
    },
    cite(S.magal2016, "signs and symptoms"),
    cite(S.anderson2022, "adverse events: clots and eye vessels"),
  ),
  "IS-2": stop(
    "IS-2",
    "When a limb goes white, cold, blue-grey or without feeling, its cuff is released at once.",
    {
      title: "Limb white, cold or without feeling",
      doNow: ["Release the cuff", "Move the limb gently", "Wait for colour and feeling to come back"],
      end: "end-exercise-for-limb",
      action: "none",
      ifNotBetter: [
        { afterMinutes: 10, action: "same-day", text: "Not back after 10 minutes: see a doctor today." },
        {
          afterMinutes: 30,
          action: "emergency",
          text: "Not back after 30 minutes, or more and more pain: call the emergency number.",
        },
      ],
    },
    cite(S.masri2020, "nerve compression under high pressure"),
  ),
  "IS-3": stop(
    "IS-3",
    "With pins and needles, or pain of 7 or more out of 10 from the cuff, the cuff is released.",
    {
      title: "Pins and needles, or cuff pain 7 or more",
      doNow: ["Release the cuff", "Wait 5 minutes", "All gone: one more try, pressure 10 points lower"],
      end: "try-lower-once",
      action: "none",
      ifNotBetter: [
        { afterMinutes: 5, action: "none", text: "Not gone after 5 minutes: no more cuff on this limb today." },
      ],
    },
    cite(S.masri2020, "nerve compression under high pressure"),
    cite(S.queiros2021, "tingling 71.2 %"),
  ),
  "IS-4": stop(
    "IS-4",
    "Dizziness, nausea, a pale face or cold sweat ends the session.",
    {
      title: "Dizzy, sick, pale or cold sweat",
      doNow: ["Release all cuffs", "Lie down, legs up", "Drink some water when it passes"],
      end: "end-session",
      action: "none",
      ifNotBetter: [{ afterMinutes: 15, action: "same-day", text: "Not well after 15 minutes: see a doctor today." }],
    },
    cite(S.patterson2018survey, "fainting or dizziness 14.6 %"),
  ),
  "IS-5": stop(
    "IS-5",
    "A blood pressure of 200 or more systolic or 110 or more diastolic, or one that falls with symptoms, ends the session.",
    {
      title: "Blood pressure too high, or falling",
      doNow: ["Release all cuffs", "Sit and rest", "Measure again after 5 minutes"],
      end: "end-session",
      action: "contact",
      ifNotBetter: NONE_LATER,
    },
    cite(S.exerciseTestLimits, "Table 2: from 250 or 115, or a fall of more than 10; our limit is lower"),
  ),
  "IS-6": stop(
    "IS-6",
    "A cuff that slipped, whose pressure is not known or that was inflated for more than 10 minutes is released.",
    {
      title: "Cuff slipped, pump fault or too long inflated",
      doNow: ["Release the cuff", "Put it on again", "Measure the pressure again before you go on"],
      end: "pause-until-remeasured",
      action: "none",
      ifNotBetter: NONE_LATER,
    },
  ),
  "IS-7": stop("IS-7", "Whoever wants to stop, stops; it is never counted against them.", {
    title: "I want to stop",
    doNow: ["Release all cuffs"],
    end: "end-session",
    action: "none",
    ifNotBetter: NONE_LATER,
  }),
};

/** The chips on the stop sheet, worst first. */
export const STOP_SIGNS = [
  { key: "chest-tightness", label: "Chest pain or tightness", rule: "IS-1" },
  { key: "breathless", label: "Breathless beyond the effort", rule: "IS-1" },
  { key: "fainted", label: "Fainted or collapsed", rule: "IS-1" },
  { key: "palpitations", label: "Heart racing or stumbling", rule: "IS-1" },
  { key: "severe-headache", label: "Sudden severe headache", rule: "IS-1" },
  { key: "sight-speech-face", label: "Sight, speech, face or arm not right", rule: "IS-1" },
  { key: "sudden-swelling", label: "One limb suddenly swollen", rule: "IS-1" },
  { key: "white-cold-numb", label: "Limb white, cold, blue-grey or without feeling", rule: "IS-2" },
  { key: "pins-and-needles", label: "Pins and needles", rule: "IS-3" },
  { key: "cuff-pain", label: "Cuff pain 7 or more", rule: "IS-3" },
  { key: "dizzy-nauseated", label: "Dizzy, sick, pale or cold sweat", rule: "IS-4" },
  { key: "pressure-limit", label: "Blood pressure too high", rule: "IS-5" },
  { key: "cuff-fault", label: "Cuff slipped or pump fault", rule: "IS-6" },
  { key: "over-ten-minutes", label: "Inflated for more than 10 minutes", rule: "IS-6" },
  { key: "wants-to-stop", label: "I want to stop", rule: "IS-7" },
] as const satisfies readonly { key: string; label: string; rule: StopId }[];
export type StopSign = (typeof STOP_SIGNS)[number]["key"];

export interface StopContext {
  /** Limbs that were cuffed. */
  readonly limbs: readonly Limb[];
  /** How often pins and needles or cuff pain stopped this limb earlier today. */
  readonly earlierToday: number;
}

export interface StopResponse {
  readonly rule: StopRule;
  readonly end: StopEnd;
  readonly action: Action;
  readonly effects: readonly StandingEffect[];
  /** True when an adverse event must be recorded. */
  readonly isAdverseEvent: boolean;
}

/** Percentage points taken off the ceiling after a limb turned white or tingled. */
const LOWER_BY_POINTS = 10;

/** What happens after a stop sign. The cuff is released before anything is shown; see {@link StopRule.doNow}. */
export const respondToStop = (sign: StopSign, { limbs, earlierToday }: StopContext): StopResponse => {
  const rule = STOP_RULES[ruleOf(sign)];
  const lower: StandingEffect = { kind: "lower-ceiling", limbs, points: LOWER_BY_POINTS };
  const answer = (effects: readonly StandingEffect[], end = rule.end): StopResponse => ({
    rule,
    end,
    action: rule.action,
    effects,
    isAdverseEvent: ruleOf(sign) === "IS-1",
  });
  switch (ruleOf(sign)) {
    case "IS-1":
      return answer([{ kind: "rescreen" }, { kind: "lock", limbs: LIMBS }]);
    case "IS-2":
      return answer([lower]);
    case "IS-3":
      return earlierToday > 0 ? answer([lower], "limb-finished-today") : answer([lower]);
    default:
      return answer([]);
  }
};

/** What a sign calls for that many minutes after the release, when it has not got better. */
export const actionSince = ({ action, ifNotBetter }: StopRule, minutes: number): Action =>
  ifNotBetter.reduce((so, later) => (minutes >= later.afterMinutes ? highestAction(so, later.action) : so), action);

const ruleOf = (sign: StopSign): StopId => STOP_SIGNS.find(({ key }) => key === sign)?.rule ?? "IS-7";

export interface MeasuredDuringSession {
  /** mmHg. */
  readonly systolic: number;
  readonly diastolic: number;
  readonly systolicBefore: number | null;
  readonly hasSymptoms: boolean;
}

/** Work raises pressure, so more is possible here than at rest; beyond these it was not measured but mistyped (mmHg). */
const POSSIBLE = { systolic: { from: 40, to: 320 }, diastolic: { from: 20, to: 250 } } as const;
const isPossible = ({ systolic, diastolic }: MeasuredDuringSession): boolean =>
  systolic >= POSSIBLE.systolic.from &&
  systolic <= POSSIBLE.systolic.to &&
  diastolic >= POSSIBLE.diastolic.from &&
  diastolic <= POSSIBLE.diastolic.to &&
  diastolic < systolic;

/**
 * The action for a pressure measured during a session; null when training may go on.
 * Errors: `pressure-impossible` for a reading that cannot be (1800 mmHg, NaN, diastolic not below systolic).
 */
export const actionForPressure = (reading: MeasuredDuringSession): Result<Action | null, "pressure-impossible"> => {
  if (!isPossible(reading)) return err("pressure-impossible");
  const { systolic, diastolic, systolicBefore, hasSymptoms } = reading;
  const fell = systolicBefore !== null && systolicBefore - systolic > 10 && hasSymptoms;
  const high = systolic >= 200 || diastolic >= 110;
  if (systolic >= 220 || (high && hasSymptoms)) return ok("emergency");
  return ok(high || fell ? "contact" : null);
};
