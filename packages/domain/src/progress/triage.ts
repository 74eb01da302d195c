import { LIMB_NAMES, LIMBS, type Limb } from "#kernel/limb.ts";
import { daysBetween, type PlainDate } from "#kernel/time.ts";
import type { LimbStanding as PrescribedStanding } from "#prescription/index.ts";

type LimbStanding = Pick<PrescribedStanding, "outcome" | "ceilingPercent" | "expiresOn">;

/** From most to least urgent: the order of the dashboard. */
export const TRIAGE_STATUSES = ["unsafe", "screening", "expiring", "unread", "programme", "missed", "ok"] as const;
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
  /** The last day of the latest programme that was not ended by hand; null when there is none. */
  readonly programmeEndsOn: PlainDate | null;
  /** The next planned session, null when none is ahead. */
  readonly nextOn: PlainDate | null;
  /** Planned sessions of the last 14 days that were neither done nor excused. */
  readonly missedSessions: number;
}

export interface Triage {
  readonly status: TriageStatus;
  /** 0 is the most urgent: sort by it. */
  readonly rank: number;
  /** The most urgent finding, in at most eight words. */
  readonly reason: string;
  /** How many more findings there are. */
  readonly others: number;
}

/** So early a coach should act before a clearance runs out. */
export const EXPIRES_SOON_DAYS = 14;
export const MISSED_SESSIONS_TO_ACT = 2;
export const ON_TRACK = "On track";

type Finding = Pick<Triage, "status" | "reason">;
type LimbFact = readonly [Limb, LimbStanding];

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
/** Up to two limbs by name, more by number, so that a reason stays short. */
const limbs = (list: readonly Limb[]): string =>
  list.length > 2 ? count(list.length, "limb") : list.map((limb) => LIMB_NAMES[limb]).join(", ");
const limbsWhere = (facts: readonly LimbFact[], test: (standing: LimbStanding) => boolean): readonly Limb[] =>
  facts.filter(([, standing]) => test(standing)).map(([limb]) => limb);
const isCleared = ({ outcome }: LimbStanding): boolean => outcome === "cleared" || outcome === "cleared-mod";

const unsafe = (facts: TriageFacts, standings: readonly LimbFact[]): readonly string[] => {
  const excluded = limbsWhere(standings, ({ outcome }) => outcome === "excluded");
  const cuffedAnyway = excluded.filter((limb) => facts.cuffedLimbs.includes(limb));
  return [
    ...(facts.emergencyOpen ? ["Emergency sign, not followed up"] : []),
    ...(facts.openAdverseEvents > 0 ? [count(facts.openAdverseEvents, "open adverse event")] : []),
    ...(facts.lockedLimbs.length > 0 ? [`Locked: ${limbs(facts.lockedLimbs)}`] : []),
    ...(cuffedAnyway.length > 0 ? [`Programme cuffs excluded ${limbs(cuffedAnyway)}`] : []),
  ];
};

const screening = ({ standing, today }: TriageFacts, standings: readonly LimbFact[]): readonly string[] => {
  if (standing === null) return ["No screening yet"];
  const incomplete = limbsWhere(standings, ({ outcome }) => outcome === "incomplete");
  const referred = limbsWhere(standings, ({ outcome }) => outcome === "refer");
  const expired = limbsWhere(
    standings,
    (it) => isCleared(it) && it.expiresOn !== null && daysBetween(it.expiresOn, today) > 0,
  );
  return [
    ...(incomplete.length > 0 ? ["Screening incomplete"] : []),
    ...(expired.length > 0 ? [`Clearance expired: ${limbs(expired)}`] : []),
    ...(referred.length > 0 ? [`Referred: ${limbs(referred)}`] : []),
  ];
};

const expiring = (facts: TriageFacts, standings: readonly LimbFact[]): readonly string[] => {
  const { today, cuffedLimbs, lopValidUntil } = facts;
  const daysLeft = standings.flatMap(([, it]) =>
    isCleared(it) && it.expiresOn !== null ? [daysBetween(today, it.expiresOn)] : [],
  );
  const soonest = Math.min(...daysLeft.filter((days) => days >= 0));
  const unmeasured = cuffedLimbs.filter((limb) => lopValidUntil[limb] === undefined);
  const stale = cuffedLimbs.filter((limb) => {
    const until = lopValidUntil[limb];
    return until !== undefined && daysBetween(until, today) > 0;
  });
  return [
    ...(soonest <= EXPIRES_SOON_DAYS
      ? [soonest === 0 ? "Clearance ends today" : `Clearance ends in ${count(soonest, "day")}`]
      : []),
    ...(unmeasured.length > 0 ? [`No LOP: ${limbs(unmeasured)}`] : []),
    ...(stale.length > 0 ? [`LOP stale: ${limbs(stale)}`] : []),
  ];
};

/** Whoever is decided about and has nothing to train waits for the coach, with cuffs or without. */
const programme = ({ today, programmeEndsOn, nextOn }: TriageFacts, isDecided: boolean): readonly string[] => {
  if (!isDecided || nextOn !== null) return [];
  if (programmeEndsOn === null) return ["Waits for a plan"];
  return daysBetween(programmeEndsOn, today) > 0 ? ["The last one has ended"] : [];
};

/** Nothing to do; but whoever may not be cuffed is told apart from whoever may. */
const quiet = (standings: readonly LimbFact[]): string => {
  const excluded = limbsWhere(standings, ({ outcome }) => outcome === "excluded");
  if (excluded.length === LIMBS.length) return "No cuffs: excluded";
  return excluded.length > 0 ? `No cuff: ${limbs(excluded)}` : ON_TRACK;
};

/** Where a client stands on the dashboard: anything unsafe first, and one short reason. */
export const classifyClient = (facts: TriageFacts): Triage => {
  const { standing, unreadComments, missedSessions } = facts;
  const standings: readonly LimbFact[] = standing === null ? [] : LIMBS.map((limb) => [limb, standing[limb]]);
  const as = (status: TriageStatus, reasons: readonly string[]): readonly Finding[] =>
    reasons.map((reason) => ({ status, reason }));
  const undecided = screening(facts, standings);
  const findings: readonly Finding[] = [
    ...as("unsafe", unsafe(facts, standings)),
    ...as("screening", undecided),
    ...as("expiring", expiring(facts, standings)),
    ...as("unread", unreadComments > 0 ? [count(unreadComments, "unread comment")] : []),
    ...as("programme", programme(facts, undecided.length === 0)),
    ...as("missed", missedSessions >= MISSED_SESSIONS_TO_ACT ? [`${count(missedSessions, "session")} missed`] : []),
  ];
  const { status, reason } = findings[0] ?? { status: "ok", reason: quiet(standings) };
  return { status, rank: TRIAGE_STATUSES.indexOf(status), reason, others: Math.max(0, findings.length - 1) };
};
