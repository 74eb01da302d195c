import { listAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import { listChangeReports } from "@cuffwise/db/queries/change-report";
import { listReadinessAnswers } from "@cuffwise/db/queries/readiness";
import { findLatestScreening } from "@cuffwise/db/queries/screening";
import { getStandings, type StandingChange, updateStandings } from "@cuffwise/db/queries/standing";
import { LIMBS, type Limb, plainDateIn, type ScreeningId } from "@cuffwise/domain/kernel";
import {
  applyEffect,
  type LimbStanding,
  type RescreenTrigger,
  rescreenTriggers,
  type ScreeningDecision,
} from "@cuffwise/domain/screening";
import { callsForRescreen, type DayReading } from "@cuffwise/domain/session";
import { type DecidedClient, type Deciding, screeningInput } from "./screening-input.ts";

type ChangeReport = Awaited<ReturnType<typeof listChangeReports>>[number];

/** What is known about a screening since it was handed in. */
export interface SinceThen {
  readonly screeningId: ScreeningId;
  readonly screenedAt: Date;
  /** What calls for a new one; empty while it holds. */
  readonly triggers: readonly RescreenTrigger[];
  readonly reports: readonly ChangeReport[];
}

/** Their day is the last day of the clearance: the limb closes by its date, without anybody's doing. */
const LAPSES: readonly RescreenTrigger[] = ["expired", "birthday"];

/** True when all limbs stay closed until the whole questionnaire has been answered again. */
export const closesAllLimbs = (since: SinceThen | null): boolean =>
  since?.triggers.some((trigger) => !LAPSES.includes(trigger)) ?? false;

const limitsRaisedPressure = ({ limbs }: ScreeningDecision): boolean =>
  LIMBS.some((limb) => limbs[limb].flags.includes("deflate-between-sets"));

/**
 * What has called for a new screening since the last one; null before the first. Read from facts with a time (reports,
 * events, readings), so that a new screening answers all of them without anything being taken back.
 */
export const sinceScreening = async (deciding: Deciding, client: DecidedClient): Promise<SinceThen | null> => {
  const { tx, now } = deciding;
  const of = { orgId: client.orgId, clientId: client.id };
  const latest = await findLatestScreening(tx, of);
  if (latest === undefined) return null;
  const { completedAt: screenedAt, decision, answers, id: screeningId } = latest;
  const today = plainDateIn(now, client.timeZone);
  const reports = await listChangeReports(tx, of, screenedAt);
  const events = await listAdverseEvents(tx, of, screenedAt);
  const checks = await listReadinessAnswers(tx, of, screenedAt);
  const readings = checks.flatMap(({ at, answers: { rd6 } }): DayReading[] =>
    rd6 === null ? [] : [{ on: plainDateIn(at, client.timeZone), ...rd6 }],
  );
  const triggers = rescreenTriggers({
    decision,
    input: await screeningInput(deciding, client, answers, screenedAt),
    today,
    reported: reports.flatMap(({ changes }) => changes),
    wasHarmed: events.some(({ severity }) => severity !== "minor"),
    isPressureHigh: callsForRescreen(readings, limitsRaisedPressure(decision), today),
    weightKg: null,
  });
  return { screeningId, screenedAt, triggers, reports };
};

/** A limb until the questionnaire has been answered again: never better than it was. */
export const closeLimb = (standing: LimbStanding): LimbStanding => applyEffect(standing, { kind: "rescreen" });

/** Closes every limb that the last screening opened. Returns the limbs that were open. */
export const closeAllLimbs = async ({ tx, now }: Deciding, client: DecidedClient): Promise<readonly Limb[]> => {
  const of = { orgId: client.orgId, clientId: client.id };
  const standings = await getStandings(tx, of);
  const changes = LIMBS.flatMap((limb): StandingChange[] => {
    const stored = standings[limb];
    if (stored === null) return [];
    const { outcome, ceilingPercent, flags, expiresOn } = stored;
    const after = closeLimb({ limb, outcome, ceilingPercent, bundles: [], flags: [...flags], expiresOn, reasons: [] });
    return after.outcome === outcome && after.expiresOn === expiresOn ? [] : [after];
  });
  await updateStandings(tx, of, changes, now);
  return changes.map(({ limb }) => limb);
};
