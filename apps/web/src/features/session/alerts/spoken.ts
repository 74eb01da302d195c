import type { Moment } from "./moment.ts";

export interface Spoken {
  /** Said when there is a pause. */
  readonly polite: string;
  /** Said at once: only what protects a limb. */
  readonly assertive: string;
}

const restWords = ({ restLeft, restSeconds }: Moment): string => {
  if (restLeft === null) return "";
  if (restLeft <= 0) return "Rest is over";
  if (restLeft <= 10) return "10 seconds of rest left";
  return `Rest, ${restSeconds} seconds`;
};

const cuffWords = ({ cuffSeconds, limitSeconds, isForgotten }: Moment): string => {
  if (cuffSeconds === null) return "";
  if (cuffSeconds >= limitSeconds) return "Time limit reached. Release the cuff now";
  if (isForgotten) return "The cuff is still on. Is that on purpose?";
  return cuffSeconds >= limitSeconds * 0.75 ? "Three quarters of the cuff time is used" : "";
};

/**
 * What a screen reader says. The words change at milestones only: start, ten seconds and end of a rest, three quarters
 * and all of a cuff's time. A timer that speaks each second is noise.
 */
export const spokenAt = (moment: Moment): Spoken => {
  const cuff = moment.cuffSeconds === null || cuffWords(moment) !== "" ? cuffWords(moment) : "Cuff clock running";
  const recheck = moment.recheckIn !== null && moment.recheckIn <= 0 ? "How are you now? Please answer" : "";
  const isUrgent = moment.cuffSeconds !== null && cuffWords(moment) !== "";
  return {
    polite: [restWords(moment), isUrgent ? "" : cuff, recheck].filter((words) => words !== "").join(". "),
    assertive: isUrgent ? cuff : "",
  };
};
