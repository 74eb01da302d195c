import { plainDate } from "#kernel/time.ts";
import type { Article } from "../article.ts";
import { DEMO_AUTHOR, DEMO_REVIEWER } from "./demo-people.ts";

export const type2Diabetes: Article = {
  slug: "occlusion-training-type-2-diabetes",
  kicker: "A reader asks",
  title: "Can occlusion training help somebody with type 2 diabetes?",
  standfirst:
    "It may, under supervision and without complications, about as much as ordinary training does. Eyes, nerves, arteries and blood pressure decide whether it is worth asking at all.",
  author: DEMO_AUTHOR,
  reviewer: DEMO_REVIEWER,
  publishedOn: plainDate("2026-11-24"),
  reviewedOn: plainDate("2026-11-24"),
  nextReviewOn: plainDate("2028-11-24"),

  introductionMarkdown: `
The question keeps coming, and for years the fair answer was a shrug. In 2021 a review found good reasons to expect a benefit and few people with diabetes who had actually been studied [@saatmann-2021]. Since then there have been trials. Here is what they add, what they leave open, and what to take to your diabetes team.
`,

  noteMarkdown: `
**Speak to your diabetes team before you try this.** Do not use cuffs if diabetes has affected the feeling in your feet, your eyes, your kidneys or your circulation, or if you have a foot ulcer. If you use insulin or other medicine that can cause a low, plan your glucose for exercise with them first.

**Call the emergency number** for loss of sight or cloudy sight in one eye, trouble speaking, chest pain, sudden breathlessness, or urine the colour of cola, also on the day after a session.

This page is general information. It cannot say whether *you* may train with cuffs.
`,

  facts: [
    {
      number: 1,
      heading: "In supervised trials it did about as well as ordinary training",
      bodyMarkdown: `
Ninety-eight older adults with type 2 diabetes trained for six months, three supervised sessions of 50 minutes a week, either with cuffs or with moderate weights; a third group did not train. Both training groups ended with better fasting glucose, HbA1c, blood lipids, diastolic pressure and body composition than the third. Between the two there was no difference, and neither gained lean mass [@ma-2024-older].

In a second trial with 93 middle-aged people, an index of ten-year cardiovascular risk fell both with cuffed resistance training, 40 minutes at a time, and with 60 minutes of aerobic exercise [@ma-2024-middle].

Both trials come from one centre and share authors, so they count as one line of evidence, not two. The groups were small, and people who join half a year of supervised exercise are not everybody.
`,
      claims: [
        {
          text: "There is no known link between occlusion training and type 2 diabetes.",
          verdict: "not-supported",
          sourceKey: "ma-2024-older",
          locator: "Abstract, results",
          note: "A fair answer ten years ago. Since then randomised trials have compared it with ordinary training.",
        },
        {
          text: "Occlusion training improves glucose control.",
          verdict: "partly",
          sourceKey: "ma-2024-older",
          locator: "Abstract, results",
          note: "Against no training, in one centre, under supervision, over six months. Ordinary resistance training did the same.",
        },
      ],
    },
    {
      number: 2,
      heading: "Nothing shows that it is better than walking or weights",
      bodyMarkdown: `
No trial we found has shown cuffs to be better for people with type 2 diabetes than exercise without them. Their honest place is narrower: an option for somebody who cannot lift moderate weights, because of a joint for example, and who can be supervised [@saatmann-2021].
`,
      claims: [
        {
          text: "With diabetes, training with cuffs is better than training without.",
          verdict: "not-supported",
          sourceKey: "ma-2024-older",
          locator: "Abstract, results",
          note: "No difference from moderate resistance training in any measure, at three or at six months.",
        },
      ],
    },
    {
      number: 3,
      heading: "The danger sits in eyes, nerves, arteries and blood pressure",
      bodyMarkdown: `
A man of 45 with diabetes and high blood pressure had a vein in the retina block on the day after cuffed training, twice, and lost the sight of that eye [@ozawa-2015]. One case proves nothing about how often. It says who was at risk.

During exercise, people with high blood pressure showed higher readings with cuffs than with the same kind of light work without them [@domingos-2018]. In 15 women with type 2 diabetes the platelet count rose more after cuffed than after heavy lifting; the markers of platelet *activity* did not differ [@malekyian-2022].

Trials protect themselves accordingly. One registered study in type 2 diabetes turned away people with eye disease, kidney disease, a foot ulcer, cardiovascular disease, frequent lows, or blood pressure of 160/100 mmHg and above [@nct04946799]. Those people are not in the good results either.
`,
      claims: [
        {
          text: "It is harmless for people with diabetes because the weights are light.",
          verdict: "not-supported",
          sourceKey: "ozawa-2015",
          locator: "Abstract",
          note: "The load is light; the strain on pressure and vessels is not. Trials leave out the people most likely to be harmed.",
        },
      ],
    },
  ],

  closingMarkdown: `
**Questions for your diabetes team**

- Were my eyes examined in the past two years, and were they normal?
- Is the feeling in my feet normal, with no ulcer now or before?
- Are my kidneys, heart and leg arteries in order?
- Is my blood pressure normal without treatment?
- What was my last HbA1c, and am I at risk of lows I do not feel?

Our own screening asks the same and refers you on when an answer is missing. It is stricter than most trials: high blood pressure together with diabetes means a referral. That is our policy, it rests on the case above, and a clinician may judge otherwise.
`,

  references: [
    {
      key: "saatmann-2021",
      reference:
        "Saatmann N, Zaharia OP, Loenneke JP, Roden M, Pesta DH. Effects of blood flow restriction exercise and possible applications in type 2 diabetes. Trends Endocrinol Metab 2021;32(2):106–117.",
      doi: "10.1016/j.tem.2020.11.010",
      url: null,
      evidence: "abstract",
    },
    {
      key: "ma-2024-older",
      reference:
        "Ma X, Ai Y, Lei F, Tang X, Li Q, Huang Y, et al. Effect of blood flow-restrictive resistance training on metabolic disorder and body composition in older adults with type 2 diabetes: a randomized controlled study. Front Endocrinol 2024;15:1409267.",
      doi: "10.3389/fendo.2024.1409267",
      url: null,
      evidence: "abstract",
    },
    {
      key: "ma-2024-middle",
      reference:
        "Ma X, Lin X, Zhou L, Li W, Yi Q, Lei F, et al. The effect of blood flow-restrictive resistance training on the risk of atherosclerotic cardiovascular disease in middle-aged patients with type 2 diabetes: a randomized controlled trial. Front Endocrinol 2024;15:1482985.",
      doi: "10.3389/fendo.2024.1482985",
      url: null,
      evidence: "abstract",
    },
    {
      key: "ozawa-2015",
      reference:
        "Ozawa Y, Koto T, Shinoda H, Tsubota K. Vision loss by central retinal vein occlusion after Kaatsu training: a case report. Medicine 2015;94(36):e1515.",
      doi: "10.1097/MD.0000000000001515",
      url: null,
      evidence: "abstract",
    },
    {
      key: "domingos-2018",
      reference:
        "Domingos E, Polito MD. Blood pressure response between resistance exercise with and without blood flow restriction: a systematic review and meta-analysis. Life Sci 2018;209:122–131.",
      doi: null,
      url: "https://pubmed.ncbi.nlm.nih.gov/30086274/",
      evidence: "abstract",
    },
    {
      key: "malekyian-2022",
      reference:
        "Malekyian Fini E, Salimian M, Ahmadizad S. Responses of platelet CD markers and indices to resistance exercise with and without blood flow restriction in patients with type 2 diabetes. Clin Hemorheol Microcirc 2022;80(3):281–289.",
      doi: "10.3233/CH-211229",
      url: null,
      evidence: "abstract",
    },
    {
      key: "nct04946799",
      reference:
        "Registration NCT04946799, a trial of aerobic exercise with blood flow restriction in type 2 diabetes. ClinicalTrials.gov.",
      doi: null,
      url: "https://clinicaltrials.gov/study/NCT04946799",
      evidence: "abstract",
    },
  ],
};
