import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import { isReadingRecent, type MeanPressure } from "../facts.ts";
import { excludeTemporary, incomplete, modify, refer, screeningRule, when } from "../rule.ts";

export type PressureGrade = "low" | "normal" | "grade-1" | "grade-2" | "grade-3";

/** The higher of the two numbers decides. mmHg. */
export const gradeOf = ({ systolic, diastolic }: MeanPressure): PressureGrade => {
  if (systolic >= 180 || diastolic >= 110) return "grade-3";
  if (systolic >= 160 || diastolic >= 100) return "grade-2";
  if (systolic >= 140 || diastolic >= 90) return "grade-1";
  return systolic < 90 ? "low" : "normal";
};

const graded = (pressure: MeanPressure | null, grade: PressureGrade): boolean =>
  pressure !== null && gradeOf(pressure) === grade;

export const bloodPressureRules = [
  screeningRule({
    id: "screening.B9-BP1",
    version: 1,
    statement: "Treated high blood pressure that is under control brings the milder set of limits.",
    citations: [
      cite(S.domingos2018, "greater rise in people with hypertension"),
      cite(S.wong2018, "no adverse event in 86 people"),
      cite(S.policyBloodPressure, "MOD-BP1"),
    ],
    items: ["B9", "B10"],
    effects: ["modify"],
    message:
      "Cuffed work raises blood pressure more in people with high blood pressure, treated or not, so some limits apply.",
    wouldChange: "Nothing; these limits stay while you are treated.",
    hits: ({ answers: { B9 }, bloodPressure }) => {
      const raised = bloodPressure !== null && (bloodPressure.systolic >= 140 || bloodPressure.diastolic >= 90);
      return when((B9 === "stable" || B9 === "dk") && !raised, modify("MOD-BP1"));
    },
  }),
  screeningRule({
    id: "screening.B9-BP2",
    version: 1,
    statement: "A medicine or dose changed within four weeks brings the stricter set of limits.",
    citations: [
      cite(S.domingos2018, "greater rise in people with hypertension"),
      cite(S.policyBloodPressure, "MOD-BP2"),
    ],
    items: ["B9", "B10"],
    effects: ["modify"],
    message: "Your blood-pressure treatment changed within four weeks, so stricter limits apply for now.",
    wouldChange: "Four weeks on the same medicine and dose; then answer again.",
    hits: ({ answers: { B9 } }) => when(B9 === "changed", modify("MOD-BP2")),
  }),
  screeningRule({
    id: "screening.B10-OLD",
    version: 1,
    statement: "A blood-pressure reading counts for 30 days, for 7 days in somebody with high blood pressure.",
    citations: [cite(S.policyBloodPressure, "age of a reading")],
    items: ["B10", "B9"],
    effects: ["incomplete"],
    message: "Your blood-pressure reading is too old for a decision.",
    wouldChange: "A new reading: two measurements after five quiet minutes.",
    hits: ({ answers, today }) => when(answers.B10 !== undefined && !isReadingRecent(answers, today), incomplete()),
  }),
  screeningRule({
    id: "screening.B10-G1",
    version: 2,
    statement: "A reading of 140-159 or 90-99 brings the stricter limits and a routine check by a doctor.",
    citations: [
      cite(S.domingos2018, "greater rise in people with hypertension"),
      cite(S.policyBloodPressure, "140/90"),
    ],
    items: ["B10"],
    effects: ["modify"],
    message: "Your blood pressure is a little high today. Have it checked at your doctor's when it suits you.",
    wouldChange: "A reading below 140 and below 90.",
    hits: ({ bloodPressure }) => when(graded(bloodPressure, "grade-1"), modify("MOD-BP2", { action: "contact" })),
  }),
  screeningRule({
    id: "screening.B10-G2",
    version: 2,
    statement: "At 160-179 or 100-109 a doctor answers before any cuff.",
    citations: [
      cite(S.kaatsu2011, "points"),
      cite(S.diabetesTrial, "exclusion criteria: from 160/100"),
      cite(S.policyBloodPressure, "160/100"),
    ],
    items: ["B10"],
    effects: ["refer", "modify"],
    answeredBy: "general-practitioner",
    message: "Your blood pressure is too high for a cuff now. Make an appointment with your doctor.",
    wouldChange: "A lower reading, or a doctor's letter.",
    hits: ({ bloodPressure }) => (graded(bloodPressure, "grade-2") ? [refer(), modify("MOD-BP2")] : []),
  }),
  screeningRule({
    id: "screening.B10-G3",
    version: 2,
    statement: "At 180 or more, or 110 or more, there is no cuff, and a doctor hears of it the same day.",
    citations: [
      cite(S.nascimento2022, "Table 5"),
      cite(S.kaatsu2011, "points"),
      cite(S.ozawa2015, "case with hypertension"),
      cite(S.policyBloodPressure, "180/110"),
    ],
    items: ["B10"],
    effects: ["exclude-temporary", "modify"],
    message: "Your blood pressure is very high. Ask for medical advice today.",
    wouldChange: "Treatment and a reading below 160 and below 100.",
    hits: ({ bloodPressure }) =>
      graded(bloodPressure, "grade-3") ? [excludeTemporary({ action: "same-day" }), modify("MOD-BP2")] : [],
  }),
  screeningRule({
    id: "screening.B10-LOW",
    version: 2,
    statement: "A systolic pressure below 90 is asked about first.",
    citations: [cite(S.patterson2018survey, "fainting or dizziness 14.6 %"), cite(S.policyBloodPressure, "below 90")],
    items: ["B10"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "Your blood pressure is low. Releasing a cuff can lower it further and make you faint.",
    wouldChange: "A systolic reading of 90 or more, or a doctor's letter.",
    hits: ({ bloodPressure }) => when(graded(bloodPressure, "low"), refer()),
  }),
];
