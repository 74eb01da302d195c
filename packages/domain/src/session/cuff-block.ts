import type { Limb, LopId, PlainDate } from "#kernel/index.ts";
import { MAX_PERCENT_LOP, type SessionContent } from "#programme/index.ts";
import { type CuffDenial, canTrainCuffed, type LimbStanding } from "#screening/index.ts";

/** A standing, and the lock that a stop, a readiness check or a follow-up put on it. */
export interface LockableStanding extends LimbStanding {
  readonly lockedAt: Date | null;
}

export interface LopValidity {
  readonly lopId: LopId;
  readonly valueMmHg: number;
  readonly freshUntil: PlainDate;
  readonly isStale: boolean;
}

export type CuffBlockCode = CuffDenial | "limb-locked" | "limb-resting" | "follow-up-due" | "lop-missing" | "lop-stale";

/** Why a planned cuff may not be used today. */
export interface CuffBlock {
  readonly limb: Limb;
  readonly code: CuffBlockCode;
}

export interface CuffFacts {
  readonly standings: Readonly<Record<Limb, LockableStanding | null>>;
  readonly lops: readonly LopValidity[];
  /** Limbs that today's readiness check gave a rest, such as sore ones. */
  readonly resting: readonly Limb[];
  /** A check after an earlier cuffed session is due and unanswered; see `dueFollowUps`. */
  readonly isFollowUpDue: boolean;
  readonly today: PlainDate;
}

/** The reason, or null when this limb may be cuffed today with a pressure that stands on this measurement. */
export const cuffBlock = (
  limb: Limb,
  lopId: LopId,
  { standings, lops, resting, isFollowUpDue, today }: CuffFacts,
): CuffBlockCode | null => {
  const standing = standings[limb];
  // A lock outranks every outcome.
  if (standing !== null && standing.lockedAt !== null) return "limb-locked";
  const cleared = canTrainCuffed(standing, today);
  if (!cleared.ok) return cleared.error;
  // Nobody knows yet how the last session under a cuff ended.
  if (isFollowUpDue) return "follow-up-due";
  if (resting.includes(limb)) return "limb-resting";
  const lop = lops.find((one) => one.lopId === lopId);
  if (lop === undefined) return "lop-missing";
  return lop.isStale || lop.freshUntil < today ? "lop-stale" : null;
};

/** What stands between a client and the cuffs of a session, once per limb. */
export const cuffBlocks = (content: Pick<SessionContent, "resolved">, facts: CuffFacts): readonly CuffBlock[] => {
  const blocks = new Map<Limb, CuffBlockCode>();
  for (const { cuffs } of Object.values(content.resolved)) {
    for (const { limb, lopId } of cuffs) {
      const code = cuffBlock(limb, lopId, facts);
      if (code !== null && !blocks.has(limb)) blocks.set(limb, code);
    }
  }
  return [...blocks].map(([limb, code]) => ({ limb, code }));
};

const WITHOUT_CUFF: readonly CuffBlockCode[] = ["lop-missing", "lop-stale", "limb-resting"];

/**
 * A measurement that ran out says nothing about the person, and a sore limb may work without a cuff. A missing clearance
 * or a lock does say something, and the whole session waits for the coach.
 */
export const allowsUncuffed = (blocks: readonly CuffBlock[]): boolean =>
  blocks.every(({ code }) => WITHOUT_CUFF.includes(code));

/** Highest pressure for a limb today, percent of LOP: the lowest of the product's, the screening's and today's limit. */
export const ceilingToday = (standing: LimbStanding | null, readinessCeiling: number | null): number =>
  Math.min(MAX_PERCENT_LOP, standing?.ceilingPercent ?? MAX_PERCENT_LOP, readinessCeiling ?? MAX_PERCENT_LOP);
