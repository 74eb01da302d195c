import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite, limbsOfKind } from "#kernel/index.ts";
import {
  excludeLimbs,
  excludePermanent,
  excludeTemporary,
  holdAlways,
  holdUnless,
  inWindow,
  note,
  refer,
  screeningRule,
  when,
} from "../rule.ts";

/** "Six months" in days. */
export const SIX_MONTHS_DAYS = 183;

export const heartRules = [
  screeningRule({
    id: "screening.B1-RECENT",
    version: 1,
    statement:
      "No cuff within six months of a heart attack, unstable angina, heart operation, stent, stroke or mini-stroke.",
    citations: [
      cite(S.nascimento2022, "Table 5"),
      cite(S.claudication2023, "excluded: heart attack or major operation within 6 months, any earlier stroke"),
      cite(S.policyHeart, "6 months"),
    ],
    items: ["B1"],
    effects: ["exclude-temporary"],
    hold: holdAlways,
    message: "It is less than six months since your heart or stroke event.",
    wouldChange: "Time: after six months the doctor who treats you can be asked.",
    hits: ({ answers: { B1 }, today }) => {
      if (B1?.answer !== "yes") return [];
      const { inside, lapsesOn } = inWindow(B1.lastOn, today, SIX_MONTHS_DAYS);
      return when(inside, excludeTemporary({ lapsesOn }));
    },
  }),
  screeningRule({
    id: "screening.B1",
    version: 1,
    statement:
      "An older heart attack, unstable angina, heart operation, stent, stroke or mini-stroke needs the treating doctor's answer.",
    citations: [
      cite(S.nascimento2022, "Table 5"),
      cite(S.cristina2020, "heart and vessel disease"),
      cite(S.policyHeart, "known disease"),
    ],
    items: ["B1"],
    effects: ["refer"],
    answeredBy: "heart-physician",
    message: "Because of your heart or stroke history, the doctor who treats it answers first.",
    wouldChange: "A letter from the doctor who treats the condition.",
    hits: ({ answers: { B1 }, today }) =>
      when(
        B1?.answer === "dk" || (B1?.answer === "yes" && !inWindow(B1.lastOn, today, SIX_MONTHS_DAYS).inside),
        refer(),
      ),
  }),
  screeningRule({
    id: "screening.B2",
    version: 2,
    statement:
      "Heart failure needs the treating doctor's answer; with symptoms at rest or slight effort there is no cuff.",
    citations: [cite(S.nascimento2022, "Table 5"), cite(S.kaatsu2011, "points"), cite(S.policyHeart, "heart failure")],
    items: ["B2"],
    effects: ["refer", "exclude-temporary"],
    answeredBy: "heart-physician",
    // Version 2 changed what a later answer does, not what the doctor is asked.
    lettersSince: 1,
    hold: holdUnless("B2", "stable"),
    message: "With heart failure, the doctor who treats it answers first.",
    wouldChange: "A letter from the doctor who treats your heart.",
    hits: ({ answers: { B2 } }) => [
      ...when(B2 === "stable" || B2 === "dk", refer()),
      ...when(
        B2 === "symptomatic",
        excludeTemporary({
          message: "Breathlessness at rest or slight effort, or a recent stay in hospital, rules out a cuff for now.",
          wouldChange: "Six months without hospital and without such breathlessness; then a letter.",
        }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.B3",
    version: 1,
    statement:
      "No cuff with a weak main artery, a heart-muscle disease, a severe valve disease or a vessel-weakening syndrome.",
    citations: [
      cite(S.nascimento2022, "Table 5"),
      cite(S.domingos2018, "higher pressure during cuffed work"),
      cite(S.policyHeart, "B3"),
    ],
    items: ["B3"],
    effects: ["exclude-permanent"],
    hold: holdAlways,
    message:
      "A cuff raises the pressure that your heart and main artery work against. With this condition we do not offer it.",
    wouldChange: "Only a document showing that the condition is not there.",
    hits: ({ answers }) => when(answers.B3 === "yes", excludePermanent()),
  }),
  screeningRule({
    id: "screening.B4",
    version: 1,
    statement: "No cuff within six months of an inflammation or infection of the heart.",
    citations: [cite(S.nascimento2022, "Table 5"), cite(S.policyHeart, "6 months")],
    items: ["B4"],
    effects: ["exclude-temporary", "note"],
    hold: holdAlways,
    message: "It is less than six months since the inflammation of your heart.",
    wouldChange: "Time: six months after the inflammation.",
    hits: ({ answers: { B4 }, today }) => {
      if (B4?.answer !== "yes") return [];
      const { inside, lapsesOn } = inWindow(B4.lastOn, today, SIX_MONTHS_DAYS);
      if (inside) return [excludeTemporary({ lapsesOn })];
      return [note({ message: "Your heart was inflamed once. Tell us under the next question if anything remained." })];
    },
  }),
  screeningRule({
    id: "screening.B5",
    version: 1,
    statement: "Any other heart condition needs the treating doctor's answer.",
    citations: [
      cite(S.magal2016, "known heart disease"),
      cite(S.nascimento2022, "Table 5"),
      cite(S.policyHeart, "like vigorous exercise"),
    ],
    items: ["B5"],
    effects: ["refer"],
    answeredBy: "heart-physician",
    message: "With a heart condition, the doctor who treats it answers first.",
    wouldChange: "A letter from the doctor who treats your heart.",
    hits: ({ answers }) => when(answers.B5 === "yes" || answers.B5 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.B6",
    version: 2,
    statement:
      "An irregular heartbeat needs the treating doctor's answer; uncontrolled or with fainting there is no cuff.",
    citations: [cite(S.nascimento2022, "Table 5"), cite(S.kaatsu2011, "points"), cite(S.policyHeart, "rhythm")],
    items: ["B6"],
    effects: ["refer", "exclude-temporary"],
    answeredBy: "heart-physician",
    // Version 2 changed what a later answer does, not what the doctor is asked.
    lettersSince: 1,
    hold: holdUnless("B6", "controlled"),
    message: "With an irregular heartbeat, the doctor who treats it answers first.",
    wouldChange: "A letter from the doctor who treats your heart.",
    hits: ({ answers: { B6 } }) => [
      ...when(B6 === "controlled" || B6 === "dk", refer()),
      ...when(
        B6 === "uncontrolled",
        excludeTemporary({
          message: "An irregular heartbeat that is not under control rules out a cuff for now.",
          wouldChange: "A rhythm under control; then a letter from the doctor who treats it.",
        }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.B7",
    version: 1,
    statement:
      "Chest pain, unusual breathlessness, fainting, a racing heart, swollen ankles or waking breathless is assessed first.",
    citations: [cite(S.magal2016, "signs and symptoms"), cite(S.apss2019, "stage 1"), cite(S.policyHeart, "symptoms")],
    items: ["B7"],
    effects: ["refer"],
    answeredBy: "any-doctor",
    message: "What you felt in the last three months should be looked at by a doctor. Leave hard exercise until then.",
    wouldChange: "A doctor's assessment and a letter.",
    hits: ({ answers }) => when((answers.B7?.length ?? 0) > 0, refer()),
  }),
  screeningRule({
    id: "screening.B7-NOW",
    version: 1,
    statement: "Such a symptom happening right now is an emergency.",
    citations: [
      cite(S.magal2016, "signs and symptoms"),
      cite(S.nhsClotAdvice, "when to call"),
      cite(S.policyHeart, "now"),
    ],
    items: ["B7now", "B7"],
    effects: ["exclude-temporary"],
    message: "You feel this right now. Stop, sit or lie down and call the emergency number.",
    wouldChange: "Medical help now, and a doctor's assessment afterwards.",
    hits: ({ answers }) => when(answers.B7now === "yes", excludeTemporary({ action: "emergency" })),
  }),
  screeningRule({
    id: "screening.B8",
    version: 1,
    statement: "No cuff on the legs with narrowed leg arteries, or leg pain on walking that eases with rest.",
    citations: [
      cite(S.nascimento2022, "Table 5"),
      cite(S.ais2021, "absolute contraindications"),
      cite(S.claudication2023, "supervised trial only"),
    ],
    items: ["B8"],
    effects: ["exclude-limb"],
    hold: holdAlways,
    message: "Your legs may get too little blood already, so they are not cuffed in coach-led training.",
    wouldChange: "Only a document showing that your leg arteries are not narrowed.",
    hits: ({ answers }) => when(answers.B8 === "yes", excludeLimbs(limbsOfKind("leg"))),
  }),
  screeningRule({
    id: "screening.B8-ARMS",
    version: 1,
    statement: "Narrowed leg arteries, or not knowing about them, is asked about before any other limb is cuffed.",
    citations: [
      cite(S.claudication2023, "excluded: earlier stroke or thrombosis, recent heart attack"),
      cite(S.policyHeart, "arteries elsewhere"),
    ],
    items: ["B8"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "Arteries can be narrowed in more than one place, so your doctor answers first.",
    wouldChange: "A letter from your doctor.",
    hits: ({ answers: { B8 } }) => [
      ...when(B8 === "yes", refer({ scope: limbsOfKind("arm") })),
      ...when(B8 === "dk", refer()),
    ],
  }),
  screeningRule({
    id: "screening.B11",
    version: 1,
    statement: "A resting pulse from 100 or below 40 is asked about first.",
    citations: [cite(S.policyPulse, "limits")],
    items: ["B11"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message:
      "Your resting pulse is outside the range that we can accept without asking. In endurance athletes it can be normal.",
    wouldChange: "A letter saying that this pulse is normal for you, or another reading after five quiet minutes.",
    hits: ({ answers: { B11 } }) => when(B11 !== undefined && (B11 >= 100 || B11 < 40), refer()),
  }),
  screeningRule({
    id: "screening.B12",
    version: 1,
    statement: "Early heart disease or sudden death in the family is kept in mind.",
    citations: [cite(S.policyHeart, "family")],
    items: ["B12", "B7"],
    effects: ["note"],
    message: "Because of your family, think once more about the question on chest pain, breathlessness and fainting.",
    wouldChange: "Nothing; on its own it changes nothing.",
    hits: ({ answers }) => when(answers.B12 === "yes" || answers.B12 === "dk", note()),
  }),
];
