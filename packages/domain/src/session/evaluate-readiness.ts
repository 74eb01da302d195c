import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { citationToView, cite, LIMBS, type Limb, type PlainDate, type Rule, ruleRef } from "#kernel/index.ts";
import {
  type Action,
  BUNDLES,
  canTrainCuffed,
  type Flag,
  gradeOf,
  highestAction,
  type StandingEffect,
} from "#screening/index.ts";
import {
  type FreshReadiness,
  READINESS_RESULTS,
  type ReadinessAnswers,
  type ReadinessReason,
  type ReadinessResult,
} from "./readiness.ts";
import { flagsToday, needsPressure, type ReadinessStanding } from "./readiness-questions.ts";
import { sessionRule } from "./session-rule.ts";

export const READINESS_RULES = {
  RD0: sessionRule("RD0", "Nobody is cuffed without a clearance that counts today."),
  RD1: sessionRule(
    "RD1",
    "No cuff when ill. With a plain head cold: half of the sets, two repetitions short of failure, at most 50 % of the occlusion pressure.",
    cite(S.dick2014, "caution without trials"),
    cite(S.tabata2016, "case with tonsillitis"),
  ),
  RD2: sessionRule(
    "RD2",
    "No cuff when dehydrated; red, brown or cola-coloured urine is an emergency.",
    cite(S.oconnor2008, "urine in the diagnosis of muscle breakdown"),
  ),
  RD3: sessionRule(
    "RD3",
    "A limb newly swollen, numb, weak or very sore is not cuffed.",
    cite(S.wells2003, "signs"),
    cite(S.nhsClotAdvice, "same-day advice"),
  ),
  RD4: sessionRule("RD4", "Whatever is new since last time is asked about before a cuff."),
  RD5: sessionRule(
    "RD5",
    "No cuff after alcohol or drugs.",
    cite(S.nye2021, "risk factors exist; alcohol is not singled out in what was read"),
  ),
  RD6: sessionRule(
    "RD6",
    "Blood pressure decides the day: from 140/90 gentler, from 160/100 or below 90 no cuff, from 180/110 a doctor the same day.",
    cite(S.domingos2018, "greater rise in people with hypertension"),
  ),
  RD7: sessionRule(
    "RD7",
    "With little sleep or energy: half of the sets, two repetitions short of failure, at most 50 % of the occlusion pressure.",
  ),
  RD8: sessionRule("RD8", "A warning sign right now is an emergency.", cite(S.magal2016, "signs and symptoms")),
  RD9: sessionRule(
    "RD9",
    "Below 5.0 mmol/L blood sugar is raised and measured again first. Above 16.7 mmol/L, or above 13.9 with ketones from 0.6 or illness, there is no cuff that day.",
  ),
} as const satisfies Record<string, Rule>;

type RuleId = keyof typeof READINESS_RULES;

interface Hit {
  readonly id: RuleId;
  readonly result: ReadinessResult;
  readonly message: string;
  readonly action?: Action;
  readonly locks?: readonly Limb[];
  readonly flags?: readonly Flag[];
}

interface Asked {
  readonly answers: ReadinessAnswers;
  readonly flags: ReadonlySet<Flag>;
  readonly pressureRequired: boolean;
}

/** Today's ceiling when the session is modified, percent of limb occlusion pressure. */
export const MODIFIED_CEILING_PERCENT = 50;
const NEEDED_FOR_UNCUFFED: readonly RuleId[] = ["RD1", "RD2", "RD3", "RD6", "RD8"];

/**
 * Decides about today's session. The strictest answer wins. A modified session has half the sets, stops two repetitions
 * short and keeps to 50 % or the lower standing ceiling. No cuff still offers a light session without one when illness,
 * drinking, limbs, blood pressure and warning signs gave no reason against it.
 * `cuffedSessionsDone` counts earlier cuffed sessions; it matters only to those who measure in the first four.
 */
