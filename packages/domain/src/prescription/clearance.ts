import type { PlainDate } from "#kernel/time.ts";

export const LIMB_OUTCOMES = ["cleared", "cleared-mod", "refer", "excluded", "incomplete"] as const;
export type LimbOutcome = (typeof LIMB_OUTCOMES)[number];

/**
 * What a prescription reads of the screening: structural on purpose, so that this context knows no screening rule.
 * `ceilingPercent` is percent of LOP; null means that screening sets none. `expiresOn` is the last valid day.
 */
export interface LimbStanding {
  readonly outcome: LimbOutcome;
  readonly ceilingPercent: number | null;
  readonly expiresOn: PlainDate | null;
  /** A limit of the screening: never two limbs under a cuff at the same time. */
  readonly oneLimbAtATime: boolean;
  /** A limit of the screening: never a cuff on this limb while standing. */
  readonly seatedOrLying: boolean;
}
