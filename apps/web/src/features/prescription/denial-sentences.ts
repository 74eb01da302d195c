import { LIMB_NAMES, type Limb } from "@cuffwise/domain/kernel";
import type { Denial, DenialCode, SentenceParams } from "@cuffwise/domain/prescription";
import { capital, dayText, inWords, numberText, postureText } from "./words.ts";

type Sentence = (params: SentenceParams, limb: string) => string;

const REASON_WORDS: Readonly<Record<string, string>> = {
  age: "it is older than 14 days",
  "limb-circumference": "the limb has changed by 2 cm or more",
  "resting-systolic": "the resting blood pressure has changed by 10 mmHg or more",
  illness: "the client was ill since",
  "unexpected-response": "the client responded unexpectedly since",
};

const reasons = (typed: string | number | undefined): string =>
  inWords(
    String(typed ?? "")
      .split(", ")
      .map((reason) => REASON_WORDS[reason] ?? "something has changed since"),
  );

const OUTSIDE_WORDS: Readonly<Record<string, string>> = {
  arm: "it holds for thighs only",
  "cuff-width": "it holds for an 18 cm cuff only",
  "cuff-material": "it does not hold for elastic cuffs",
};

const outside = (typed: string | number | undefined): string =>
  inWords(
    String(typed ?? "")
      .split(", ")
      .map((one) => OUTSIDE_WORDS[one] ?? "this client is unlike the people it was made from"),
  );

const percent = (value: string | number | undefined): string => `${numberText(value)} %`;
const kilograms = (value: string | number | undefined): string => `${numberText(value)} kg`;
const minutes = (value: string | number | undefined): string => `${numberText(Number(value) / 60)} min`;

/** What stands against a prescription, one sentence per code: `limb` is "the left leg", or "this limb" without one. */
export const DENIAL_SENTENCES = {
  "screening-missing": (_, limb) => `Nobody has screened ${limb} yet, so no cuff may go on it.`,
  "screening-incomplete": (_, limb) => `The screening is not finished, so ${limb} is not cleared yet.`,
  "limb-referred": (_, limb) => `${capital(limb)} waits for a clinician's answer, so no cuff may go on it.`,
  "limb-excluded": (_, limb) => `The screening has excluded ${limb}: no cuff may go on it. Train it without one.`,
  "clearance-expired": ({ expiredOn }, limb) => `The clearance of ${limb} ran out on ${dayText(expiredOn)}.`,
  "no-limb": () => "No limb is chosen.",
  "arms-and-legs-together": () => "Arms and legs are never cuffed at the same time.",
  "one-limb-at-a-time": () =>
    "The screening allows one cuffed limb at a time, and this exercise works both together. Choose one limb, or an exercise done one side after the other.",
  "standing-under-cuff": (_, limb) =>
    `The screening allows a cuff on ${limb} only seated or lying, and this exercise is done standing. Choose one done seated or lying.`,
  "limb-not-in-exercise": ({ cuffSite }, limb) => `This exercise is cuffed at the ${cuffSite}, so not at ${limb}.`,
  "lop-missing": (_, limb) => `No occlusion pressure has been measured for ${limb}.`,
  "lop-other-limb": ({ measuredLimb }, limb) =>
    `There is no occlusion pressure for ${limb}, only for the ${LIMB_NAMES[measuredLimb as Limb] ?? "other side"}.`,
  "lop-other-cuff": ({ measuredWidthCm, cuffWidthCm }, limb) =>
    measuredWidthCm === cuffWidthCm
      ? `${capital(limb)} was measured with another cuff of the same width; even so, its pressure is not this one's.`
      : `${capital(limb)} was measured with another cuff (${numberText(measuredWidthCm)} cm wide; this one is ${numberText(cuffWidthCm)} cm).`,
  "lop-stale": ({ measuredOn, reasons: why }, limb) =>
    `The occlusion pressure of ${limb} from ${dayText(measuredOn)} no longer counts: ${reasons(why)}.`,
  "lop-in-future": ({ measuredOn }, limb) =>
    `The measurement of ${limb} is dated ${dayText(measuredOn)}, a day still to come.`,
  "prediction-refused": ({ outside: why }, limb) =>
    `An occlusion pressure cannot be calculated for ${limb}: ${outside(why)}.`,
  "posture-over-ceiling": ({ measuredPosture, posture, estimatedPercent, ceilingPercent }, limb) =>
    `${capital(limb)} was measured ${postureText(measuredPosture)} but is trained ${postureText(posture)}: about ${percent(estimatedPercent)} would reach it, and ${percent(ceilingPercent)} is the most.`,
  "pressure-invalid": () => "A training pressure is above 0 and at most 100 % of the occlusion pressure.",
  "above-ceiling": ({ percentLop, ceilingPercent }, limb) =>
    `${percent(percentLop)} of LOP is above the ceiling of ${percent(ceilingPercent)} for ${limb}.`,
  "above-ramp-pressure": ({ session, percentLop, ceilingPercent }, limb) =>
    `This is cuffed session ${session} of this client: ${percent(percentLop)} of LOP on ${limb} is too much, ${percent(ceilingPercent)} is the most.`,
  "above-ramp-load": ({ session, percentOneRepMax, ceilingPercent }) =>
    `This is cuffed session ${session} of this client: ${percent(percentOneRepMax)} of the 1RM is too heavy, ${percent(ceilingPercent)} is the most.`,
  "above-ramp-volume": ({ session, reps, ceilingReps }) =>
    `This is cuffed session ${session} of this client: ${numberText(reps)} repetitions are too many, ${numberText(ceilingReps)} are the most.`,
  "one-rep-max-missing": () => "There is no 1RM of this exercise, so no load can be worked out.",
  "one-rep-max-stale": ({ measuredOn }) =>
    `The 1RM of ${dayText(measuredOn)} is older than eight weeks and no longer counts.`,
  "load-invalid": () => "The load has no share of the 1RM yet.",
  "above-bfr-load": ({ percentOneRepMax, ceilingPercent }) =>
    ceilingPercent === undefined
      ? `${percent(percentOneRepMax)} of the 1RM is too heavy for a cuff.`
      : `${percent(percentOneRepMax)} of the 1RM is too heavy for a cuff: ${percent(ceilingPercent)} is the most for this client.`,
  "equipment-missing": ({ implement }) =>
    `This client's equipment has no ${implement}, so nothing can be loaded for this exercise.`,
  "lighter-than-equipment": ({ exactKg, lightestKg, lightestPercent }) =>
    `${kilograms(exactKg)} is asked for, but the lightest this client can load is ${kilograms(lightestKg)}, which is ${percent(lightestPercent)} of the 1RM.`,
  "cuff-time-over-limit": ({ cuffOnSeconds, limitSeconds }) =>
    `The cuff would stay on for ${minutes(cuffOnSeconds)}; ${minutes(limitSeconds)} is the most.`,
  "scheme-invalid": () =>
    "These sets, tempo and rests cannot be done, so nobody can say how long the cuff would stay on.",
  "wrap-not-allowed": () => "This limb is cleared with limits, and a wrap without a gauge cannot keep them.",
} as const satisfies Record<DenialCode, Sentence>;

export const denialSentence = ({ code, limb, params }: Pick<Denial, "code" | "limb" | "params">): string => {
  const say: Sentence = DENIAL_SENTENCES[code];
  return capital(say(params, limb === null ? "this limb" : `the ${LIMB_NAMES[limb]}`));
};
