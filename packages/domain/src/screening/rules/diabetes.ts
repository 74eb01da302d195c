import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite, limbsOfKind } from "#kernel/index.ts";
import type { AnswerOf } from "../answers.ts";
import { daysSince, type Facts } from "../facts.ts";
import { excludeLimbs, excludeTemporary, holdUnless, modify, refer, screeningRule, when } from "../rule.ts";
import { SIX_MONTHS_DAYS } from "./heart.ts";

const isDiabetic = ({ answers: { E1 } }: Facts): boolean => E1 !== undefined && E1 !== "none";

/** Too high for the gate: 75 mmol/mol or 9.0 % and more. */
const isHighHbA1c = (answer: Exclude<AnswerOf<"E2">, "dk">): boolean =>
  answer.unit === "mmol/mol" ? answer.value >= 75 : answer.value >= 9;

export const diabetesRules = [
  screeningRule({
    id: "screening.E1",
    version: 1,
    statement: "Diabetes other than type 2 is discussed with the diabetes team before any cuff.",
    citations: [cite(S.diabetesTrial, "exclusion criteria: type 1"), cite(S.policyDiabetes, "type 1 and others")],
    items: ["E1"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message: "Your kind of diabetes needs a plan for low blood sugar from your diabetes team first.",
    wouldChange: "A letter from your diabetes team or doctor.",
    hits: ({ answers: { E1 } }) => when(E1 === "type-1" || E1 === "other" || E1 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.E1-T2",
    version: 1,
    statement: "Type 2 diabetes that passes every gate brings limits: lower ceiling, pressure checked, feet looked at.",
    citations: [
      cite(S.saatmann2021, "plausible benefit, few data"),
      cite(S.ma2024, "supervised trial in older adults"),
      cite(S.policyDiabetes, "MOD-DM"),
    ],
    items: ["E1"],
    effects: ["modify"],
    message: "With type 2 diabetes we keep the pressure low and check blood pressure, feet and skin.",
    wouldChange: "Nothing; these limits stay.",
    hits: ({ answers: { E1 } }) => when(E1 === "type-2", modify("MOD-DM")),
  }),
  screeningRule({
    id: "screening.E1-HTN",
    version: 2,
    statement: "Type 2 diabetes together with any high blood pressure is asked about first.",
    citations: [
      cite(S.ozawa2015, "case with hypertension and diabetes"),
      cite(S.domingos2018, "greater rise in people with hypertension"),
      cite(S.policyDiabetes, "no raised blood pressure"),
    ],
    items: ["E1", "B9", "B10"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message: "Diabetes and high blood pressure together can strain the eyes, so your doctor answers first.",
    wouldChange: "A letter from your diabetes team or doctor.",
    hits: ({ answers: { E1 }, hypertension }) => when(E1 === "type-2" && hypertension, refer()),
  }),
  screeningRule({
    id: "screening.E2",
    version: 1,
    statement: "HbA1c of 75 mmol/mol (9.0 %) or more, older than six months or unknown is asked about first.",
    citations: [
      cite(S.diabetesTrial, "excluded: fasting glucose above 16.7 mmol/L; it sets no HbA1c"),
      cite(S.policyDiabetes, "HbA1c"),
    ],
    items: ["E2", "E1"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message: "Your long-term sugar is high, not recent or not known.",
    wouldChange: "A value below 75 mmol/mol (9.0 %) from the last six months, or a letter.",
    hits: (facts) => {
      const { E2 } = facts.answers;
      if (!isDiabetic(facts) || E2 === undefined) return [];
      return when(E2 === "dk" || isHighHbA1c(E2) || daysSince(E2.takenOn, facts.today) > SIX_MONTHS_DAYS, refer());
    },
  }),
  screeningRule({
    id: "screening.E3",
    version: 1,
    statement: "A medicine that can cause low blood sugar brings the glucose check before each session.",
    citations: [cite(S.apss2019, "stage 1 asks about poorly controlled diabetes"), cite(S.policyDiabetes, "low sugar")],
    items: ["E3"],
    effects: ["modify"],
    message: "Your medicine can lower blood sugar too far, so it is measured before each session.",
    wouldChange: "A treatment that cannot cause low blood sugar.",
    hits: ({ answers: { E3 } }) => when(E3 === "tablets" || E3 === "insulin" || E3 === "dk", modify("MOD-GLU")),
  }),
  screeningRule({
    id: "screening.E3-INSULIN",
    version: 1,
    statement: "Insulin, or not knowing, is discussed with the diabetes team before any cuff.",
    citations: [
      cite(S.policyDiabetes, "no insulin"),
      cite(S.apss2019, "stage 1 asks about poorly controlled diabetes"),
    ],
    items: ["E3"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message: "With insulin your diabetes team answers first, with a plan for low blood sugar.",
    wouldChange: "A letter from your diabetes team or doctor.",
    hits: ({ answers: { E3 } }) => when(E3 === "insulin" || E3 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.E4",
    version: 1,
    statement: "Low blood sugar that needed help, or that is not felt, is asked about first.",
    citations: [
      cite(S.diabetesTrial, "exclusion criteria: frequent low sugar"),
      cite(S.parqPlus, "metabolic follow-up"),
    ],
    items: ["E4"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message: "Lows that you do not feel, or that needed help, make training risky.",
    wouldChange: "A letter from your diabetes team or doctor.",
    hits: ({ answers: { E4 } }) => when(E4 === "yes" || E4 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.E5",
    version: 1,
    statement:
      "With new vessels or swelling at the back of the eye, or eye treatment within six months, there is no cuff.",
    citations: [
      cite(S.ozawa2015, "two retinal vein occlusions"),
      cite(S.diabetesTrial, "exclusion criteria: retinopathy"),
      cite(S.policyDiabetes, "eyes"),
    ],
    items: ["E5"],
    effects: ["exclude-temporary"],
    hold: holdUnless("E5", "background"),
    message: "Your eyes may not tolerate the rise in blood pressure that a cuff brings.",
    wouldChange: "A new finding from your eye care, after treatment.",
    hits: ({ answers }) => when(answers.E5 === "proliferative", excludeTemporary()),
  }),
  screeningRule({
    id: "screening.E5-REFER",
    version: 1,
    statement: "Early eye changes, or eyes not checked within two years, are asked about first.",
    citations: [
      cite(S.ozawa2015, "case with diabetes"),
      cite(S.diabetesTrial, "exclusion criteria: retinopathy"),
      cite(S.policyDiabetes, "24 months"),
    ],
    items: ["E5"],
    effects: ["refer"],
    answeredBy: "diabetes-team",
    message:
      "Your eyes need a normal check from the last two years, or an answer from your diabetes team with the eye report.",
    wouldChange: "A normal eye check, or a letter together with the eye report.",
    hits: ({ answers: { E5 } }) => when(E5 === "background" || E5 === "not-checked", refer()),
  }),
  screeningRule({
    id: "screening.E6",
    version: 1,
    statement: "Legs with reduced feeling or an ulcer are not cuffed.",
    citations: [
      cite(S.masri2020, "nerve compression"),
      cite(S.diabetesTrial, "exclusion criteria: foot ulcer"),
      cite(S.policyLimb, "feeling"),
    ],
    items: ["E6"],
    effects: ["exclude-limb"],
    message: "Feeling in your feet is the alarm that a cuff relies on.",
    wouldChange: "Normal feeling and healed skin, found by your foot or diabetes team.",
    hits: ({ answers: { E6 } }) => [
      ...when(E6 === "reduced-feeling", excludeLimbs(limbsOfKind("leg"))),
      ...when(
        E6 === "ulcer",
        excludeLimbs(limbsOfKind("leg"), { action: "contact", message: "Contact your foot team about the ulcer now." }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.E6-ARMS",
    version: 1,
    statement: "Reduced feeling or an ulcer in the feet, or not knowing, is asked about before other limbs are cuffed.",
    citations: [cite(S.policyDiabetes, "feet"), cite(S.masri2020, "nerve compression")],
    items: ["E6"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "Nerves can be affected in more than one place, so your doctor or diabetes team answers first.",
    wouldChange: "A letter from your doctor or diabetes team.",
    hits: ({ answers: { E6 } }) => [
      ...when(E6 === "reduced-feeling" || E6 === "ulcer", refer({ scope: limbsOfKind("arm") })),
      ...when(E6 === "dk", refer()),
    ],
  }),
  screeningRule({
    id: "screening.E7",
    version: 1,
    statement: "A hormone disease that is not under control is asked about first.",
    citations: [cite(S.policyDisease, "hormones")],
    items: ["E7"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "Your hormone condition should be under control first.",
    wouldChange: "Control of the condition, or a letter from your doctor.",
    hits: ({ answers: { E7 } }) => when(E7 === "yes" || E7 === "dk", refer()),
  }),
];
