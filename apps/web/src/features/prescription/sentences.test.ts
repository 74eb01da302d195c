import { plainDate } from "@cuffwise/domain/kernel";
import { DENIAL_CODES, WARNING_CODES } from "@cuffwise/domain/prescription";
import { describe, expect, it } from "vitest";
import { denialSentence } from "./denial-sentences.ts";
import { mendFor } from "./mend.ts";
import { warningSentence } from "./warning-sentences.ts";

/** Every value that some code brings with it. */
const params = {
  expiredOn: "2026-01-31",
  measuredOn: "2026-01-31",
  today: plainDate("2026-02-28"),
  reasons: "age, illness",
  outside: "arm, cuff-width",
  cuffSite: "leg",
  implement: "barbell",
  measuredLimb: "RL",
  measuredWidthCm: 11.5,
  cuffWidthCm: 6,
  measuredPosture: "seated",
  posture: "standing",
  estimatedPercent: 66.7,
  percentLop: 60,
  ceilingPercent: 50,
  session: 2,
  percentOneRepMax: 55,
  percentAfterRounding: 18.5,
  reps: 75,
  ceilingReps: 45,
  exactKg: 12.5,
  lightestKg: 20,
  lightestPercent: 32,
  cuffOnSeconds: 630,
  limitSeconds: 600,
  planSeconds: 480,
  differenceMmHg: 20,
  minPercent: 60,
  maxPercent: 80,
};

describe("sentences", () => {
  it("says every denial and warning in a whole sentence, with its numbers", () => {
    const said = [
      ...DENIAL_CODES.map((code) => denialSentence({ code, limb: "LL", params })),
      ...WARNING_CODES.map((code) => warningSentence({ code, limb: "LL", params })),
    ];
    for (const sentence of said) {
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\?|unknown/);
    }
    expect(new Set(said).size).toBe(said.length);
  });

  it("names the limb, the ceiling and why a measurement no longer counts", () => {
    expect(denialSentence({ code: "above-ceiling", limb: "LL", params })).toBe(
      "60 % of LOP is above the ceiling of 50 % for the left leg.",
    );
    expect(denialSentence({ code: "lop-stale", limb: "RL", params })).toBe(
      "The occlusion pressure of the right leg from 31 Jan 2026 no longer counts: it is older than 14 days and the client was ill since.",
    );
  });

  it("offers the limit where a number is too high, and never sets what the rule did not say", () => {
    expect(mendFor({ code: "above-ceiling", params })).toEqual({
      kind: "set",
      field: "percentLop",
      value: 50,
      label: "Use 50 % of LOP",
    });
    expect(mendFor({ code: "above-bfr-load", params: {} })).toBeNull();
  });
});
