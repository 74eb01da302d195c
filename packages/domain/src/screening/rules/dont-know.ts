import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import type { ItemId } from "../answers.ts";
import type { Clinician } from "../decision.ts";
import { refer, type ScreeningRule, screeningRule, when } from "../rule.ts";

const isUnknown = (answer: unknown): boolean =>
  answer === "dk" || (typeof answer === "object" && answer !== null && "answer" in answer && answer.answer === "dk");

/** Items whose "yes" closes training: not knowing refers, to whoever can find out. Items that refer anyway need none. */
const UNKNOWN: readonly (readonly [ItemId, string, Clinician])[] = [
  ["B3", "a weak main artery, a heart-muscle disease or a severe valve disease", "heart-physician"],
  ["B4", "an inflammation of the heart", "heart-physician"],
  ["C1", "an earlier clot in a deep vein or the lung", "general-practitioner"],
  ["C2", "a limb that is swollen, warm or painful", "any-doctor"],
  ["C3", "an inflamed surface vein", "general-practitioner"],
  ["C4", "a clotting tendency", "haematology"],
  ["D1", "repaired or diseased vessels of a limb", "general-practitioner"],
  ["D2", "an access or a line in a limb", "general-practitioner"],
  ["D4", "lymph nodes removed or irradiated", "general-practitioner"],
  ["D6", "squeezed vessels at the shoulder", "general-practitioner"],
  ["D7", "an earlier compartment syndrome or crush injury", "general-practitioner"],
  ["G1", "pressure in the lung vessels", "heart-physician"],
  ["H1", "pressure or vessels in the head", "general-practitioner"],
  ["H3", "a nerve injury", "general-practitioner"],
  ["H4", "a spinal cord injury", "general-practitioner"],
  ["K3", "a fracture that may not have healed", "surgeon-or-physiotherapist"],
];

export const dontKnowRules: readonly ScreeningRule[] = UNKNOWN.map(([item, about, answeredBy]) =>
  screeningRule({
    id: `screening.${item}-DK`,
    version: 1,
    statement: `Not knowing about ${about} is never read as no: a doctor answers first.`,
    citations: [cite(S.policyDontKnow, item), cite(S.parqPlus, "not knowing is treated like yes")],
    items: [item],
    effects: ["refer"],
    answeredBy,
    message: `You do not know about ${about}. That is fine; somebody who can find out answers first.`,
    wouldChange: "Finding out and answering again, or a letter.",
    hits: ({ answers }) => when(isUnknown(answers[item]), refer()),
  }),
);
