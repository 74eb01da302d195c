import { z } from "zod";
import { PlainDate } from "#kernel/time.ts";

const Count = z.number().int().min(0);
const CuffSeconds = z.object({ LA: Count, RA: Count, LL: Count, RL: Count });

/**
 * What one client did on one day, kept beside the set log so that a dashboard need not read the log.
 * Cuffed and ordinary tonnage are never added together: they do not compare.
 */
export const ClientDay = z.object({
  day: PlainDate,
  sets: Count,
  /** Of `sets`, those done with an inflated cuff. */
  cuffedSets: Count,
  reps: Count,
  /** Kilograms times repetitions of the sets without a cuff. */
  tonnageKg: z.number().min(0),
  /** The same for the cuffed sets. */
  cuffedTonnageKg: z.number().min(0),
  cuffSeconds: CuffSeconds,
  /** 0–10; null when nobody rated. */
  maxDiscomfort: z.number().min(0).max(10).nullable(),
  /** Session-RPE load in arbitrary units, summed over the day's sessions; null when nobody rated. */
  sessionRpeLoad: z.number().min(0).nullable(),
});
export type ClientDay = z.infer<typeof ClientDay>;
