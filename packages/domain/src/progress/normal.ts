/** Zelen & Severo's approximation (Abramowitz & Stegun 26.2.17); its error is below 7.5e-8. */
const B = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429] as const;
const P = 0.231_641_9;

/** The share of a standard normal distribution at or below `z`; NaN only for NaN. */
export const normalCdf = (z: number): number => {
  const t = 1 / (1 + P * Math.abs(z));
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const tail = density * t * (B[0] + t * (B[1] + t * (B[2] + t * (B[3] + t * B[4]))));
  return z < 0 ? tail : 1 - tail;
};
