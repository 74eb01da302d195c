/**
 * Session-RPE load in arbitrary units: how hard the whole session was (0–10, about 30 minutes after it) times its
 * minutes. Null for a rating or a duration that cannot be. Source: McGuigan & Foster 2004, Foster 2021.
 */
export const sessionRpeLoad = (rpe: number, minutes: number): number | null =>
  rpe >= 0 && rpe <= 10 && minutes >= 0 && Number.isFinite(minutes) ? rpe * minutes : null;

/** Tonnage in kg of sets of one exercise: cuffed and ordinary sets must not be mixed by the caller. */
export const tonnage = (sets: readonly { readonly loadKg: number; readonly reps: number }[]): number =>
  sets.reduce((sum, { loadKg, reps }) => sum + loadKg * reps, 0);

/** Hard sets of a muscle: direct ones whole, indirect ones half. */
export const fractionalSets = (direct: number, indirect: number): number => direct + indirect / 2;

/** The weaker limb as percent of the stronger one; null when neither has a value. */
export const limbSymmetry = (left: number, right: number): number | null => {
  const stronger = Math.max(left, right);
  return stronger > 0 ? (100 * Math.min(left, right)) / stronger : null;
};
