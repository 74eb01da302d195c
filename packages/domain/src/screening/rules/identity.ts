import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import { birthdayAt, type Facts } from "../facts.ts";
import {
  excludePermanent,
  excludeTemporary,
  holdAlways,
  incomplete,
  modify,
  refer,
  screeningRule,
  vte,
  when,
} from "../rule.ts";

const aged = ({ age }: Facts, from: number, below: number): boolean => age !== null && age >= from && age < below;
/** Asked only once a rule fires: a day is dear to compute. */
const untilBirthday = ({ answers }: Facts, age: number) =>
  answers.A1 === undefined ? {} : { lapsesOn: birthdayAt(answers.A1, age) };

/** The right answers to the three check questions. */
export const CHECK_KEY = { release: "at-once", numb: "release-and-stop", meaning: "no" } as const;

/** Runs before everything else: without it no other rule may look at the answers. */
export const consentRule = screeningRule({
  id: "screening.A3",
  version: 1,
  statement: "Without consent to use health answers nothing is stored and nothing is decided.",
  citations: [cite(S.gdpr, "Article 9(2)(a)"), cite(S.policyUnderstanding, "consent")],
  items: ["A3"],
  effects: ["incomplete"],
  message: "We need your agreement before we may use answers about your health. Until then nothing is stored.",
  wouldChange: "Agreeing to the use of your health answers. You can withdraw it at any time.",
  hits: ({ answers }) => when(answers.A3 !== "yes", incomplete()),
});

export const identityRules = [
  screeningRule({
    id: "screening.A1-U16",
    version: 1,
    statement: "Nobody under 16 trains with a cuff in this product.",
    citations: [
      cite(S.policyAge, "under 16"),
      cite(S.adolescents2025, "use in adolescents is limited and under-researched"),
    ],
    items: ["A1"],
    effects: ["exclude-temporary"],
    message: "You are under 16. Training with a cuff is not offered at your age; ordinary strength training is.",
    wouldChange: "Turning 16, with a guardian's and a clinician's agreement.",
    hits: (facts) => (aged(facts, 0, 16) ? [excludeTemporary(untilBirthday(facts, 16))] : []),
  }),
  screeningRule({
    id: "screening.A1-1617",
    version: 1,
    statement: "At 16 and 17 a clinician agrees before the first cuffed session.",
    citations: [
      cite(S.policyAge, "16-17"),
      cite(S.adolescents2025, "use in adolescents is limited and under-researched"),
    ],
    items: ["A1"],
    effects: ["refer"],
    answeredBy: "doctor-or-sports-physiotherapist",
    message: "At your age we ask a doctor or a sports physiotherapist to agree first.",
    wouldChange: "A letter from a doctor or sports physiotherapist, or turning 18.",
    hits: (facts) => (aged(facts, 16, 18) ? [refer(untilBirthday(facts, 18))] : []),
  }),
  screeningRule({
    id: "screening.A1-60",
    version: 1,
    statement: "From 60 on, age counts as one clotting factor.",
    citations: [cite(S.nascimento2022, "Table 3"), cite(S.cronin2019, "age bands"), cite(S.policyClots, "points")],
    items: ["A1"],
    effects: ["vte"],
    message: "Age from 60 is one of the things that we count together with others.",
    wouldChange: "Nothing; on its own it changes nothing.",
    hits: (facts) => when(aged(facts, 60, Number.POSITIVE_INFINITY), vte(1)),
  }),
  screeningRule({
    id: "screening.A1-65",
    version: 1,
    statement: "From 65 on, training starts gently, seated or lying, with a lower ceiling.",
    citations: [cite(S.cristina2020, "stronger pressure responses in older people"), cite(S.policyAge, "from 65")],
    items: ["A1"],
    effects: ["modify"],
    message: "From 65 on we start with a lower pressure and measure blood pressure in the first sessions.",
    wouldChange: "Nothing; these limits stay.",
    hits: (facts) => when(aged(facts, 65, Number.POSITIVE_INFINITY), modify("MOD-AGE")),
  }),
  screeningRule({
    id: "screening.A2",
    version: 1,
    statement: "At 16 and 17 a parent or guardian has agreed in writing.",
    citations: [cite(S.policyAge, "guardian")],
    items: ["A2", "A1"],
    effects: ["exclude-temporary"],
    message: "A parent or guardian has not agreed yet.",
    wouldChange: "The written agreement of a parent or guardian.",
    hits: (facts) => when(aged(facts, 16, 18) && facts.answers.A2 === "no", excludeTemporary(untilBirthday(facts, 18))),
  }),
  screeningRule({
    id: "screening.A4",
    version: 1,
    statement: "Whoever trains with a cuff knows when it must be released.",
    citations: [
      cite(S.wedig2025, "errors in reading a recommendation"),
      cite(S.policyUnderstanding, "three questions"),
    ],
    items: ["A4"],
    effects: ["incomplete"],
    message: "One of the three check questions was answered differently from what keeps you out of harm.",
    wouldChange: "Reading the short lesson once more and answering the three questions again.",
    hits: ({ answers: { A4 } }) =>
      when(
        A4 !== undefined &&
          (A4.release !== CHECK_KEY.release || A4.numb !== CHECK_KEY.numb || A4.meaning !== CHECK_KEY.meaning),
        incomplete(),
      ),
  }),
  screeningRule({
    id: "screening.A5",
    version: 1,
    statement: "A cuff is only for somebody who can notice trouble, say so and get it released.",
    citations: [cite(S.masri2020, "nerve compression under high pressure"), cite(S.policyUnderstanding, "release")],
    items: ["A5"],
    effects: ["exclude-permanent"],
    hold: holdAlways,
    message:
      "The cuff's warning signs have to be felt and told, and the cuff released at once. That is not given here.",
    wouldChange: "Only a change of the fact itself, shown by a document.",
    hits: ({ answers }) => when(answers.A5 === "no", excludePermanent()),
  }),
  screeningRule({
    id: "screening.A6",
    version: 1,
    statement: "Whoever exercises only under medical supervision, or waits for tests, asks a doctor first.",
    citations: [cite(S.parqPlus, "topic 7"), cite(S.policyDisease, "open tests")],
    items: ["A6"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "A doctor has set conditions for your training, or tests are still open. We ask that doctor first.",
    wouldChange: "A letter from your doctor, or the end of the tests or conditions.",
    hits: ({ answers }) => when(answers.A6 === "yes" || answers.A6 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.A7",
    version: 1,
    statement: "An illness or treatment that we did not ask about is shown to a doctor first.",
    citations: [cite(S.parqPlus, "topic 4"), cite(S.policyDisease, "not on the list")],
    items: ["A7"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "You have a condition that our questions do not cover, so we cannot judge it ourselves.",
    wouldChange: "A letter from your doctor about that condition and cuffed training.",
    hits: ({ answers }) => when(answers.A7?.other === "yes", refer()),
  }),
];
