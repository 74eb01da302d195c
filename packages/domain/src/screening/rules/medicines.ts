import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import { note, refer, screeningRule, vte, when } from "../rule.ts";

const NO_CHANGE = "Nothing; on its own it changes nothing.";

export const medicineRules = [
  screeningRule({
    id: "screening.L1",
    version: 1,
    statement: "Blood thinners, apart from aspirin alone, are asked about first.",
    citations: [cite(S.patterson2018survey, "bruising 13.1 %"), cite(S.policyDisease, "blood thinners")],
    items: ["L1"],
    effects: ["refer", "note"],
    answeredBy: "general-practitioner",
    message: "A cuff bruises more easily with a blood thinner, and the reason for taking it matters.",
    wouldChange: "A letter from your doctor, or the end of the treatment.",
    hits: ({ answers: { L1 } }) => [
      ...when(L1 === "yes" || L1 === "dk", refer()),
      ...when(
        L1 === "aspirin-only",
        note({ message: "With aspirin you may bruise a little more.", wouldChange: NO_CHANGE }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.L2",
    version: 1,
    statement: "The combined pill, patch or ring, or oestrogen tablets, counts as one clotting factor.",
    citations: [
      cite(S.hormones2024, "combined pill 3-6 times"),
      cite(S.kaatsu2011, "points"),
      cite(S.policyClots, "points"),
    ],
    items: ["L2"],
    effects: ["vte", "note"],
    message: "This hormone is one of the things that we count together with others.",
    wouldChange: "Another method, chosen with your doctor. Do not stop it because of us.",
    hits: ({ answers: { L2 } }) => [
      ...when(L2 === "oestrogen", vte(1)),
      ...when(L2 === "other", note({ message: "Noted. This kind changes nothing.", wouldChange: NO_CHANGE })),
      ...when(L2 === "dk", note({ message: "Look at the packet when you can, and tell us.", wouldChange: NO_CHANGE })),
    ],
  }),
  screeningRule({
    id: "screening.L3",
    version: 1,
    statement:
      "Prescribed testosterone or the like counts as one clotting factor; without a prescription it is asked about first.",
    citations: [cite(S.nascimento2022, "risk groups"), cite(S.policyClots, "hormones")],
    items: ["L3"],
    effects: ["vte", "refer"],
    answeredBy: "general-practitioner",
    message: "This medicine can thicken the blood; we count it together with other things.",
    wouldChange: "The end of the treatment; six months without it.",
    hits: ({ answers: { L3 } }) => [
      ...when(L3 === "prescribed" || L3 === "not-prescribed", vte(1)),
      ...when(
        L3 === "not-prescribed",
        refer({
          message:
            "Without a prescription nobody watches your blood, so a doctor answers first. Nobody here judges you.",
          wouldChange: "A letter from your doctor, or six months without it.",
        }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.L4",
    version: 1,
    statement: "Tamoxifen, raloxifene or a thalidomide-type medicine counts as one clotting factor.",
    citations: [cite(S.policyClots, "points")],
    items: ["L4"],
    effects: ["vte", "note"],
    message: "This medicine is one of the things that we count together with others.",
    wouldChange: "The end of the treatment.",
    hits: ({ answers: { L4 } }) => [
      ...when(L4 === "yes", vte(1)),
      ...when(L4 === "dk", note({ message: "Look at the packet when you can, and tell us." })),
    ],
  }),
  screeningRule({
    id: "screening.L5",
    version: 1,
    statement: "Cortisone tablets for two weeks or more count as one clotting factor.",
    citations: [cite(S.policyClots, "cortisone")],
    items: ["L5"],
    effects: ["vte"],
    message: "Cortisone makes skin and muscle more delicate, and we count it together with other things.",
    wouldChange: "The end of the treatment.",
    hits: ({ answers }) => when(answers.L5 === "yes", vte(1)),
  }),
  screeningRule({
    id: "screening.L6",
    version: 1,
    statement: "A cholesterol or gout medicine with muscle pain or weakness is asked about first.",
    citations: [
      cite(S.scalco2016, "muscle breakdown with an underlying cause"),
      cite(S.policyDisease, "muscle medicines"),
    ],
    items: ["L6"],
    effects: ["refer", "note"],
    answeredBy: "general-practitioner",
    message: "Your medicine may be troubling your muscles, so your doctor answers first.",
    wouldChange: "A letter from your doctor, or muscles without trouble.",
    hits: ({ answers: { L6 } }) => [
      ...when(L6 === "symptoms", refer()),
      ...when(
        L6 === "no-symptoms",
        note({ message: "Tell us at once if your muscles hurt or weaken without a reason.", wouldChange: NO_CHANGE }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.L7",
    version: 1,
    statement: "With water tablets or a medicine that makes dizzy: drink enough and rise slowly.",
    citations: [cite(S.policyDisease, "water tablets")],
    items: ["L7"],
    effects: ["note"],
    message: "Drink enough before training and stand up slowly after a cuff is released.",
    wouldChange: NO_CHANGE,
    hits: ({ answers }) => when(answers.L7 === "yes", note({ flags: ["hydration-prompt", "slow-rise"] })),
  }),
  screeningRule({
    id: "screening.L8",
    version: 1,
    statement: "With stimulants, blood pressure is measured before each session.",
    citations: [cite(S.policyDisease, "stimulants")],
    items: ["L8"],
    effects: ["note"],
    message: "Stimulants raise blood pressure, so it is measured before each session.",
    wouldChange: "Training without them.",
    hits: ({ answers }) => when(answers.L8 === "yes", note({ flags: ["bp-before-session"] })),
  }),
  screeningRule({
    id: "screening.L9",
    version: 1,
    statement: "After a new or changed medicine the matching question is answered again.",
    citations: [cite(S.parqPlus, "medication"), cite(S.policyDisease, "new medicines")],
    items: ["L9"],
    effects: ["note"],
    message:
      "You have a new or changed medicine. Check the questions about blood pressure, sugar and medicines once more.",
    wouldChange: NO_CHANGE,
    hits: ({ answers }) => when(answers.L9?.answer === "yes", note()),
  }),
];
