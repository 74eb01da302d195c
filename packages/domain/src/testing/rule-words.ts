import type { Rule } from "#kernel/rule.ts";
import {
  type Action,
  BUNDLES,
  type Clinician,
  type Effect,
  FLAG_INSTRUCTIONS,
  type Item,
  type ScreeningRule,
} from "#screening/index.ts";
import type { FollowUpRule, StopEnd, StopRule } from "#session/index.ts";

const EFFECTS: Readonly<Record<Effect, string>> = {
  "exclude-permanent": "no cuff, for good",
  "exclude-temporary": "no cuff for now",
  "exclude-limb": "no cuff on that limb",
  refer: "no cuff until a clinician has answered",
  incomplete: "no cuff until the answers are complete",
  modify: "a cuff with limits",
  vte: "counts among the clotting factors",
  note: "a note for coach and client",
};

const CLINICIANS: Readonly<Record<Clinician, string>> = {
  "heart-physician": "a heart physician",
  "any-doctor": "any doctor",
  "general-practitioner": "the general practitioner",
  haematology: "haematology",
  "diabetes-team": "the diabetes team",
  "renal-team": "the renal team",
  oncology: "oncology",
  "surgeon-or-physiotherapist": "the surgeon or the physiotherapist",
  "physician-with-bloods": "a physician with blood results",
  "doctor-or-sports-physiotherapist": "a doctor or sports physiotherapist",
};

const ACTIONS: Readonly<Record<Action, string>> = {
  none: "nothing more",
  contact: "contact a doctor",
  "same-day": "see a doctor the same day",
  emergency: "call the emergency number",
};

const ENDS: Readonly<Record<StopEnd, string>> = {
  "end-session": "the session ends",
  "end-exercise-for-limb": "that limb is done with this exercise",
  "try-lower-once": "one more try at lower pressure",
  "limb-finished-today": "that limb is done for today",
  "pause-until-remeasured": "a pause until the pressure was measured again",
};

export const describeScreening = (rule: ScreeningRule): readonly string[] => [
  `Reads ${rule.items.join(", ")}. Effect: ${rule.effects.map((effect) => EFFECTS[effect]).join("; ")}.`,
  ...(rule.answeredBy === undefined ? [] : [`Answered by ${CLINICIANS[rule.answeredBy]}.`]),
  ...(rule.afterLetter === undefined
    ? []
    : [`After a letter: [${rule.afterLetter}](bundles.md#${rule.afterLetter.toLowerCase()}).`]),
  ...(rule.hold === undefined ? [] : ["An earlier answer is held when a later one contradicts it."]),
  `The person reads: "${rule.message}" What would change it: ${rule.wouldChange}`,
];

export const describeStop = (rule: StopRule): readonly string[] => [
  `**${rule.title}.** ${rule.doNow.join(". ")}.`,
  `Then ${ENDS[rule.end]}; ${ACTIONS[rule.action]}.`,
  ...rule.ifNotBetter.map(({ afterMinutes, text }) => `After ${afterMinutes} minutes: ${text}`),
];

/** What a sign asks for; the rule about when to ask has nothing to add to its statement. */
export const describeFollowUp = (rule: FollowUpRule | Rule): readonly string[] =>
  "tell" in rule ? [`**${rule.title}.** ${rule.tell.join(" ")}`, `Action: ${ACTIONS[rule.action]}.`] : [];

const optionsOf = ({ answer }: Item): string => {
  if ("options" in answer) return ` (${answer.options.map(({ label }) => label).join(" / ")})`;
  return answer.kind === "yes-no-dk" ? " (yes / no / don't know)" : "";
};

/** The questions of a screen, as they are asked. */
export const questionsOf = (items: readonly Item[]): readonly string[] => [
  "| Item | Question |",
  "| --- | --- |",
  ...items.map(
    (item) => `| ${item.id} | ${`${item.ask}${optionsOf(item)}`.replaceAll("|", "\\|").replaceAll("\n", " ")} |`,
  ),
  "",
];

/** The bundles of limits that a clearance can carry. */
export const describeBundles = (): readonly string[] =>
  Object.entries(BUNDLES).flatMap(([id, { title, ceilingPercent, flags }]) => [
    `## ${id}`,
    "",
    `${title}. At most ${ceilingPercent} % of the occlusion pressure.`,
    "",
    ...flags.map((flag) => `- ${FLAG_INSTRUCTIONS[flag]}`),
    "",
  ]);
