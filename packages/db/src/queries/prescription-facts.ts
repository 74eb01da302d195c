import {
  addDays,
  type ClientId,
  type CuffId,
  LIMBS,
  type Limb,
  type LopId,
  limbKind,
  type OneRepMaxId,
  type OrgId,
  type PlainDate,
  plainDate,
  plainDateIn,
} from "@cuffwise/domain/kernel";
import {
  Inventory,
  type LimbStanding,
  LOP_FRESH_DAYS,
  LopMethod,
  type MeasuredLop,
  ONE_REP_MAX_CONFIDENCE,
  type OneRepMaxConfidence,
  type RampEvent,
  rampPosition,
  type WorkingOneRepMax,
} from "@cuffwise/domain/prescription";
import type { ClientFacts, OwnedCuff } from "@cuffwise/domain/programme";
import type { RescreenTrigger } from "@cuffwise/domain/screening";
import { cm, mmHg } from "@cuffwise/domain/units";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { adverseEvent, limbStanding, screening } from "#schema/health.ts";
import { cuff, equipment, lopMeasurement, oneRepMax } from "#schema/prescription.ts";
import { changeReport } from "#schema/rescreen.ts";

export interface FactsOf {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly timeZone: string;
  readonly now: Date;
}

const EMPTY_INVENTORY: Inventory = { equipment: [] };
/** Every gauge is read to the millimetre: the table knows no coarser one. */
const GAUGE_STEP_MMHG = 1;

type StandingRow = typeof limbStanding.$inferSelect;

/** A lock outranks what the screening said: somebody has to look at the limb first. */
const toStanding = (row: StandingRow | undefined): LimbStanding | null => {
  if (row === undefined) return null;
  const cleared = row.outcome === "cleared" || row.outcome === "cleared-mod";
  return {
    outcome: row.lockedAt !== null && cleared ? "refer" : row.outcome,
    ceilingPercent: row.ceilingPercent,
    expiresOn: row.expiresOn === null ? null : plainDate(row.expiresOn),
    oneLimbAtATime: row.flags.includes("one-limb-at-a-time"),
    seatedOrLying: row.flags.includes("seated-or-lying"),
  };
};

const toStandings = (rows: readonly StandingRow[]): ClientFacts["standings"] => {
  const of = (limb: Limb) => toStanding(rows.find((row) => row.limb === limb));
  return { LA: of("LA"), RA: of("RA"), LL: of("LL"), RL: of("RL") };
};

const toCuff = (row: typeof cuff.$inferSelect): OwnedCuff => ({
  cuffId: row.id,
  name: row.name,
  limbKind: row.limbKind,
  widthCm: cm(row.widthCm),
  material: row.material,
  gaugeStepMmHg: GAUGE_STEP_MMHG,
});

const toConfidence = (source: "tested" | "estimated", stored: string | null): OneRepMaxConfidence =>
  ONE_REP_MAX_CONFIDENCE.find((known) => known === stored) ?? (source === "tested" ? "tested" : "fair");

/** The days on which cuffed sessions were finished, per kind of limb, in the client's zone. */
const listCuffedDays = async (tx: Tx, of: FactsOf): Promise<readonly { day: string; isLeg: boolean }[]> => [
  ...(await tx.execute<{ day: string; isLeg: boolean }>(sql`
    select distinct (coalesce(s.started_at, l.done_at) at time zone ${of.timeZone})::date::text as day,
           c.one ->> 'limb' in ('LL', 'RL') as "isLeg"
      from set_log l
      join training_session s on s.org_id = l.org_id and s.id = l.session_id
     cross join lateral jsonb_array_elements(l.cuffs) as c(one)
     where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.cuffed and l.status = 'done'
       and s.status = 'done'`)),
];

const loadLops = (tx: Tx, of: FactsOf) =>
  tx
    .selectDistinctOn([lopMeasurement.limb, lopMeasurement.cuffId, lopMeasurement.posture], {
      lopId: lopMeasurement.id,
      limb: lopMeasurement.limb,
      cuffId: lopMeasurement.cuffId,
      posture: lopMeasurement.posture,
      method: lopMeasurement.method,
      measuredOn: lopMeasurement.measuredOn,
      value: lopMeasurement.value,
      staleReason: lopMeasurement.staleReason,
      freshUntil: lopMeasurement.freshUntil,
      widthCm: cuff.widthCm,
      material: cuff.material,
    })
    .from(lopMeasurement)
    .innerJoin(cuff, and(eq(cuff.orgId, lopMeasurement.orgId), eq(cuff.id, lopMeasurement.cuffId)))
    .where(
      and(
        eq(lopMeasurement.orgId, of.orgId),
        eq(lopMeasurement.clientId, of.clientId),
        // The method "predicted" or an unknown one is no measurement.
        sql`${lopMeasurement.method} in ('doppler', 'automatic', 'oximeter')`,
      ),
    )
    .orderBy(
      lopMeasurement.limb,
      lopMeasurement.cuffId,
      lopMeasurement.posture,
      desc(lopMeasurement.measuredOn),
      desc(lopMeasurement.recordedAt),
    );

type LopRow = Awaited<ReturnType<typeof loadLops>>[number];

const toLop = (row: LopRow): MeasuredLop => ({
  source: "measured",
  lopId: row.lopId as LopId,
  limb: row.limb,
  cuffId: row.cuffId as CuffId,
  cuffWidthCm: cm(row.widthCm),
  cuffMaterial: row.material,
  posture: row.posture,
  method: LopMethod.parse(row.method),
  measuredOn: plainDate(row.measuredOn),
  valueMmHg: mmHg(row.value),
  limbCircumferenceCm: null,
  restingSystolicMmHg: null,
});

