import { defineSources } from "./define.ts";

/** Sources of 1RM estimates, loads and training records; the grades of evidence are those of the other tables. */
export const strengthSources = defineSources("2026-11-24", {
  epley1985: {
    reference: "Epley B. Poundage chart. In: Boyd Epley workout. Lincoln, NE: Body Enterprises; 1985.",
    evidence: "secondary",
  },
  brzycki1993: {
    reference:
      "Brzycki M. Strength testing: predicting a one-rep max from reps-to-fatigue. J Phys Educ Recreat Dance 1993;64(1):88-90.",
    evidence: "secondary",
  },
  lombardi1989: {
    reference: "Lombardi VP. Beginning weight training. Dubuque, IA: WC Brown; 1989.",
    evidence: "secondary",
  },
  kemmler2006: {
    reference:
      "Kemmler WK, Lauber D, Wassermann A, Mayhew JL. Predicting maximal strength in trained postmenopausal woman. J Strength Cond Res 2006;20(4).",
    evidence: "abstract",
  },
  reynolds2006: {
    reference:
      "Reynolds JM, Gordon TJ, Robergs RA. Prediction of one repetition maximum strength from multiple repetition maximum testing and anthropometry. J Strength Cond Res 2006;20:584-592.",
    doi: "10.1519/R-15304.1",
    evidence: "abstract",
  },
  mayhew2008: {
    reference:
      "Mayhew JL, Johnson BD, LaMonte MJ, Lauber D, Kemmler W. Accuracy of prediction equations for determining one repetition maximum bench press in women before and after resistance training. J Strength Cond Res 2008;22:1570-1577.",
    doi: "10.1519/JSC.0b013e31817b02ad",
    evidence: "abstract",
  },
  simonsen2024: {
    reference:
      "Simonsen MB, Jolas E, Pedersen SR, et al. Analyzing one-repetition-max predictions: load-velocity relationship vs. repetition to failure equation in ten lower extremity exercises. Sport Sci Health 2024.",
    doi: "10.1007/s11332-024-01264-y",
    evidence: "abstract",
  },
  hackett2017: {
    reference:
      "Hackett DA, et al. Accuracy in estimating repetitions to failure during resistance exercise. J Strength Cond Res 2017;31:2162-2168.",
    doi: "10.1519/JSC.0000000000001683",
    evidence: "abstract",
  },
  halperin2022: {
    reference:
      "Halperin I, et al. Accuracy in predicting repetitions to task failure in resistance exercise: a scoping review and exploratory meta-analysis. Sports Med 2022;52:377-390.",
    doi: "10.1007/s40279-021-01559-x",
    evidence: "abstract",
  },
  nuzzo2024: {
    reference:
      "Nuzzo JL, Pinto MD, Nosaka K, Steele J. Maximal number of repetitions at percentages of the one repetition maximum: a meta-regression and moderator analysis of sex, age, training status, and exercise. Sports Med 2024;54:303-321.",
    doi: "10.1007/s40279-023-01937-7",
    evidence: "abstract",
  },
  helms2016: {
    reference:
      "Helms ER, Cronin J, Storey A, Zourdos MC. Application of the repetitions in reserve-based rating of perceived exertion scale for resistance training. Strength Cond J 2016;38:42-49.",
    doi: "10.1519/SSC.0000000000000218",
    evidence: "abstract",
  },
  tuchschererChart: {
    reference:
      "Tuchscherer M. Reactive Training Systems chart of repetitions and RPE. A coach's chart, not peer-reviewed.",
    evidence: "secondary",
  },
  grgic2020: {
    reference:
      "Grgic J, Lazinica B, Schoenfeld BJ, Pedisic Z. Test-retest reliability of the one-repetition maximum (1RM) strength assessment: a systematic review. Sports Med Open 2020;6:31.",
    doi: "10.1186/s40798-020-00260-z",
    evidence: "abstract",
  },
  foster2021: {
    reference:
      "Foster C, et al. 25 years of session rating of perceived exertion: historical perspective and development. Int J Sports Physiol Perform 2021;16:612-621.",
    doi: "10.1123/ijspp.2020-0599",
    evidence: "abstract",
  },
  mcguigan2004: {
    reference:
      "McGuigan MR, Foster C. A new approach to monitoring resistance training. Strength Cond J 2004;26(6):42-47.",
    doi: "10.1519/00126548-200412000-00008",
    evidence: "abstract",
  },
  policyOneRepMax: {
    reference:
      "Cuffwise policy 2026: estimates only from 1 to 10 repetitions to failure without a cuff; a maximum counts for 8 weeks. Awaiting clinician review.",
    evidence: "policy",
  },
  policyLoad: {
    reference:
      "Cuffwise policy 2026: cuffed loads of 20 to 40 % of the maximum, up to 50 % for experienced clients, always rounded down. Awaiting clinician review.",
    evidence: "policy",
  },
  policyRecords: {
    reference:
      "Cuffwise policy 2026: cuffed and ordinary work are never added together; streaks count weeks, not days. Awaiting clinician review.",
    evidence: "policy",
  },
});
