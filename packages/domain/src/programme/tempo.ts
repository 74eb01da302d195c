import { z } from "zod";

/**
 * Seconds down – pause – up – pause, as coaches write them: `2-0-2-0`. `X` in the third place means as fast as
 * possible and counts as one second. A repetition takes at least one second.
 */
export const Tempo = z.string().regex(/^(?!0-0-0-0$)\d-\d-[\dX]-\d$/, "tempo.invalid");

/** Length of one repetition in seconds. */
export const tempoSeconds = (tempo: string): number =>
  tempo.split("-").reduce((sum, part) => sum + (part === "X" ? 1 : Number(part)), 0);
