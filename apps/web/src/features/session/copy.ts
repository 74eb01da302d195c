import type { CuffBlockCode } from "@cuffwise/domain/session";
import type { Copy } from "#components/ui/copy.ts";

/** What can go wrong while somebody trains, said to the person who trains. */
export const SESSION_COPY: Copy = {
  "changed-meanwhile": "this set was logged on another device. Reload to see it; what you typed here is kept.",
  "not-signed-in": "you have been signed out. Sign in again; the sets stay on this phone.",
  "session-closed": "this session was ended. Your sets stay on this phone; tell your coach.",
  "session-not-due": "this session is planned for a later day. It begins on that day.",
  "consent-withdrawn": "you have withdrawn an agreement. Agree again under Me to begin a session.",
  "session-not-started": "the session has not begun on the server. Reload the page; your sets stay on this phone.",
  "limb-locked": "this limb is locked after a stop. The set stays on this phone; tell your coach.",
  "not-cleared": "this limb is no longer cleared for a cuff. The set stays on this phone; tell your coach.",
  "not-found": "the server does not know this session any more. The sets stay on this phone; tell your coach.",
  "reps.too-many": "At most 200 repetitions.",
  "reps.negative": "Not less than 0.",
  "reps.not-whole": "Whole repetitions only.",
  "load.far-above": "That is far above the planned load. Check it; press the button again if it is right.",
  "load.negative": "A load cannot be less than 0.",
  "load.too-heavy": "Above 1,000 kg is not possible here. Check the unit.",
  "load.too-long": "Type the number alone, without zeros in front.",
};

export interface BlockWords {
  readonly title: string;
  /** What to do about it. */
  readonly text: string;
  /** True when answering the screening helps. */
  readonly screening: boolean;
}

/** Why the cuff stays off, in the client's words. */
export const BLOCK_WORDS: Readonly<Record<CuffBlockCode, BlockWords>> = {
  "no-screening": {
    title: "First a few questions about your health",
    text: "Nobody trains with a cuff before the screening. It takes about five minutes, and you see the result at once.",
    screening: true,
  },
  "not-cleared": {
    title: "Not cleared for a cuff",
    text: "The screening decides that, or what was reported since. The result says what to do, and who can help.",
    screening: true,
  },
  "clearance-expired": {
    title: "Your clearance has run out",
    text: "Answer the screening again; most answers are filled in already.",
    screening: true,
  },
  "limb-locked": {
    title: "Locked after what you reported",
    text: "Somebody of the practice looks at it with you before a cuff goes on this limb again. Write to your coach.",
    screening: false,
  },
  "limb-resting": {
    title: "A rest from the cuff today",
    text: "You said that this limb is sore. You can train it lightly without a cuff.",
    screening: false,
  },
  "follow-up-due": {
    title: "First: how have you been?",
    text: "You have not said how you were after your last session with a cuff. It takes three taps, and then this one opens.",
    screening: false,
  },
  "lop-missing": {
    title: "No measured pressure",
    text: "Your coach measures the occlusion pressure with this cuff first. Until then you can train without it.",
    screening: false,
  },
  "lop-stale": {
    title: "The measured pressure is too old",
    text: "Ask your coach to measure it again. Until then you can train without the cuff.",
    screening: false,
  },
};

/** What can be wrong in a readiness answer. */
export const READINESS_COPY: Copy = {
  "bp.systolic-too-low": "An upper value below 60 is not possible. Measure once more.",
  "bp.systolic-too-high": "An upper value above 260 is not possible. Measure once more.",
  "bp.diastolic-too-low": "A lower value below 20 is not possible. Measure once more.",
  "bp.diastolic-not-below-systolic": "The lower value must be below the upper one. Are they the other way round?",
  "bp.not-whole": "Whole numbers, as the device shows them.",
  "glucose.too-low": "Below 1 mmol/L is not possible. Is it in another unit?",
  "glucose.too-high": "Above 40 mmol/L is not possible. mg/dL divided by 18 is mmol/L.",
};
