import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { type Citation, cite, LIMBS, type Limb, type Rule } from "#kernel/index.ts";
import { type Action, type Flag, highestAction, type StandingEffect } from "#screening/index.ts";
import { sessionRule } from "./session-rule.ts";

export type FollowUpId = "PS-1" | "PS-2" | "PS-3" | "PS-4" | "PS-5" | "PS-6" | "PS-7" | "PS-8";

export interface FollowUpRule extends Rule {
  readonly title: string;
  readonly action: Action;
  /** What to do, never what it is. The first line stands alone on the emergency card. */
  readonly tell: readonly string[];
}

const sign = (
  id: FollowUpId,
  statement: string,
  rest: Omit<FollowUpRule, keyof Rule>,
  ...sources: readonly Citation[]
): FollowUpRule => ({ ...sessionRule(id, statement, ...sources), ...rest });

export const FOLLOW_UP_RULES: Readonly<Record<FollowUpId, FollowUpRule>> = {
  "PS-1": sign(
    "PS-1",
    "Sudden breathlessness, chest pain on breathing, coughing blood or a collapse is an emergency.",
    {
      title: "Breath, chest or collapse",
      action: "emergency",
      tell: ["Call the emergency number now.", "Say that you trained with a cuff, and when."],
    },
    cite(S.nhsClotAdvice, "when to call"),
  ),
  "PS-2": sign(
    "PS-2",
    "Red, brown or cola-coloured urine, or muscle pain far beyond the work with swelling or weakness, is an emergency.",
    {
      title: "Dark urine, or pain far beyond the work",
      action: "emergency",
      tell: [
        "Get emergency care now.",
        "Drink water on the way.",
        "Take no painkillers of the ibuprofen kind.",
        "Say: blood flow restriction training, and the day.",
      ],
    },
    cite(S.oconnor2008, "pain, swelling, weakness; taken for plain soreness"),
    cite(S.nye2021, "diagnosis and care of muscle breakdown"),
    cite(S.scalco2016, "severe muscle pain, dark urine in some"),
    cite(S.tabata2016, "severe pain the day after a first session"),
  ),
  "PS-3": sign(
    "PS-3",
    "One limb swollen, warm, red, blue or painful is seen by a doctor the same day.",
    {
      title: "One limb swollen, warm or painful",
      action: "same-day",
      tell: [
        "See a doctor today.",
        "Do not massage the limb.",
        "With breathlessness or chest pain: call the emergency number.",
      ],
    },
    cite(S.wells2003, "signs"),
    cite(S.nhsClotAdvice, "same-day advice"),
  ),
  "PS-4": sign(
    "PS-4",
    "Weakness of a hand or foot for more than half an hour is seen the same day.",
    {
      title: "Weak hand or foot",
      action: "same-day",
      tell: ["See a doctor today.", "No cuff on this limb until then."],
    },
    cite(S.masri2020, "nerve compression under high pressure"),
  ),
  "PS-5": sign(
    "PS-5",
    "Numbness for more than a day is shown to a clinician within two to three days.",
    {
      title: "Numb for more than a day",
      action: "contact",
      tell: ["Contact a clinician within 2 to 3 days.", "No cuff on this limb until then."],
    },
    cite(S.masri2020, "nerve compression under high pressure"),
  ),
  "PS-6": sign(
    "PS-6",
    "Lost or cloudy sight in one eye, trouble speaking or a drooping face is an emergency.",
    {
      title: "Sight, speech or face",
      action: "emergency",
      tell: ["Call the emergency number now.", "Say that you trained with a cuff, and when."],
    },
    cite(S.ozawa2015, "sight lost the day after a session"),
  ),
  "PS-7": sign(
    "PS-7",
    "With soreness of 7 or more out of 10, or for more than three days, the limb rests.",
    {
      title: "Very sore, or for long",
      action: "none",
      tell: [
        "Rest this limb and drink enough.",
        "Start again with half the sets.",
        "If it gets worse, contact a clinician.",
      ],
    },
    cite(S.queiros2021, "delayed soreness 55.8 %"),
  ),
  "PS-8": sign(
    "PS-8",
    "A bruise under the cuff, or pin-point spots, asks for less pressure or a wider cuff.",
    {
      title: "Bruise or spots under the cuff",
      action: "none",
      tell: ["Take a photo.", "Use less pressure or a wider cuff next time.", "If it spreads, contact a clinician."],
    },
    cite(S.nakajima2006, "bleeding under the skin 13.1 %"),
    cite(S.patterson2018survey, "bruising 13.1 %"),
  ),
};

