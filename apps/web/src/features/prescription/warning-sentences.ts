import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { SentenceParams, Warning, WarningCode } from "@cuffwise/domain/prescription";
import { capital, dayText, numberText, postureText } from "./words.ts";

type Sentence = (params: SentenceParams, limb: string) => string;

/** What a coach should know although it refuses nothing; one sentence per code. */
export const WARNING_SENTENCES = {
  "lop-readings-differ": ({ differenceMmHg }, limb) =>
    `The two readings of ${limb} are ${numberText(differenceMmHg)} mmHg apart. The lower one counts; measuring again is better.`,
  "lop-low-confidence": (_, limb) =>
    `An oximeter is unreliable on a leg. Measure ${limb} with Doppler or an automatic cuff when you can.`,
  "lop-measure-each-session": (_, limb) =>
    `This cuff measures by itself: let it measure ${limb} again before each session.`,
  "lop-other-posture": ({ measuredPosture, posture, estimatedPercent }, limb) =>
    `${capital(limb)} was measured ${postureText(measuredPosture)} but is trained ${postureText(posture)}${
      estimatedPercent === undefined ? "" : `: about ${numberText(estimatedPercent)} % of LOP reach it`
    }. Measure in the posture of the exercise.`,
  "load-below-evidence": ({ percentAfterRounding, percentOneRepMax }) =>
    `${numberText(percentAfterRounding ?? percentOneRepMax)} % of the 1RM is lighter than what was studied (20 %).`,
  "pressure-below-evidence": ({ percentLop }, limb) =>
    `${numberText(percentLop)} % of LOP on ${limb} is below what was shown to work (40 %).`,
  "pressure-outside-table": ({ percentLop, minPercent, maxPercent }, limb) =>
    minPercent === maxPercent
      ? `${numberText(percentLop)} % of LOP on ${limb}, where ${numberText(maxPercent)} % goes with this load.`
      : `${numberText(percentLop)} % of LOP on ${limb}, where ${numberText(minPercent)} to ${numberText(maxPercent)} % go with this load.`,
  "one-rep-max-low-confidence": () => "The 1RM is a rough estimate from many repetitions. Test it again when you can.",
  "one-rep-max-retest-due": ({ measuredOn }) =>
    `The 1RM is of ${dayText(measuredOn)}. Check it again, or the percentage drifts.`,
  "cuff-time-over-plan": ({ cuffOnSeconds, planSeconds }) =>
    `The cuff stays on for ${numberText(Number(cuffOnSeconds) / 60)} min; ${numberText(Number(planSeconds) / 60)} min are planned.`,
} as const satisfies Record<WarningCode, Sentence>;

export const warningSentence = ({ code, limb, params }: Pick<Warning, "code" | "limb" | "params">): string => {
  const say: Sentence = WARNING_SENTENCES[code];
  return capital(say(params, limb === null ? "this limb" : `the ${LIMB_NAMES[limb]}`));
};
