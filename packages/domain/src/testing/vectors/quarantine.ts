// Arithmetic of equations that the product may not use: it is here to check other people's numbers and nothing else.
// The first two set a pressure from the systolic one alone and are biased in both directions; the coefficients of the
// last two were never confirmed in print.

const isPressurePair = (systolic: number, diastolic: number): boolean =>
  systolic > diastolic && diastolic > 0 && systolic <= 300;

/** Graham 1993: mmHg from blood pressure, limb circumference and cuff width in cm. Null: refused. */
export const graham = (systolic: number, diastolic: number, circumferenceCm: number, widthCm: number): number | null =>
  isPressurePair(systolic, diastolic) && circumferenceCm > 0 && widthCm > 0
    ? ((systolic - diastolic) * circumferenceCm) / (3 * widthCm) + diastolic
    : null;

/** Tuncali 2006: mmHg from systolic pressure and the tissue coefficient of the limb, which is for 20 to 75 cm. */
export const tuncali = (systolic: number, coefficient: number, circumferenceCm: number | null): number | null => {
  const isInRange = circumferenceCm === null || (circumferenceCm >= 20 && circumferenceCm <= 75);
  const isUsable = systolic > 0 && systolic <= 300 && coefficient > 0 && coefficient <= 1;
  return isUsable && isInRange ? (systolic + 10) / coefficient : null;
};

/** Loenneke 2015, arm, from memory: mmHg. */
export const loennekeArm = (systolic: number, diastolic: number, circumferenceCm: number): number | null =>
  isPressurePair(systolic, diastolic) && circumferenceCm > 0
    ? 0.514 * systolic + 0.339 * diastolic + 1.461 * circumferenceCm + 17.236
    : null;

/** Loenneke 2015, thigh, from memory: mmHg. */
export const loennekeThigh = (systolic: number, diastolic: number, circumferenceCm: number): number | null =>
  isPressurePair(systolic, diastolic) && circumferenceCm > 0
    ? 5.893 * circumferenceCm + 0.734 * diastolic + 0.912 * systolic - 220.046
    : null;
