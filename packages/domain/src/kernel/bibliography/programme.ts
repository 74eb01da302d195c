import { defineSources } from "./define.ts";

/** Sources of how sessions, weeks and blocks are put together, and of what may be said about their results. */
export const programmeSources = defineSources("2026-11-25", {
  wernbom2020: {
    reference:
      "Wernbom M, Schoenfeld BJ, Paulsen G, et al. Commentary: Can blood flow restricted exercise cause muscle damage? Commentary on blood flow restriction exercise: considerations of methodology, application, and safety. Front Physiol 2020;11:243.",
    doi: "10.3389/fphys.2020.00243",
    evidence: "abstract",
  },
  loenneke2012meta: {
    reference:
      "Loenneke JP, Wilson JM, Marín PJ, Zourdos MC, Bemben MG. Low intensity blood flow restriction training: a meta-analysis. Eur J Appl Physiol 2012;112:1849-1859.",
    doi: "10.1007/s00421-011-2167-x",
    evidence: "abstract",
  },
  gronfeldt2020: {
    reference:
      "Grønfeldt BM, et al. Effect of blood-flow restricted vs heavy-load strength training on muscle strength: systematic review and meta-analysis. Scand J Med Sci Sports 2020;30:837-848.",
    doi: "10.1111/sms.13632",
    evidence: "abstract",
  },
  lixandrao2018: {
    reference:
      "Lixandrão ME, Ugrinowitsch C, Berton R, et al. Magnitude of muscle strength and mass adaptations between high-load resistance training versus low-load resistance training associated with blood-flow restriction: a systematic review and meta-analysis. Sports Med 2018;48:361-378.",
    doi: "10.1007/s40279-017-0795-y",
    evidence: "abstract",
  },
  pelland2024: {
    reference:
      "Pelland JC, Remmert JF, Robinson ZP, Hinson S, Zourdos MC. The resistance training dose-response: meta-regressions exploring the effects of weekly volume and frequency on muscle hypertrophy and strength gain. SportRxiv, preprint 2024, not peer reviewed.",
    evidence: "abstract",
  },
  policyProgramme: {
    reference:
      "Cuffwise policy on programmes: volume of first sessions, spacing, lighter weeks. Version 1, 2026. Awaiting clinician review.",
    evidence: "policy",
  },
  policyProgression: {
    reference:
      "Cuffwise policy on progression: what the next session changes after easy, missed or painful work, one step at a time. Version 1, 2026. Awaiting clinician review.",
    evidence: "policy",
  },
});
