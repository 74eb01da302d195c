import { defineSources } from "./define.ts";

/**
 * Sources of pressure, cuff time and the ramp. `abstract`: abstract or single table read at the source; `secondary`:
 * read only through another page; `policy`: no source sets the number. A DOI stands here only when it was seen.
 */
export const prescriptionSources = defineSources("2026-11-25", {
  patterson2019: {
    reference:
      "Patterson SD, Hughes L, Warmington S, et al. Blood flow restriction exercise: considerations of methodology, application, and safety. Front Physiol 2019;10:533. Its tables of prescription were read through the guides of VALD and Fit Cuffs.",
    doi: "10.3389/fphys.2019.00533",
    evidence: "secondary",
  },
  valdProtocol: {
    reference: "VALD. General BFR protocol. Support article 665.",
    url: "https://support.valdperformance.com/article/665-general-bfr-protocol",
    evidence: "secondary",
  },
  fitCuffsGuide: {
    reference: "Fit Cuffs. The complete BFR guide.",
    url: "https://fitcuffs.com/bfr-guide/",
    evidence: "secondary",
  },
  occludeGuide: { reference: "Occlude, Denmark. Guidance for users of its cuffs.", evidence: "secondary" },
  lixandrao2015: {
    reference:
      "Lixandrão ME, Ugrinowitsch C, Laurentino G, et al. Effects of exercise intensity and occlusion pressure after 12 weeks of resistance training with blood-flow restriction. Eur J Appl Physiol 2015;115:2471-2480.",
    doi: "10.1007/s00421-015-3253-2",
    evidence: "abstract",
  },
  counts2016: {
    reference:
      "Counts BR, Dankel SJ, Barnett BE, et al. Influence of relative blood flow restriction pressure on muscle activation and muscle adaptation. Muscle Nerve 2016;53:438-445.",
    evidence: "abstract",
  },
  ilett2019: {
    reference:
      "Ilett MJ, Rantalainen T, Keske MA, May AK, Warmington SA. The effects of restriction pressures on the acute responses to blood flow restriction exercise. Front Physiol 2019;10:1018.",
    doi: "10.3389/fphys.2019.01018",
    evidence: "abstract",
  },
  das2022: {
    reference:
      "Das A, Paton B. Is there a minimum effective dose for vascular occlusion during blood flow restriction training? Front Physiol 2022;13:838115.",
    doi: "10.3389/fphys.2022.838115",
    evidence: "abstract",
  },
  loenneke2012cuff: {
    reference:
      "Loenneke JP, et al. Effects of cuff width on arterial occlusion: implications for blood flow restricted exercise. Eur J Appl Physiol 2012;112:2903-2912.",
    doi: "10.1007/s00421-011-2266-8",
    evidence: "abstract",
  },
  buckner2017: {
    reference:
      "Buckner SL, Dankel SJ, Counts BR, et al. Influence of cuff material on blood flow restriction stimulus in the upper body. J Physiol Sci 2017;67:207-215.",
    doi: "10.1007/s12576-016-0457-0",
    evidence: "abstract",
  },
  brekke2020: {
    reference:
      "Brekke AF, Sørensen AN, Buhr C, Johannesdottír ÍO, Jakobsen TL. The validity and reliability of the handheld oximeter to determine limb occlusion pressure for blood flow restriction exercise in the lower extremity. Int J Sports Phys Ther 2020;15:783-791.",
    doi: "10.26603/ijspt20200783",
    evidence: "abstract",
  },
  zeng2019: {
    reference:
      "Zeng Z, Centner C, Gollhofer A, König D. Blood-flow-restriction training: validity of pulse oximetry to assess arterial occlusion pressure. Int J Sports Physiol Perform 2019;14:1408-1414.",
    doi: "10.1123/ijspp.2019-0043",
    evidence: "abstract",
  },
  masri2016: {
    reference:
      "Masri BA, Day B, Younger ASE, Jeyasurya J. Technique for measuring limb occlusion pressure that facilitates personalized tourniquet systems: a randomized trial. J Med Biol Eng 2016;36:644-650.",
    doi: "10.1007/s40846-016-0173-5",
    evidence: "abstract",
  },
  hughes2018: {
    reference:
      "Hughes L, et al. Influence and reliability of lower-limb arterial occlusion pressure at different body positions. PeerJ 2018;6:e4697.",
    doi: "10.7717/peerj.4697",
    evidence: "abstract",
  },
  karanasios2021: {
    reference:
      "Karanasios S, Koutri C, Moutzouri M, Xergia SA, Sakellari V, Gioftsos G. The effect of body position and the reliability of upper limb arterial occlusion pressure using a handheld Doppler ultrasound for blood flow restriction training. Sports Health 2021.",
    doi: "10.1177/19417381211043877",
    evidence: "abstract",
  },
  bell2018: {
    reference:
      "Bell ZW, Dankel SJ, Mattocks KT, Buckner SL, Jessee MB, Mouser JG, Abe T, Loenneke JP. An investigation into setting the blood flow restriction pressure based on perception of tightness. 2018 (120 people).",
    url: "https://www.researchwithrowan.com/en/publications/an-investigation-into-setting-the-blood-flow-restriction-pressure",
    evidence: "abstract",
  },
  bell2020: {
    reference:
      "Bell ZW, Dankel SJ, Spitz RW, Chatakondi RN, Abe T, Loenneke JP. The perceived tightness scale does not provide reliable estimates of blood flow restriction pressure. J Sport Rehabil 2020;29:516-518.",
    doi: "10.1123/jsr.2018-0439",
    evidence: "abstract",
  },
  wilson2013: {
    reference:
      "Wilson JM, Lowery RP, Joy JM, Loenneke JP, Naimo MA. Practical blood flow restriction training increases acute determinants of hypertrophy without increasing indices of muscle damage. J Strength Cond Res 2013;27:3068-3075.",
    doi: "10.1519/JSC.0b013e31828a1ffa",
    evidence: "abstract",
  },
  tafunai2021: {
    reference:
      "Tafuna'i ND, Hunter I, Johnson AW, Fellingham GW, Vehrs PR. Differences in femoral artery occlusion pressure between sexes and dominant and non-dominant legs. Medicina 2021;57:863.",
    doi: "10.3390/medicina57090863",
    evidence: "abstract",
  },
  ingram2017: {
    reference:
      "Ingram JW, et al. The influence of time on determining blood flow restriction pressure. J Sci Med Sport 2017 (PMID 28131507).",
    url: "https://pubmed.ncbi.nlm.nih.gov/28131507/",
    evidence: "abstract",
  },
  mattocks2019: {
    reference:
      "Mattocks KT, Mouser JG, Jessee MB, et al. Perceptual changes to progressive resistance training with and without blood flow restriction. J Sports Sci 2019;37:1857-1864.",
    doi: "10.1080/02640414.2019.1599315",
    evidence: "abstract",
  },
  spitz2024: {
    reference:
      "Spitz RW, Yamada Y, Wong V, et al. Blood flow restriction pressure for narrow cuffs (5 cm) cannot be estimated with precision. Physiol Meas 2024;45:02NT01.",
    doi: "10.1088/1361-6579/ad278d",
    url: "https://pure.solent.ac.uk/en/publications/blood-flow-restriction-pressure-for-narrow-cuffs-5-cm-cannot-be-e",
    evidence: "abstract",
  },
  ciriloSousa2019: {
    reference:
      "Cirilo-Sousa MS, Lemos JB, Poderoso R, et al. Predictive equation for blood flow restriction training. Rev Bras Med Esporte 2019;25:494-497 (SciELO S1517-86922019000600494).",
    url: "http://www.scielo.br/scielo.php?lng=pt&pid=S1517-86922019000600494&script=sci_arttext&tlng=en",
    evidence: "abstract",
  },
  sieljacks2016: {
    reference:
      "Sieljacks P, et al. Muscle damage and repeated bout effect following blood flow restricted exercise. Eur J Appl Physiol 2016;116:513-525.",
    doi: "10.1007/s00421-015-3304-8",
    evidence: "abstract",
  },
  martinHernandez2017: {
    reference:
      "Martín-Hernández J, Ruiz-Aguado J, Herrero AJ, et al. Adaptation of perceptual responses to low-load blood flow restriction training. J Strength Cond Res 2017;31:765-772.",
    doi: "10.1519/JSC.0000000000001478",
    evidence: "abstract",
  },
  jorgensen2020: {
    reference:
      "Jørgensen SL, Bohn MB, Aagaard P, Mechlenburg I. Efficacy of low-load blood flow restricted resistance exercise in patients with knee osteoarthritis scheduled for total knee replacement (EXKnee): protocol for a multicentre randomised controlled trial. BMJ Open 2020;10:e034376.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC7534706/table/T3",
    evidence: "abstract",
  },
  luebbers2014: {
    reference:
      "Luebbers PE, Fry AC, Kriley LM, Butler MS. The effects of a 7-week practical blood flow restriction program on well-trained collegiate athletes. J Strength Cond Res 2014;28:2270-2280.",
    doi: "10.1519/JSC.0000000000000385",
    evidence: "abstract",
  },
  policyLop: {
    reference:
      "Cuffwise policy 2026: two readings, the lower counts; 14 days at most, less after illness, a change of 2 cm or 10 mmHg, or an unexpected response. Awaiting clinician review.",
    evidence: "policy",
  },
  policyPressure: {
    reference:
      "Cuffwise policy 2026: measured LOP up to 80 %, predicted up to 60 %, targets rounded down, load and pressure chosen together. Awaiting clinician review.",
    evidence: "policy",
  },
  policyCuffTime: {
    reference:
      "Cuffwise policy 2026: 8 minutes planned and 10 at most under one inflation, 3 minutes to reperfuse, the stricter source where two differ. Awaiting clinician review.",
    evidence: "policy",
  },
  policyRamp: {
    reference:
      "Cuffwise policy 2026: six sessions with rising dose before the full one, begun again after a break of 4 weeks, an infection or a new medicine. Awaiting clinician review.",
    evidence: "policy",
  },
});
