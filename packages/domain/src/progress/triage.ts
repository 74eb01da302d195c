import type { Limb } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";
import type { LimbStanding } from "#prescription/index.ts";

/** From most to least urgent: the order of the dashboard. */
export const TRIAGE_STATUSES = ["unsafe", "screening", "expiring", "unread", "missed", "ok"] as const;
export type TriageStatus = (typeof TRIAGE_STATUSES)[number];

/** What the dashboard knows about one client. */
export interface TriageFacts {
  readonly today: PlainDate;
  readonly openAdverseEvents: number;
  readonly lockedLimbs: readonly Limb[];
  /** A readiness check or stop that asked for an emergency number and was not followed up. */
  readonly emergencyOpen: boolean;
  /** Per limb, or null when the client was never screened. */
  readonly standing: Readonly<Record<Limb, LimbStanding>> | null;
  /** Limbs that the client trains with cuffs now; only their LOP can be stale. */
  readonly cuffedLimbs: readonly Limb[];
  /** Last valid day of the newest LOP of each limb. */
  readonly lopValidUntil: Readonly<Partial<Record<Limb, PlainDate>>>;
  readonly unreadComments: number;
  /** Planned sessions of the last 14 days that were neither done nor excused. */
  readonly missedSessions: number;
}

export interface Triage {
  readonly status: TriageStatus;
  /** 0 is the most urgent: sort by it. */
  readonly rank: number;
  /** At most eight words. */
  readonly reason: string;
}