export const evaluateReadiness = (
  answers: ReadinessAnswers,
  standings: Readonly<Record<Limb, ReadinessStanding | null>>,
  today: PlainDate,
  cuffedSessionsDone = 0,
): FreshReadiness => {
  const all = LIMBS.map((limb) => standings[limb]);
  const flags = flagsToday(all, today);
  const asked = { answers, flags, pressureRequired: needsPressure(flags, cuffedSessionsDone) };
  const answered = [illness, drinking, limbs, novelty, drink, pressure, sleep, now, glucose].flatMap((ask) =>
    ask(asked),
  );
  const open = LIMBS.filter((limb) => canTrainCuffed(standings[limb], today).ok);
  const locked = LIMBS.filter((limb) => answered.some(({ locks = [] }) => locks.includes(limb)));
  const hits = [...answered, ...clearance(open, locked)];
  const result = hits.reduce<ReadinessResult>((worst, hit) => stricter(worst, hit.result), "go");
  const modified = result === "go-modified";
  return {
    result,
    action: hits.reduce<Action>((highest, { action = "none" }) => highestAction(highest, action), "none"),
    modifications: {
      halfSets: modified,
      stopTwoRepsShort: modified,
      ceilingPercent: modified ? MODIFIED_CEILING_PERCENT : null,
    },
    flags: [...new Set(hits.flatMap((hit) => hit.flags ?? []))],
    lockedLimbs: locked,
    effects: effectsOf(answers, result),
    offersUncuffed: result === "no-bfr" && !hits.some(({ id }) => NEEDED_FOR_UNCUFFED.includes(id)),
    reasons: hits.map(toReason),
  };
};

const stricter = (a: ReadinessResult, b: ReadinessResult): ReadinessResult =>
  READINESS_RESULTS.indexOf(a) >= READINESS_RESULTS.indexOf(b) ? a : b;

/** A sore limb rests for today only; a warning sign, a swollen or a numb limb waits for somebody. */
const effectsOf = ({ rd3 }: ReadinessAnswers, result: ReadinessResult): readonly StandingEffect[] => {
  const alarming = LIMBS.filter((limb) => rd3.swollen.includes(limb) || rd3.numbOrWeak.includes(limb));
  const lock = result === "emergency" ? LIMBS : alarming;
  return [
    ...(result === "emergency" || rd3.swollen.length > 0 ? [{ kind: "rescreen" } as const] : []),
    ...(lock.length > 0 ? [{ kind: "lock", limbs: lock } as const] : []),
  ];
};

const toReason = ({ id, result, message }: Hit): ReadinessReason => {
  const rule = READINESS_RULES[id];
  return {
    rule: ruleRef(rule),
    statement: rule.statement,
    message,
    result,
    citations: rule.citations.map(citationToView),
  };
};

const clearance = (open: readonly Limb[], locked: readonly Limb[]): readonly Hit[] => {
  if (open.length === 0)
    return [{ id: "RD0", result: "no-bfr", message: "No arm or leg is cleared for a cuff today." }];
  if (open.some((limb) => !locked.includes(limb))) return [];
  return [{ id: "RD0", result: "no-bfr", message: "Every limb that is cleared has to rest from the cuff today." }];
};

const illness = ({ answers: { rd1 } }: Asked): readonly Hit[] => {
  if (rd1 === "well") return [];
  if (rd1 === "head-cold") return [{ id: "RD1", result: "go-modified", message: "Take it easy today: half the sets." }];
  const wait = rd1 === "stomach" ? "48 hours after it has ended" : "7 days after the fever has gone";
  return [{ id: "RD1", result: "no-bfr", message: `Rest today, and come back ${wait}.` }];
};

const drinking = ({ answers: { rd2 } }: Asked): readonly Hit[] => {
  if (rd2 === "enough") return [];
  if (rd2 === "little") return [{ id: "RD2", result: "no-bfr", message: "Drink and eat normally; no cuff today." }];
  return [
    {
      id: "RD2",
      result: "emergency",
      action: "emergency",
      message: "Get emergency care now. Drink water on the way and say that you train with a cuff.",
    },
  ];
};

/** Limbs that are very sore, or have been for more than three days. */
export const soreLimbs = ({ soreness, soreOver72h }: ReadinessAnswers["rd3"]): readonly Limb[] =>
  LIMBS.filter((limb) => (soreness[limb] ?? 0) >= 7 || soreOver72h.includes(limb));

