import { defineSources } from "./define.ts";

/** Sources of 1RM estimates, loads and training records; the grades of evidence are those of the other tables. */
export const strengthSources = defineSources("2026-11-25", {
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
    url: "http://journals.lww.com/nsca-jscr/Abstract/2006/11000/PREDICTING_MAXIMAL_STRENGTH_IN_TRAINED.19.aspx",
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
  landerChart: {
    reference: "Lander J. Maximum based on reps. NSCA J 1985;6(6):60-61.",
    evidence: "secondary",
  },
  mayhew1992: {
    reference:
      "Mayhew JL, Ball TE, Arnold MD, Bowen JC. Relative muscular endurance performance as a predictor of bench press strength in college men and women. J Appl Sport Sci Res 1992;6:200-206.",
    evidence: "secondary",
  },
  oconner1989: {
    reference: "O'Conner B, Simmons J, O'Shea P. Weight training today. St Paul, MN: West; 1989.",
    evidence: "secondary",
  },
  wathen1994: {
    reference:
      "Wathen D. Load assignment. In: Baechle TR, editor. Essentials of strength training and conditioning. Champaign, IL: Human Kinetics; 1994.",
    evidence: "secondary",
  },
  adams1998: {
    reference: "Adams GM. Exercise physiology laboratory manual. 3rd ed. Boston: McGraw-Hill; 1998.",
    evidence: "secondary",
  },
  baechle2000: {
    reference:
      "Baechle TR, Earle RW, Wathen D. Resistance training. In: Essentials of strength training and conditioning. 2nd ed. Champaign, IL: Human Kinetics; 2000.",
    evidence: "secondary",
  },
  cummings1998: {
    reference:
      "Cummings B, Finn KJ. Estimation of a one repetition maximum bench press for untrained women. J Strength Cond Res 1998;12:262-265. Abstract read; the coefficients are not in it.",
    url: "https://journals.lww.com/nsca-jscr/abstract/1998/11000/estimation_of_a_one_repetition_maximum_bench_press.11.aspx",
    evidence: "secondary",
  },
  gonzalezBadillo2010: {
    reference:
      "González-Badillo JJ, Sánchez-Medina L. Movement velocity as a measure of loading intensity in resistance training. Int J Sports Med 2010;31:347-352.",
    doi: "10.1055/s-0030-1248333",
    evidence: "secondary",
  },
  sanchezMedina2017: {
    reference:
      "Sánchez-Medina L, et al. Estimation of relative load from bar velocity in the full back squat exercise. Sports Med Int Open 2017;1:E80-E88.",
    doi: "10.1055/s-0043-102933",
    evidence: "secondary",
  },
  kanada2017: {
    reference:
      "Kanada Y, Sakurai H, Sugiura Y, et al. Estimation of 1RM for knee extension based on the maximal isometric muscle strength and body composition. J Phys Ther Sci 2017;29:2013-2017.",
    doi: "10.1589/jpts.29.2013",
    evidence: "abstract",
  },
  plotkin2022: {
    reference:
      "Plotkin D, et al. Progressive overload without progressing load? The effects of load or repetition progression on muscular adaptations. PeerJ 2022;10:e14142.",
    doi: "10.7717/peerj.14142",
    evidence: "abstract",
  },
  acsm2009: {
    reference:
      "American College of Sports Medicine. Progression models in resistance training for healthy adults. Med Sci Sports Exerc 2009;41:687-708.",
    doi: "10.1249/MSS.0b013e3181915670",
    evidence: "secondary",
  },
  hickmott2022: {
    reference:
      "Hickmott LM, et al. The effect of load and volume autoregulation on muscular strength and hypertrophy: a systematic review and meta-analysis. Sports Med Open 2022;8:9.",
    doi: "10.1186/s40798-021-00404-9",
    evidence: "abstract",
  },
  mann2010: {
    reference:
      "Mann JB, et al. The effect of autoregulatory progressive resistance exercise vs. linear periodization on strength improvement in college athletes. J Strength Cond Res 2010;24:1718-1723.",
    doi: "10.1519/JSC.0b013e3181def4a6",
    evidence: "abstract",
  },
  moesgaard2022: {
    reference:
      "Moesgaard L, et al. Effects of periodization on strength and muscle hypertrophy in volume-equated resistance training programs: a systematic review and meta-analysis. Sports Med 2022;52:1647-1666.",
    doi: "10.1007/s40279-021-01636-1",
    evidence: "abstract",
  },
  rogerson2024: {
    reference:
      "Rogerson D, et al. Deloading practices in strength and physique sports: a cross-sectional survey. Sports Med Open 2024;10:26.",
    doi: "10.1186/s40798-024-00691-y",
    evidence: "abstract",
  },
  bell2023: {
    reference:
      "Bell L, et al. Integrating deloading into strength and physique sports training programmes: an international Delphi consensus approach. Sports Med Open 2023;9:87.",
    doi: "10.1186/s40798-023-00633-0",
    evidence: "abstract",
  },
  sen1968: {
    reference:
      "Sen PK. Estimates of the regression coefficient based on Kendall's tau. J Am Stat Assoc 1968;63:1379-1389.",
    evidence: "secondary",
  },
  mann1945: {
    reference: "Mann HB. Nonparametric tests against trend. Econometrica 1945;13:245-259.",
    evidence: "secondary",
  },
  hopkins2000: {
    reference: "Hopkins WG. Measures of reliability in sports medicine and science. Sports Med 2000;30:1-15.",
    evidence: "abstract",
  },
  sands2019: {
    reference:
      "Sands WA, et al. Recommendations for measurement and management of an elite athlete. Sports 2019;7:105.",
    doi: "10.3390/sports7050105",
    evidence: "abstract",
  },
  su2025: {
    reference:
      "Su C, Zhang Z, Liang B, Zhou S, Long X. Effects of blood flow restriction combined with high-load training on muscle strength and sports performance in athletes: a systematic review and meta-analysis. Front Physiol 2025.",
    evidence: "abstract",
  },
  impellizzeri2020: {
    reference:
      "Impellizzeri FM, et al. Training load and its role in injury prevention, part 2: conceptual and methodologic pitfalls. J Athl Train 2020;55:893-901.",
    doi: "10.4085/1062-6050-501-19",
    evidence: "abstract",
  },
  foster2001: {
    reference:
      "Foster C, et al. A new approach to monitoring exercise training. J Strength Cond Res 2001;15:109-115. Not opened; known through later papers of the same group.",
    evidence: "secondary",
  },
  policyStrengthTest: {
    reference:
      "Cuffwise policy 2026: maxima are tested with sets of six that stop with two repetitions in reserve, and where no test is possible the first cuffed sets find the load. Awaiting clinician review.",
    evidence: "policy",
  },
  policyStrength: {
    reference:
      "Cuffwise policy 2026: loads rise by one loadable step, are rounded down, and fall by 5 % after two misses and by 10 % after three. Awaiting clinician review.",
    evidence: "policy",
  },
  policyPlateau: {
    reference:
      "Cuffwise policy 2026: the least gain worth training for, windows of 8, 12 and 16 weeks, two weekly signals for a plateau, and what must hold before a cuffed block is proposed. Awaiting clinician review.",
    evidence: "policy",
  },
  acsmGuidelines: {
    reference:
      "American College of Sports Medicine. ACSM's guidelines for exercise testing and prescription. Philadelphia: Lippincott Williams & Wilkins. Read on pages that quote the editions of 2006 and 2014.",
    evidence: "secondary",
  },
  nscaEssentials: {
    reference:
      "National Strength and Conditioning Association. Essentials of strength training and conditioning. Champaign, IL: Human Kinetics. Stepwise 1RM test read on pages that quote the book; edition not checked.",
    evidence: "secondary",
  },
  niewiadomski2008: {
    reference:
      "Niewiadomski W, Laskowska D, Gąsiorowska A, Cybulski G, Strasz A, Langfort J. Determination and prediction of one repetition maximum (1RM): safety considerations. J Hum Kinet 2008;19:109-120.",
    doi: "10.2478/v10078-008-0008-8",
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