/** What is asked after a session, worst first. */
export const FOLLOW_UP_SIGNS = [
  { key: "sudden-breathlessness", label: "Suddenly breathless" },
  { key: "chest-pain-on-breathing", label: "Chest pain, worse on breathing in" },
  { key: "coughing-blood", label: "Coughing blood" },
  { key: "collapse", label: "Fainted or collapsed" },
  { key: "dark-urine", label: "Red, brown or cola-coloured urine" },
  { key: "muscle-pain-out-of-proportion", label: "Muscle pain far beyond the work" },
  { key: "swelling", label: "The trained muscles are very swollen" },
  { key: "one-limb-swollen", label: "One limb swollen, warm, red or blue" },
  { key: "weakness", label: "A weak hand, foot or limb for more than 30 minutes" },
  { key: "numb-over-24h", label: "Numb or tingling for more than a day" },
  { key: "sight-loss", label: "Sight lost or cloudy in one eye" },
  { key: "speech-or-face", label: "Trouble speaking, or a drooping face" },
  { key: "very-sore", label: "Soreness 7 or more, or for more than 3 days" },
  { key: "bruise-or-spots", label: "Bruise or pin-point spots under the cuff" },
] as const;
export type FollowUpSign = (typeof FOLLOW_UP_SIGNS)[number]["key"];

export interface FollowUpCheck {
  readonly afterHours: number;
  readonly ask: string;
}

const ASK = "How are you since the session? Tick what applies, or nothing.";

/** When to ask: after 10 minutes, 24 and 72 hours; on day 7 as well for those whose limits say so. */
export const followUpChecks = (flags: readonly Flag[]): readonly FollowUpCheck[] => [
  { afterHours: 10 / 60, ask: "Ten minutes later: feeling, colour and no dizziness?" },
  { afterHours: 24, ask: ASK },
  { afterHours: 72, ask: ASK },
  ...(flags.includes("follow-up-day-7") ? [{ afterHours: 7 * 24, ask: ASK }] : []),
];

export interface FollowUp {
  readonly rules: readonly FollowUpRule[];
  readonly action: Action;
  readonly effects: readonly StandingEffect[];
  /** Limbs that begin again with half the sets, at their next session under a cuff; see `PlanningStanding.sore`. */
  readonly halfVolume: readonly Limb[];
  readonly isAdverseEvent: boolean;
}

const RULE_ORDER: readonly FollowUpId[] = ["PS-1", "PS-2", "PS-6", "PS-3", "PS-4", "PS-5", "PS-7", "PS-8"];
const MINOR: readonly FollowUpId[] = ["PS-7", "PS-8"];
const LOCKING: readonly FollowUpId[] = ["PS-3", "PS-4", "PS-5"];
/** Percentage points taken off the ceiling after a bruise or spots under the cuff. */
const LOWER_BY_POINTS = 10;

const fires = (signs: ReadonlySet<FollowUpSign>): Readonly<Record<FollowUpId, boolean>> => {
  const any = (...keys: readonly FollowUpSign[]): boolean => keys.some((key) => signs.has(key));
  return {
    "PS-1": any("sudden-breathlessness", "chest-pain-on-breathing", "coughing-blood", "collapse"),
    "PS-2":
      any("dark-urine") || (any("muscle-pain-out-of-proportion") && any("swelling", "weakness", "one-limb-swollen")),
    "PS-3": any("one-limb-swollen"),
    "PS-4": any("weakness"),
    "PS-5": any("numb-over-24h"),
    "PS-6": any("sight-loss", "speech-or-face"),
    // Pain beyond the work or swelling alone is at least very sore.
    "PS-7": any("very-sore", "muscle-pain-out-of-proportion", "swelling"),
    "PS-8": any("bruise-or-spots"),
  };
};

/**
 * What the signs after a session ask for, most urgent first. Anything but soreness and bruises is an adverse event and
 * closes all limbs until a new screening; bruises lower the ceiling, soreness halves the next session. `limbs` are the ones concerned.
 */
export const evaluateFollowUp = (signs: readonly FollowUpSign[], limbs: readonly Limb[]): FollowUp => {
  const fired = fires(new Set(signs));
  const ids = RULE_ORDER.filter((id) => fired[id]);
  const isAdverseEvent = ids.some((id) => !MINOR.includes(id));
  const action = ids.reduce<Action>((highest, id) => highestAction(highest, FOLLOW_UP_RULES[id].action), "none");
  const locks = ids.some((id) => LOCKING.includes(id)) && limbs.length > 0;
  return {
    rules: ids.map((id) => FOLLOW_UP_RULES[id]),
    action,
    effects: [
      ...(isAdverseEvent ? [{ kind: "rescreen" } as const] : []),
      // An emergency says nothing about one limb: nobody is cuffed until somebody has looked.
      ...(action === "emergency" ? [{ kind: "lock", limbs: LIMBS } as const] : []),
      ...(locks && action !== "emergency" ? [{ kind: "lock", limbs } as const] : []),
      ...(fired["PS-8"] && limbs.length > 0
        ? [{ kind: "lower-ceiling", limbs, points: LOWER_BY_POINTS } as const]
        : []),
    ],
    // Soreness that names no limb is taken to be everywhere.
    halfVolume: fired["PS-7"] ? (limbs.length > 0 ? limbs : LIMBS) : [],
    isAdverseEvent,
  };
};
