/** Plausible maxima of an ordinary person, kg. */
const TYPICAL_MAX_KG: Readonly<Record<string, number>> = {
  "back-squat": 90,
  deadlift: 110,
  "trap-bar-deadlift": 115,
  "bench-press": 70,
  "leg-press": 160,
  "knee-extension": 65,
  "prone-leg-curl": 45,
  "seated-leg-curl": 50,
  "standing-calf-raise": 90,
  "seated-calf-raise": 60,
  "dumbbell-curl": 16,
  "barbell-romanian-deadlift": 85,
  "bent-over-row": 60,
  "overhead-press": 45,
  "split-squat": 40,
};
const UNKNOWN_KG = 50;

/** What somebody of this strength could lift once, whole kg. */
export const typicalMaxKg = (slug: string, strength: number): number =>
  Math.round((TYPICAL_MAX_KG[slug] ?? UNKNOWN_KG) * strength);

const STEP_KG = 2.5;

/**
 * What this person takes for eight repetitions when nobody says how much, kg: seven tenths of their maximum, and one
 * percent more each week.
 */
export const chosenKg = (slug: string, strength: number, week: number): number =>
  Math.max(STEP_KG, Math.round((typicalMaxKg(slug, strength) * (0.68 + 0.01 * week)) / STEP_KG) * STEP_KG);
