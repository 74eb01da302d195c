import { defineSources } from "./define.ts";

/**
 * Sources of the screening and of the session rules. `abstract`: abstract, table or statement read at the source;
 * `secondary`: read only through another page; `policy`: no source sets the number, it is our choice.
 */
export const screeningSources = defineSources("2026-11-25", {
  nascimento2022: {
    reference:
      "Nascimento DC, Rolnick N, Neto IVS, Severin R, Beal FLR. A useful blood flow restriction training risk stratification for exercise and rehabilitation. Front Physiol 2022;13:808622.",
    doi: "10.3389/fphys.2022.808622",
    evidence: "abstract",
  },
  nascimento2019: {
    reference:
      "Nascimento DC, Petriz B, Oliveira SC, et al. Effects of blood flow restriction exercise on hemostasis: a systematic review. Int J Gen Med 2019;12:91-100.",
    doi: "10.2147/IJGM.S194883",
    evidence: "abstract",
  },
  kaatsu2011: {
    reference:
      "Nakajima T, Morita T, Sato Y. Key considerations when conducting KAATSU training. Int J KAATSU Train Res 2011;7:1-6. Points read through a physical-therapy course text.",
    url: "https://www.jstage.jst.go.jp/article/ijktr/7/1/7_1_1/_article/-char/en",
    evidence: "secondary",
  },
  bfrCourse: {
    reference:
      "Elite Learning. Blood flow restriction training, continuing-education e-book for physical therapists, p. 15 (list of contraindications).",
    evidence: "secondary",
  },
  kacin2015: {
    reference:
      "Kacin A, Rosenblatt B, Grapar Žargi T, Biswas A. Safety considerations with blood flow restricted resistance training. Ann Kinesiol 2015;6:3-26.",
    evidence: "abstract",
  },
  ais2021: {
    reference: "Australian Institute of Sport. Blood flow restriction training guidelines (web), about 2021.",
    evidence: "secondary",
  },
  rolnick2021: {
    reference:
      "Rolnick N, Kimbrell K, Cerqueira MS, Weatherford B, Brandner C. Perceived barriers to blood flow restriction training. Front Rehabil Sci 2021;2:697082.",
    doi: "10.3389/fresc.2021.697082",
    evidence: "abstract",
  },
  wedig2025: {
    reference:
      "Wedig IJ, Petushek EJ, Durocher JJ, McDaniel J, Elmer SJ. Web application for clinical implementation of blood flow restriction. Front Physiol 2025;16:1631562.",
    doi: "10.3389/fphys.2025.1631562",
    evidence: "abstract",
  },
  bond2019: {
    reference:
      "Bond CW, Hackney KJ, Brown SL, Noonan BC. Blood flow restriction resistance exercise as a rehabilitation modality following orthopaedic surgery: a review of venous thromboembolism risk. J Orthop Sports Phys Ther 2019;49:17-27.",
    doi: "10.2519/jospt.2019.8375",
    evidence: "abstract",
  },
  nakajima2006: {
    reference:
      "Nakajima T, Kurano M, Iida H, Takano H, Oonuma H, Morita T, et al. Use and safety of KAATSU training: results of a national survey. Int J KAATSU Train Res 2006;2:5-13. Rates read through later reviews.",
    evidence: "secondary",
  },
  yasuda2017: {
    reference:
      "Yasuda T, Meguro M, Sato Y, Nakajima T. Use and safety of KAATSU training: results of a national survey in 2016. Int J KAATSU Train Res 2017;13:1-9.",
    url: "https://www.jstage.jst.go.jp/article/ijktr/13/1/13_1/_article/-char/en",
    evidence: "abstract",
  },
  patterson2018survey: {
    reference:
      "Patterson SD, Brandner CR. The role of blood flow restriction training for applied practitioners: a questionnaire-based survey. J Sports Sci 2018;36:123-130.",
    doi: "10.1080/02640414.2017.1284341",
    evidence: "abstract",
  },
  queiros2021: {
    reference:
      "de Queiros VS, Dantas M, Neto GR, et al. Application and side effects of blood flow restriction technique: a cross-sectional questionnaire survey of professionals. Medicine 2021;100:e25794.",
    doi: "10.1097/MD.0000000000025794",
    evidence: "abstract",
  },
  anderson2022: {
    reference:
      "Anderson KD, Rask DMG, Bates TJ, Nuelle JAV. Overall safety and risks associated with blood flow restriction therapy: a literature review. Mil Med 2022;187:1059-1064.",
    doi: "10.1093/milmed/usac055",
    evidence: "abstract",
  },
  tabata2016: {
    reference:
      "Tabata S, Suzuki Y, Azuma K, Matsumoto H. Rhabdomyolysis after performing blood flow restriction training: a case report. J Strength Cond Res 2016;30:2064-2068.",
    url: "https://keio.elsevierpure.com/en/publications/rhabdomyolysis-after-performing-blood-flow-restriction-training-a",
    evidence: "abstract",
  },
  krieger2018: {
    reference:
      "Krieger J, Sims D, Wolterstorff C. A case of rhabdomyolysis caused by blood flow-restricted resistance training. J Spec Oper Med 2018;18(2).",
    evidence: "abstract",
  },
  ozawa2015: {
    reference:
      "Ozawa Y, Koto T, Shinoda H, Tsubota K. Vision loss by central retinal vein occlusion after Kaatsu training: a case report. Medicine 2015;94:e1515.",
    doi: "10.1097/MD.0000000000001515",
    evidence: "abstract",
  },
  masri2020: {
    reference:
      "Masri BA, et al. Tourniquet-induced nerve compression injuries are caused by high pressure levels and gradients. BMC Biomed Eng 2020;2:7.",
    doi: "10.1186/s42490-020-00041-5",
    evidence: "abstract",
  },
  cristina2020: {
    reference:
      "Cristina-Oliveira M, Meireles K, Spranger MD, O'Leary DS, Roschel H, Peçanha T. Clinical safety of blood flow-restricted training? A comprehensive review of altered muscle metaboreflex in cardiovascular disease during ischemic exercise. Am J Physiol Heart Circ Physiol 2020;318:H90-H109.",
    doi: "10.1152/ajpheart.00468.2019",
    evidence: "abstract",
  },
  domingos2018: {
    reference:
      "Domingos E, Polito MD. Blood pressure response between resistance exercise with and without blood flow restriction: a systematic review and meta-analysis. Life Sci 2018;209:122-131.",
    url: "https://pubmed.ncbi.nlm.nih.gov/30086274/",
    evidence: "abstract",
  },
  wong2018: {
    reference:
      "Wong ML, et al. Safety of blood flow restricted exercise in hypertension: a meta-analysis and systematic review. Tech Orthop 2018;33:80-88.",
    doi: "10.1097/BTO.0000000000000288",
    evidence: "abstract",
  },
  claudication2023: {
    reference:
      "Parkington T, Maden-Wilkinson T, Broom D, Nawaz S, Klonizakis M. Low-intensity resistance exercise with blood flow restriction for patients with claudication: a randomized controlled feasibility trial. Vasc Med 2023;28:554-563. Exclusion criteria as registered (NCT04890275).",
    doi: "10.1177/1358863X231200250",
    evidence: "abstract",
  },
  rolnick2022kidney: {
    reference:
      "Rolnick N, et al. Potential implications of blood flow restriction exercise on patients with chronic kidney disease: a brief review. J Exerc Rehabil 2022;18:81-95.",
    doi: "10.12965/jer.2244082.041",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC9081410/",
    evidence: "abstract",
  },
  dialysisProtocol2017: {
    reference:
      "Clarkson MJ, Fraser SF, Bennett PN, McMahon LP, Brumby C, Warmington SA. Efficacy of blood flow restriction exercise during dialysis for end stage kidney disease patients: protocol of a randomised controlled trial. BMC Nephrol 2017.",
    doi: "10.1186/s12882-017-0713-4",
    evidence: "abstract",
  },
  wells2003: {
    reference:
      "Wells PS, et al. Evaluation of D-dimer in the diagnosis of suspected deep-vein thrombosis. N Engl J Med 2003;349:1227-1235 (table of signs).",
    evidence: "secondary",
  },
  cronin2019: {
    reference:
      "Cronin M, et al. Completion of the updated Caprini risk assessment model (2013 version). Clin Appl Thromb Hemost 2019;25:1076029619838052.",
    doi: "10.1177/1076029619838052",
    evidence: "abstract",
  },
  sweetland2009: {
    reference:
      "Sweetland S, et al. Duration and magnitude of the postoperative risk of venous thromboembolism in middle aged women. BMJ 2009;339:b4583.",
    doi: "10.1136/bmj.b4583",
    evidence: "abstract",
  },
  kamel2014: {
    reference:
      "Kamel H, et al. Risk of a thrombotic event after the 6-week postpartum period. N Engl J Med 2014;370:1307-1315.",
    doi: "10.1056/NEJMoa1311485",
    evidence: "abstract",
  },
  wright2007: {
    reference: "World Health Organization. WHO research into global hazards of travel (WRIGHT), phase I. Geneva, 2007.",
    evidence: "abstract",
  },
  kuipers2007: {
    reference:
      "Kuipers S, Cannegieter SC, Middeldorp S, Robyn L, Büller HR, Rosendaal FR. The absolute risk of venous thrombosis after air travel: a cohort study of 8,755 employees of international organisations. PLoS Med 2007;4:e290.",
    doi: "10.1371/journal.pmed.0040290",
    evidence: "abstract",
  },
  hormones2024: {
    reference:
      "Barcellona D, Grandone E, Marongiu F. Hormones and thrombosis: the dark side of the moon. Blood Transfus 2024;22:46-54.",
    doi: "10.2450/BloodTransfus.535",
    evidence: "abstract",
  },
  sickle2025: {
    reference:
      'Weeks LD, Wilson AM, Naik RP, et al. Sickle cell trait does not cause "sickle cell crisis" leading to exertion-related death: a systematic review. Blood 2025;145:1345. Expert panel of the American Society of Hematology.',
    doi: "10.1182/blood.2024026899",
    evidence: "abstract",
  },
  adolescents2025: {
    reference:
      "Chen ZL, Zhao TS, Ren SF, et al. Application of blood flow restriction training in adolescents: a narrative review. Medicine 2025.",
    doi: "10.1097/MD.0000000000043084",
    evidence: "abstract",
  },
  scalco2016: {
    reference:
      "Scalco RS, Snoeck M, Quinlivan R, et al. Exertional rhabdomyolysis: physiological response or manifestation of an underlying myopathy? BMJ Open Sport Exerc Med 2016;2:e000151.",
    url: "https://bmjopensem.bmj.com/content/2/1/e000151",
    evidence: "abstract",
  },
  oconnor2008: {
    reference:
      "O'Connor FG, Brennan FH Jr, Campbell W, Heled Y, Deuster P. Return to physical activity after exertional rhabdomyolysis. Curr Sports Med Rep 2008;7:328-331.",
    doi: "10.1249/JSR.0b013e31818f0317",
    evidence: "abstract",
  },
  nye2021: {
    reference:
      "Nye NS, Kasper K, Madsen CM, et al. Clinical practice guidelines for exertional rhabdomyolysis: a military medicine perspective. Curr Sports Med Rep 2021;20:169-178.",
    doi: "10.1249/JSR.0000000000000822",
    evidence: "abstract",
  },
  pregnancy2020: {
    reference:
      "Meah VL, Davies GA, Davenport MH. Why can't I exercise during pregnancy? Time to revisit medical 'absolute' and 'relative' contraindications: systematic review of evidence of harm and a call to action. Br J Sports Med 2020;54:1395-1404.",
    doi: "10.1136/bjsports-2020-102042",
    evidence: "abstract",
  },
  parqPlus: {
    reference: "PAR-Q+ topics, read on third-party copies; wording not used.",
    evidence: "secondary",
  },
  venkataraman2024: {
    reference:
      "Venkataraman A, Hong IZ, Ho LC, Teo TL, Ang SHC. Public perceptions on the use of the Physical Activity Readiness Questionnaire. Healthcare 2024;12:1686.",
    doi: "10.3390/healthcare12171686",
    evidence: "abstract",
  },
  magal2016: {
    reference:
      "Magal M, Riebe D. New preparticipation health screening recommendations: what exercise professionals need to know. ACSM Health Fit J 2016;20(3):22-27.",
    doi: "10.1249/FIT.0000000000000202",
    evidence: "abstract",
  },
  apss2019: {
    reference:
      "ESSA, AusActive and Sports Medicine Australia. Adult pre-exercise screening system, version 2, 2018-2019.",
    evidence: "abstract",
  },
  maiorana2018: {
    reference:
      "Maiorana AJ, et al. Exercise professionals with advanced clinical training should be afforded greater responsibility in pre-participation exercise screening. Sports Med 2018;48:1293.",
    doi: "10.1007/s40279-018-0888-2",
    evidence: "abstract",
  },
  diabetesTrial: {
    reference:
      "NCT04946799. Blood flow restriction aerobic training in type 2 diabetes, registered trial (exclusion criteria).",
    url: "https://clinicaltrials.gov/study/NCT04946799",
    evidence: "abstract",
  },
  saatmann2021: {
    reference:
      "Saatmann N, Zaharia OP, Loenneke JP, Roden M, Pesta DH. Effects of blood flow restriction exercise and possible applications in type 2 diabetes. Trends Endocrinol Metab 2021;32:106-117.",
    doi: "10.1016/j.tem.2020.11.010",
    evidence: "abstract",
  },
  ma2024: {
    reference:
      "Ma X, Ai Y, Lei F, et al. Effect of blood flow-restrictive resistance training on metabolic disorder and body composition in older adults with type 2 diabetes: a randomized controlled study. Front Endocrinol 2024;15:1409267.",
    doi: "10.3389/fendo.2024.1409267",
    evidence: "abstract",
  },
  dick2014: {
    reference: "Dick NA, Diehl JJ. Febrile illness in the athlete. Sports Health 2014;6:225.",
    doi: "10.1177/1941738113508373",
    evidence: "abstract",
  },
  nhsClotAdvice: {
    reference:
      "National Health Service (UK). Public advice on blood clots: when to ask for help, read through other pages.",
    evidence: "secondary",
  },
  exerciseTestLimits: {
    reference:
      "Signs and symptoms for stopping exercise testing. Table 2 of a review in Heart Fail Rev 2023;28:1285-1296 (adapted there from the American College of Sports Medicine; only this table was read).",
    doi: "10.1007/s10741-023-10310-9",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC10847087/table/T2",
    evidence: "abstract",
  },
  gdpr: {
    reference: "Regulation (EU) 2016/679 (General Data Protection Regulation).",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    evidence: "secondary",
  },
  policyAge: {
    reference:
      "Cuffwise policy 2026: nobody under 16, a guardian and a clinician for 16-17, gentler limits from 65. Awaiting clinician review.",
    evidence: "policy",
  },
  policyUnderstanding: {
    reference:
      "Cuffwise policy 2026: consent, three check questions, and being able to release the cuff come first. Awaiting clinician review.",
    evidence: "policy",
  },
  policyHeart: {
    reference:
      "Cuffwise policy 2026: low-load cuffed work is treated like vigorous exercise for heart, artery and lung disease; windows of 6 months. Awaiting clinician review.",
    evidence: "policy",
  },
  policyBloodPressure: {
    reference:
      "Cuffwise policy 2026: blood pressure is measured for everyone; steps at 140/90, 160/100 and 180/110 and below 90; reading valid 30 days, 7 when treated. Awaiting clinician review.",
    evidence: "policy",
  },
  policyPulse: {
    reference: "Cuffwise policy 2026: resting pulse from 100 or below 40 is referred. Awaiting clinician review.",
    evidence: "policy",
  },
  policyClots: {
    reference:
      "Cuffwise policy 2026: clotting factors are added up; two bring limits, three a referral; known clotting tendency is closed in coach-led training. Awaiting clinician review.",
    evidence: "policy",
  },
  policyLimb: {
    reference:
      "Cuffwise policy 2026: a limb with damaged vessels, nerves, lymph, bone or skin is not cuffed. Awaiting clinician review.",
    evidence: "policy",
  },
  policyDiabetes: {
    reference:
      "Cuffwise policy 2026: type 2 diabetes passes with HbA1c under 75 mmol/mol (9.0 %), no insulin, checked eyes and feet, and no raised blood pressure. Awaiting clinician review.",
    evidence: "policy",
  },
  policyDisease: {
    reference:
      "Cuffwise policy 2026: other conditions are referred to the clinician who knows them. Awaiting clinician review.",
    evidence: "policy",
  },
  policyBody: {
    reference:
      "Cuffwise policy 2026: body-mass index from 30 counts one factor, from 40 or below 16 is referred. Awaiting clinician review.",
    evidence: "policy",
  },
  policyDontKnow: {
    reference: "Cuffwise policy 2026: not knowing is never read as no. Awaiting clinician review.",
    evidence: "policy",
  },
  policyComplete: {
    reference: "Cuffwise policy 2026: no decision on an unfinished questionnaire. Awaiting clinician review.",
    evidence: "policy",
  },
  policyBundles: {
    reference:
      "Cuffwise policy 2026: limits that travel with a clearance are our own steps inside the published range of pressures. Awaiting clinician review.",
    evidence: "policy",
  },
  policyRescreen: {
    reference:
      "Cuffwise policy 2026: eight changes that are asked about and six that are known end a screening. Awaiting clinician review.",
    evidence: "policy",
  },
  policyHold: {
    reference:
      "Cuffwise policy 2026: an answer that closed training stays in force until a document shows that it was wrong. Awaiting clinician review.",
    evidence: "policy",
  },
  policyLetter: {
    reference:
      "Cuffwise policy 2026: a letter answers the rules and limbs it names, may lower a ceiling and never raises one. Awaiting clinician review.",
    evidence: "policy",
  },
  policyReaction: {
    reference:
      "Cuffwise policy 2026: earlier trouble with a cuff or with hard exercise lowers the ceiling or closes training. Awaiting clinician review.",
    evidence: "policy",
  },
  policySession: {
    reference:
      "Cuffwise policy 2026: limits of the check before a session, the stop signs and the signs afterwards. Glucose limits follow common diabetes advice for exercise, not re-read. Awaiting clinician review.",
    evidence: "policy",
  },
});
