import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite, LIMBS, limbsOfKind } from "#kernel/index.ts";
import type { AnswerOf } from "../answers.ts";
import { excludeLimbs, holdAlways, holdUnless, modify, namedLimbs, refer, screeningRule, vte, when } from "../rule.ts";

const veins = (answer: AnswerOf<"D3"> | undefined, degree: "mild" | "severe") =>
  LIMBS.filter((limb) => answer?.[limb] === degree);

export const limbVesselRules = [
  screeningRule({
    id: "screening.D1",
    version: 1,
    statement: "A limb with a bypass, graft, stent, repaired vessel or artery disease is not cuffed.",
    citations: [cite(S.ais2021, "absolute contraindications"), cite(S.bfrCourse, "list of contraindications")],
    items: ["D1"],
    effects: ["exclude-limb"],
    hold: holdAlways,
    message: "The vessels of this limb were repaired or are diseased.",
    wouldChange: "Only a document showing that this is not so. Other limbs are judged on their own.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.D1))],
  }),
  screeningRule({
    id: "screening.D2",
    version: 1,
    statement: "A limb with a dialysis access or a line, or one that is planned, is not cuffed.",
    citations: [cite(S.bfrCourse, "list of contraindications"), cite(S.ais2021, "absolute contraindications")],
    items: ["D2"],
    effects: ["exclude-limb"],
    message: "A cuff could damage the access or line in this limb.",
    wouldChange: "Removal of the access or line, or the plan being dropped.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.D2))],
  }),
  screeningRule({
    id: "screening.D3",
    version: 1,
    statement:
      "Mild varicose veins lower the ceiling of that limb; an ulcer, bleeding or treatment within 12 weeks closes it.",
    citations: [
      cite(S.kaatsu2011, "points"),
      cite(S.cronin2019, "one-point items"),
      cite(S.policyLimb, "varicose veins"),
    ],
    items: ["D3"],
    effects: ["modify", "exclude-limb"],
    message: "Varicose veins ask for a lower pressure on this limb.",
    wouldChange: "Treatment of the veins, and 12 weeks after it.",
    hits: ({ answers: { D3 } }) => [
      // The severe form keeps the mild limit as well, for the day on which the limb opens again.
      modify("MOD-VV", { scope: [...veins(D3, "mild"), ...veins(D3, "severe")] }),
      excludeLimbs(veins(D3, "severe"), {
        message: "The veins of this limb are sore, have bled, or were treated within 12 weeks.",
        wouldChange: "Healed skin, and 12 weeks since the treatment.",
      }),
    ],
  }),
  screeningRule({
    id: "screening.D3-V",
    version: 1,
    statement: "Varicose veins count as one clotting factor.",
    citations: [cite(S.cronin2019, "one-point items"), cite(S.policyClots, "points")],
    items: ["D3"],
    effects: ["vte"],
    message: "Varicose veins are one of the things that we count together with others.",
    wouldChange: "Treatment of the veins.",
    hits: ({ answers: { D3 } }) => when(Object.keys(D3 ?? {}).length > 0, vte(1)),
  }),
  screeningRule({
    id: "screening.D4",
    version: 1,
    statement: "A limb whose lymph nodes were removed or irradiated, or with lymphoedema, is not cuffed.",
    citations: [cite(S.bfrCourse, "list of contraindications"), cite(S.policyLimb, "lymph")],
    items: ["D4"],
    effects: ["exclude-limb"],
    hold: holdAlways,
    message: "This limb drains fluid less well, and a cuff could make it swell for good.",
    wouldChange: "Only a document showing that this is not so. Other limbs are judged on their own.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.D4))],
  }),
  screeningRule({
    id: "screening.D5",
    version: 2,
    statement:
      "Fingers that go white in the cold lower the ceiling of the arms; in the severe form arms are not cuffed.",
    citations: [cite(S.policyLimb, "white fingers")],
    items: ["D5"],
    effects: ["modify", "exclude-limb"],
    hold: holdUnless("D5", "mild"),
    message: "Your fingers' small vessels close easily, so the arms get a lower pressure and a warm room.",
    wouldChange: "Nothing; these limits stay.",
    hits: ({ answers: { D5 } }) => [
      ...when(D5 === "mild" || D5 === "severe", modify("MOD-RAY", { scope: limbsOfKind("arm") })),
      ...when(
        D5 === "severe",
        excludeLimbs(limbsOfKind("arm"), {
          message: "With sores or severe attacks in the fingers the arms are not cuffed.",
          wouldChange: "Healed fingers and mild attacks only.",
        }),
      ),
    ],
  }),
  screeningRule({
    id: "screening.D5-LEGS",
    version: 1,
    statement: "Severe white fingers, or not knowing, is asked about before other limbs are cuffed.",
    citations: [cite(S.policyLimb, "white fingers")],
    items: ["D5"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "Small vessels can be affected in more than one place, so your doctor answers first.",
    wouldChange: "A letter from your doctor.",
    hits: ({ answers: { D5 } }) => [
      ...when(D5 === "severe", refer({ scope: limbsOfKind("leg") })),
      ...when(D5 === "dk", refer()),
    ],
  }),
  screeningRule({
    id: "screening.D6",
    version: 1,
    statement: "An arm with thoracic outlet syndrome is not cuffed.",
    citations: [cite(S.anderson2022, "Paget-Schroetter with thoracic outlet syndrome")],
    items: ["D6"],
    effects: ["exclude-limb"],
    hold: holdAlways,
    message: "The vessels to this arm are squeezed at the shoulder already.",
    wouldChange: "Only a document showing that this is not so. Other limbs are judged on their own.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.D6))],
  }),
  screeningRule({
    id: "screening.D7",
    version: 1,
    statement: "A limb that ever had compartment syndrome or a crush injury is not cuffed.",
    citations: [cite(S.bfrCourse, "list of contraindications"), cite(S.policyLimb, "compartments")],
    items: ["D7"],
    effects: ["exclude-limb"],
    hold: holdAlways,
    message: "Pressure has harmed this limb before.",
    wouldChange: "Only a document showing that this is not so. Other limbs are judged on their own.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.D7))],
  }),
];