const loadMaxima = (tx: Tx, of: FactsOf) =>
  tx
    .selectDistinctOn([oneRepMax.exerciseSlug], {
      slug: oneRepMax.exerciseSlug,
      id: oneRepMax.id,
      source: oneRepMax.source,
      valueKg: oneRepMax.valueKg,
      measuredOn: oneRepMax.measuredOn,
      confidence: sql<
        string | null
      >`coalesce(${oneRepMax.detail} ->> 'confidence', ${oneRepMax.detail} -> 'estimate' ->> 'confidence')`,
    })
    .from(oneRepMax)
    .where(and(eq(oneRepMax.orgId, of.orgId), eq(oneRepMax.clientId, of.clientId)))
    .orderBy(oneRepMax.exerciseSlug, desc(oneRepMax.measuredOn), desc(oneRepMax.recordedAt));

const toMaximum = (row: Awaited<ReturnType<typeof loadMaxima>>[number]): [string, WorkingOneRepMax] => [
  row.slug,
  {
    valueKg: row.valueKg,
    oneRepMaxId: row.id as OneRepMaxId,
    measuredOn: plainDate(row.measuredOn),
    confidence: toConfidence(row.source, row.confidence),
  },
];

/** Reported changes after which the ramp begins again. */
const RESTARTED_BY: Partial<Record<RescreenTrigger, RampEvent["kind"]>> = {
  infection: "infection",
  medicine: "new-medicine",
};

/** Everything that turns a programme into loads and pressures for one client, newest of each, in one round trip. */
export const loadPrescriptionFacts = async (tx: Tx, of: FactsOf): Promise<ClientFacts> => {
  const today = plainDateIn(of.now, of.timeZone);
  const [standings, cuffs, lops, maxima, inventories, days, events, reports] = await Promise.all([
    tx
      .select({ standing: limbStanding, screenedAt: screening.completedAt })
      .from(limbStanding)
      .leftJoin(screening, and(eq(screening.orgId, limbStanding.orgId), eq(screening.id, limbStanding.screeningId)))
      .where(and(eq(limbStanding.orgId, of.orgId), eq(limbStanding.clientId, of.clientId))),
    tx
      .select()
      .from(cuff)
      .where(and(eq(cuff.orgId, of.orgId), eq(cuff.clientId, of.clientId), isNull(cuff.retiredAt)))
      .orderBy(desc(cuff.createdAt)),
    loadLops(tx, of),
    loadMaxima(tx, of),
    tx
      .select({ inventory: equipment.inventory })
      .from(equipment)
      .where(and(eq(equipment.orgId, of.orgId), eq(equipment.clientId, of.clientId))),
    listCuffedDays(tx, of),
    tx
      .select({ at: adverseEvent.at })
      .from(adverseEvent)
      .where(
        and(
          eq(adverseEvent.orgId, of.orgId),
          eq(adverseEvent.clientId, of.clientId),
          // Soreness or a bruise that a second device told of is no reaction that begins the ramp again.
          sql`not (${adverseEvent.severity} = 'minor' and coalesce(${adverseEvent.signs} ->> 'from', '') = 'follow-up')`,
        ),
      ),
    tx
      .select({ at: changeReport.at, changes: changeReport.changes })
      .from(changeReport)
      .where(and(eq(changeReport.orgId, of.orgId), eq(changeReport.clientId, of.clientId))),
  ]);
  const reactions = events.map(({ at }) => ({
    kind: "minor-reaction" as const,
    on: plainDateIn(at, of.timeZone),
  }));
  const changes = reports.flatMap(({ at, changes: reported }) =>
    reported.flatMap((change): RampEvent[] => {
      const kind = RESTARTED_BY[change];
      return kind === undefined ? [] : [{ kind, on: plainDateIn(at, of.timeZone) }];
    }),
  );
  const rampOf = (isLeg: boolean): number => {
    const screened = standings.flatMap(({ standing, screenedAt }) => {
      if ((limbKind(standing.limb) === "leg") !== isLeg || !standing.flags.includes("restart-on-ramp")) return [];
      // Whoever may not read screenings does not see the day either: then nothing since it counts.
      return [{ kind: "screening" as const, on: screenedAt === null ? today : plainDateIn(screenedAt, of.timeZone) }];
    });
    const trained: PlainDate[] = days.filter((one) => one.isLeg === isLeg).map(({ day }) => plainDate(day));
    return rampPosition(trained, [...reactions, ...changes, ...screened], today).session;
  };
  return {
    today,
    standings: toStandings(standings.map(({ standing }) => standing)),
    cuffs: cuffs.map(toCuff),
    lops: lops.map(toLop).filter(({ limb }) => LIMBS.includes(limb)),
    // Age speaks for itself; this is for what was ended before its time.
    lopEvents: lops
      .filter(
        ({ staleReason, freshUntil, measuredOn }) =>
          staleReason !== null || (freshUntil < today && freshUntil < addDays(plainDate(measuredOn), LOP_FRESH_DAYS)),
      )
      .map(({ lopId }) => ({ kind: "unexpected-response" as const, on: today, lopId: lopId as LopId })),
    oneRepMaxes: new Map(maxima.map(toMaximum)),
    inventory: inventories[0] === undefined ? EMPTY_INVENTORY : Inventory.parse(inventories[0].inventory),
    rampSession: { arm: rampOf(false), leg: rampOf(true) },
  };
};
