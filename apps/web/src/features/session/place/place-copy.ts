import type { LoadReason, WayReason } from "@cuffwise/domain/place";

/** Why there is no load, or why an exercise cannot be done there. */
export const LOAD_WORDS: Readonly<Record<LoadReason, string>> = {
  "equipment-missing": "Nothing there to do it with.",
  "lighter-than-equipment": "Everything there is heavier than what is planned.",
  "one-rep-max-missing": "No load: your 1RM of this exercise is not known. Choose one you could lift far more often.",
  "one-rep-max-stale": "No load: your 1RM of this exercise is too old. Choose one you could lift far more often.",
  "load-of-other-exercise":
    "No load: kilograms of one exercise say nothing about another. Choose one you could lift far more often.",
};

/** Why a cuff or wrap may not be chosen. */
export const WAY_WORDS: Readonly<Record<WayReason, string>> = {
  "not-approved": "Your coach has not approved this here.",
  "cuff-not-here": "It is not at this place.",
  "cuff-not-measured":
    "This cuff has no measurement, so there is no pressure for it. A number of another cuff is never used.",
  "cuff-measurement-stale": "The measurement with this cuff is too old.",
  "exercise-without-cuff": "This exercise is not done with a cuff on that limb.",
  "load-unknown": "Without a known load there is no cuff.",
  "limb-not-allowed": "Your screening does not allow this on that limb.",
};
