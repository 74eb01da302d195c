import { type DashboardRow, listDashboard } from "@cuffwise/db/queries/dashboard";
import { type ClientId, LIMBS, type Limb, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import { classifyClient, type Triage, type TriageFacts } from "@cuffwise/domain/progress";
import { actorProcedure, router, STAFF } from "#trpc.ts";

export interface OverviewClient {
  readonly clientId: ClientId;
  readonly name: string;
  readonly status: DashboardRow["status"];
  /** Null for people who are not training here: invited or left. */
  readonly triage: Triage | null;
  readonly lastTrainedOn: PlainDate | null;
  readonly nextOn: PlainDate | null;
  readonly programmeEndsOn: PlainDate | null;
  readonly due: number;
  readonly done: number;
  /** Percent of the sessions due in the last 28 days; null when none was due. */
  readonly adherencePercent: number | null;
  readonly unread: number;
}

const standingOf = (row: DashboardRow): TriageFacts["standing"] => {
  if (row.standing.length === 0) return null;
  const of = (limb: Limb) => {
    const found = row.standing.find((one) => one.limb === limb);
    return {
      outcome: found?.outcome ?? ("incomplete" as const),
      ceilingPercent: found?.ceilingPercent ?? null,
      expiresOn: found?.expiresOn ?? null,
    };
  };
  return { LA: of("LA"), RA: of("RA"), LL: of("LL"), RL: of("RL") };
};

const triageOf = (row: DashboardRow, today: PlainDate): Triage =>
  classifyClient({
    today,
    openAdverseEvents: row.openEvents,
    emergencyOpen: row.seriousEvents > 0,
    lockedLimbs: LIMBS.filter((limb) => row.standing.some((one) => one.limb === limb && one.locked)),
    standing: standingOf(row),
    cuffedLimbs: row.cuffedLimbs,
    lopValidUntil: row.lopValidUntil,
    unreadComments: row.unread,
    programmeEndsOn: row.programmeEndsOn,
    nextOn: row.nextOn,
    missedSessions: row.missed,
  });

const rankOf = ({ status, triage }: OverviewClient): number =>
  triage?.rank ?? (status === "invited" ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER);

export const dashboardRouter = router({
  /** Every client of the practice, anything unsafe first. "Today" is the reader's day. */
  overview: actorProcedure(...STAFF).query(async ({ ctx }) => {
    const today = plainDateIn(ctx.now, ctx.actor.timeZone);
    const rows = await listDashboard(ctx.tx, { orgId: ctx.actor.orgId, readerId: ctx.actor.personId, today });
    const clients = rows.map((row): OverviewClient => {
      return {
        clientId: row.clientId,
        name: row.name,
        status: row.status,
        triage: row.status === "active" ? triageOf(row, today) : null,
        lastTrainedOn: row.lastTrainedOn,
        nextOn: row.nextOn,
        programmeEndsOn: row.programmeEndsOn,
        due: row.due,
        done: row.done,
        adherencePercent: row.due === 0 ? null : Math.round((100 * row.done) / row.due),
        unread: row.unread,
      };
    });
    return { today, clients: clients.toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "en")) };
  }),
});
