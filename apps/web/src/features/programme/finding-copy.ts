import type { Finding, FindingCode } from "@cuffwise/domain/programme";

type Params = Finding["params"];

const LIMBS: Readonly<Record<string, string>> = { arm: "arms", leg: "legs" };
const limbs = ({ limbKind }: Params): string => LIMBS[String(limbKind)] ?? "limbs";

const SENTENCES: Readonly<Record<FindingCode, (params: Params) => string>> = {
  "exercise-unknown": () => "This exercise is not in the catalogue. Choose another one.",
  "exercise-not-for-cuff": () => "This exercise is not done with a cuff. Plan it without, or choose another one.",
  "exercise-needs-seconds": () => "This exercise is done by time. Write the sets in seconds, such as 5 × 120 s.",
  "one-rep-max-impossible": () => "No 1RM exists for this exercise. Plan it by effort (RPE) or body weight.",
  "substitution-repeated": () => "An exercise cannot stand in for itself, and needs to be named once only.",
  "substitution-without-cuff": () =>
    "In its place this exercise is done without a cuff, which is not approved here: it would be left out.",
  "pressure-above-ceiling": ({ percentLop, ceiling }) => `${percentLop} % of LOP is above the ceiling of ${ceiling} %.`,
  "pressure-below-studied": ({ percentLop }) => `${percentLop} % of LOP is below what was studied (40 %).`,
  "pressure-high-for-load": ({ percentLop, highest, percent1rm }) =>
    `${percentLop} % of LOP is high for ${percent1rm} % of the 1RM: ${highest} % is the most that goes with it.`,
  "load-above-cuff-window": ({ percent1rm, ceiling }) =>
    `${percent1rm} % of the 1RM is too heavy with a cuff: ${ceiling} % is the most.`,
  "load-for-experienced": ({ percent1rm }) => `${percent1rm} % of the 1RM with a cuff is for experienced clients.`,
  "load-below-studied": ({ percent1rm }) => `${percent1rm} % of the 1RM is lighter than what was studied (20 %).`,
  "load-share-unknown": ({ kg }) =>
    `${kg} kg may be too heavy with a cuff: only a share of the 1RM can be judged here.`,
  "rest-outside-range": ({ seconds }) => `Rests of ${seconds} s: with the cuff on, 30 to 60 s were studied.`,
  "failure-too-early": ({ session }) => `Cuffed session ${session} is too early for a set to failure.`,
  "failure-before-last-set": () => "Only the last set may go to failure.",
  "arms-and-legs-cuffed-together": () => "This superset cuffs arms and legs at once. Separate the two.",
  "cuff-time-over-limit": ({ minutes }) =>
    Number.isFinite(minutes)
      ? `The cuff would stay on for ${minutes} min without a break: 10 is the most.`
      : "How long the cuff would stay on cannot be worked out yet.",
  "cuff-time-over-plan": ({ minutes }) => `The cuff stays on for ${minutes} min without a break: 5 to 8 are planned.`,
  "cuff-time-long-session": (params) => `${params.minutes} min of cuff time for the ${limbs(params)} in one session.`,
  "calf-exercises-too-early": () => "More than one cuffed calf exercise in the first three sessions.",
  "starts-above-ramp": () => "Too much for somebody's first time with a cuff: 1 exercise, 45 repetitions, 40 % of LOP.",
  "sessions-too-close": (params) => `The ${limbs(params)} were cuffed the day before.`,
  "sessions-too-many": (params) => `${params.sessions} cuffed sessions of the ${limbs(params)} in one week.`,
  "day-empty": () => "This session has no exercise yet.",
};

/** What a finding says, in one sentence; the rule's own statement and sources stand beside it. */
export const findingSentence = ({ code, params }: Pick<Finding, "code" | "params">): string => SENTENCES[code](params);