const limbs = ({ answers: { rd3, rd8 } }: Asked): readonly Hit[] => {
  const sore = soreLimbs(rd3);
  const hits: Hit[] = [];
  if (rd3.swollen.length > 0) {
    hits.push({
      id: "RD3",
      result: rd8 === "yes" ? "emergency" : "no-bfr",
      action: rd8 === "yes" ? "emergency" : "same-day",
      message: "Have this limb looked at by a doctor today. Do not massage it.",
      locks: rd3.swollen,
    });
  }
  if (rd3.numbOrWeak.length > 0) {
    hits.push({
      id: "RD3",
      result: "go",
      action: "contact",
      message: "No cuff on the numb or weak limb. Contact a clinician about it.",
      locks: rd3.numbOrWeak,
    });
  }
  if (sore.length > 0) {
    hits.push({ id: "RD3", result: "go", message: "No cuff on the sore limb today; let it recover.", locks: sore });
  }
  return hits;
};

const novelty = ({ answers: { rd4 } }: Asked): readonly Hit[] =>
  rd4 === "no"
    ? []
    : [{ id: "RD4", result: "no-bfr", message: "Answer the matching questions again first; then come back." }];

const drink = ({ answers: { rd5 } }: Asked): readonly Hit[] =>
  rd5 === "no" ? [] : [{ id: "RD5", result: "no-bfr", message: "No cuff today. Drink water and rest." }];

const pressure = ({ answers: { rd6, rd8 }, flags, pressureRequired }: Asked): readonly Hit[] => {
  if (rd6 === null) {
    return pressureRequired ? [{ id: "RD6", result: "no-bfr", message: "Measure your blood pressure first." }] : [];
  }
  switch (gradeOf(rd6)) {
    case "grade-3": {
      const withSigns = rd8 === "yes";
      return [
        {
          id: "RD6",
          result: withSigns ? "emergency" : "no-bfr",
          action: withSigns ? "emergency" : "same-day",
          message: withSigns ? "Call the emergency number." : "Ask for medical advice today.",
        },
      ];
    }
    case "grade-2":
      return [
        { id: "RD6", result: "no-bfr", message: "Sit for 10 minutes and measure once more. No cuff at this reading." },
      ];
    case "grade-1": {
      // Limits for raised pressure that stand already cover this reading.
      if (flags.has("deflate-between-sets")) return [];
      return [
        {
          id: "RD6",
          result: "go-modified",
          message: "A little high: half the sets today, one limb at a time, cuff open between sets.",
          flags: BUNDLES["MOD-BP2"].flags,
        },
      ];
    }
    case "low":
      return [{ id: "RD6", result: "no-bfr", message: "Too low for a cuff today. Drink, and stand up slowly." }];
    default:
      return [];
  }
};

const sleep = ({ answers: { rd7 } }: Asked): readonly Hit[] =>
  rd7.hoursSlept < 5 || rd7.energy <= 3
    ? [
        {
          id: "RD7",
          result: "go-modified",
          message: "You are tired: half the sets today, and stop two repetitions short.",
        },
      ]
    : [];

const now = ({ answers: { rd8 } }: Asked): readonly Hit[] =>
  rd8 === "no"
    ? []
    : [
        {
          id: "RD8",
          result: "emergency",
          action: "emergency",
          message: "Sit or lie down and call the emergency number.",
        },
      ];

const glucose = ({ answers: { rd1, rd9 }, flags }: Asked): readonly Hit[] => {
  if (!flags.has("glucose-protocol")) return [];
  const no = (message: string): readonly Hit[] => [{ id: "RD9", result: "no-bfr", message }];
  if (rd9 === null) return no("Measure your blood sugar first.");
  if (rd9.glucose < 5) return no("Eat something with sugar, wait 15 minutes and measure again; then start.");
  if (rd9.glucose > 16.7) return no("Too high for a cuff today. Follow your plan for high sugar.");
  if (rd9.glucose <= 13.9) return [];
  if (rd9.ketones === null) return no("Measure ketones too; no cuff until then.");
  return rd9.ketones >= 0.6 || rd1 !== "well" ? no("No cuff today. Follow your plan for high sugar.") : [];
};
