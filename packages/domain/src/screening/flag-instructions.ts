import type { Flag } from "./bundles.ts";

/** What a limit asks of the person, as an instruction. Complete by type. */
export const FLAG_INSTRUCTIONS = {
  "one-limb-at-a-time": "Cuff one limb at a time.",
  "no-failure": "Stop every set two repetitions before you could not do another.",
  "bp-before-session": "Measure blood pressure before each session.",
  "bp-first-4-sessions": "Measure blood pressure before each of the first four sessions.",
  "measured-cuff-only": "Use a cuff with a pressure that is measured; no elastic wraps.",
  "deflate-between-sets": "Let the air out of the cuff between the sets.",
  "deflate-between-exercises": "Let all the air out of the cuff between the exercises.",
  "max-two-cuffed-exercises": "At most two exercises with a cuff in one session.",
  "seated-or-lying": "Train with the cuff sitting or lying, not standing.",
  "slow-rise": "Stand up slowly, and stay sitting for a minute after the cuff is off.",
  "start-at-40": "Begin at 40 % of the limb's own pressure.",
  "supervised-first-4": "The first four sessions are watched by somebody of the practice.",
  "half-volume-2-weeks": "Half the sets for the first two weeks.",
  "restart-on-ramp": "Begin again with the gentle first sessions.",
  "no-heat": "No training in heat, and no sauna on the same day.",
  "warm-room": "Train in a warm room, with warm hands.",
  "hydration-prompt": "Drink before and after the session.",
  "foot-and-skin-check": "Look at feet and skin before and after each session.",
  "glucose-protocol": "Measure blood sugar before each session, with something sweet at hand.",
  "follow-up-24-and-72-h": "We ask how your muscles are after one and after three days.",
  "follow-up-day-7": "We ask how the limb is after seven days.",
  "alcohol-and-drugs-check": "No cuff on a day with alcohol or drugs.",
  "check-cuff-material": "Check the material of the cuff before it touches your skin.",
} as const satisfies Record<Flag, string>;
