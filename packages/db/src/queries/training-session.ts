import type { ClientId, Limb, LopId, OrgId, PlainDate, SessionId } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import { SessionContent } from "@cuffwise/domain/programme";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { compiled, type Hole } from "#compiled.ts";
import { client } from "#schema/practice.ts";
import { lopMeasurement } from "#schema/prescription.ts";
import { assignment, type SessionStatus, trainingSession } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

export type { SessionStatus } from "#schema/training.ts";

/** A session without its content: what lists and calendars show. */
export interface SessionSummary {
  readonly id: SessionId;
  readonly week: number;
  readonly day: number;
  readonly plannedOn: PlainDate;
  readonly title: string;
  readonly hasCuffs: boolean;
  readonly status: SessionStatus;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly rating: number | null;
  readonly ratingNote: string;
  /** The day the coach had planned, when the client moved it. */
  readonly movedFrom: PlainDate | null;
  /** Why it is not due: it counts neither as done nor as missed. */
  readonly excused: ExcuseReason | null;
  /** Sets that were done, of any kind; skipped ones do not count. */
  readonly setsDone: number;
}

/** A session with its content and what must be known of its client to train it. */
export interface TrainingSession extends Omit<SessionSummary, "setsDone"> {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly clientStatus: "invited" | "active" | "left";
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2; decides the emergency number. */
  readonly country: string;
  readonly programme: string;
  /** Whether the coach lets the client move it to another day. */
  readonly mayMove: boolean;
  /** The zone in which it was begun, when that was not the client's own. */
  readonly trainedIn: string | null;
  /** When the plan it was done by was shown to the phone; null when that was the latest. */
  readonly contentIssuedAt: Date | null;
  readonly content: SessionContent;
}

const summary = {
  id: trainingSession.id,
  week: trainingSession.week,
  day: trainingSession.day,
  plannedOn: trainingSession.plannedOn,
  title: trainingSession.title,
  hasCuffs: trainingSession.hasCuffs,
  status: trainingSession.status,
  startedAt: trainingSession.startedAt,
  finishedAt: trainingSession.finishedAt,
  rating: trainingSession.rating,
  ratingNote: trainingSession.ratingNote,
  movedFrom: trainingSession.movedFrom,
  excused: trainingSession.excused,
};

const readDates = <R extends { readonly plannedOn: string; readonly movedFrom: string | null }>(row: R) => ({
  ...row,
  plannedOn: plainDate(row.plannedOn),
  movedFrom: row.movedFrom === null ? null : plainDate(row.movedFrom),
});

/** Writes the content that a session was begun with; only while nobody has begun it. */
export const fixContent = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: SessionId },
  content: SessionContent,
): Promise<void> => {
  await tx
    .update(trainingSession)
    .set({ content })
    .where(and(eq(trainingSession.orgId, orgId), eq(trainingSession.id, id), eq(trainingSession.status, "planned")));
};

/** The session, or undefined: not there, or not of this organisation. Locks the row with `forUpdate`. */
export const findTrainingSession = async (
  tx: Tx,
  orgId: OrgId,
  id: SessionId,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<TrainingSession | undefined> => {
  const [row] = await (forUpdate ? findAndLock : findOne)(tx, { orgId, id });
  if (row === undefined) return undefined;
  return { ...readDates(row), content: readContent(row.id, row.content) };
};

/** Sessions with their content, in the order of the plan. */
export const listTrainingSessions = async (
  tx: Tx,
  orgId: OrgId,
  ids: readonly SessionId[],
): Promise<TrainingSession[]> => {
  if (ids.length === 0) return [];
  const rows = await selectWhole(tx)
    .where(and(eq(trainingSession.orgId, orgId), inArray(trainingSession.id, [...ids])))
    .orderBy(asc(trainingSession.plannedOn), asc(trainingSession.day));
  return rows.map((row) => ({ ...readDates(row), content: readContent(row.id, row.content) }));
};

const CONTENTS_KEPT = 1_000;
const contents = new Map<SessionId, { readonly json: string; readonly content: SessionContent }>();

/** A session is read once for each of its sets; the same text means the same content, so it is checked once. */
export const readContent = (id: SessionId, json: string): SessionContent => {
  const known = contents.get(id);
  if (known?.json === json) return known.content;
  const content = SessionContent.parse(JSON.parse(json));
  const [oldest] = contents.keys();
  if (contents.size >= CONTENTS_KEPT && oldest !== undefined) contents.delete(oldest);
  contents.set(id, { json, content });
  return content;
};

interface OneSession {
  readonly orgId: OrgId;
  readonly id: SessionId;
}
const selectWhole = (tx: Pick<Tx, "select">) =>
  tx
    .select({
      ...summary,
      orgId: trainingSession.orgId,
      clientId: trainingSession.clientId,
      clientName: client.name,
      clientStatus: client.status,
      timeZone: client.timeZone,
      country: client.country,
      programme: assignment.name,
      mayMove: assignment.clientMayMove,
      trainedIn: trainingSession.trainedIn,
      contentIssuedAt: trainingSession.contentIssuedAt,
      content: sql<string>`${trainingSession.content}::text`,
    })
    .from(trainingSession)
    .innerJoin(client, and(eq(client.orgId, trainingSession.orgId), eq(client.id, trainingSession.clientId)))
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, trainingSession.orgId), eq(assignment.id, trainingSession.assignmentId)),
    );
const selectOne = (tx: Pick<Tx, "select">, hole: Hole<OneSession>) =>
  selectWhole(tx)
    .where(
      and(
        eq(trainingSession.orgId, hole("orgId", trainingSession.orgId)),
        eq(trainingSession.id, hole("id", trainingSession.id)),
      ),
    )
    .limit(1);
const findOne = compiled("training_session_find", selectOne);
const findAndLock = compiled("training_session_lock", (tx, hole: Hole<OneSession>) =>
  selectOne(tx, hole).for("update", { of: trainingSession }),
);

/** A client's sessions between two days, both included, in the order of the plan. */
export const listSessions = async (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<SessionSummary[]> => {
  const rows = await tx
    .select({
      ...summary,
      // Written out: in a query over one table drizzle names columns without their table, and `id` would be the set's.
      setsDone: sql<number>`(select count(*)::int from set_log s where s.org_id = training_session.org_id
        and s.session_id = training_session.id and s.status <> 'skipped')`,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        gte(trainingSession.plannedOn, from),
        lte(trainingSession.plannedOn, to),
      ),
    )
    .orderBy(asc(trainingSession.plannedOn), asc(trainingSession.day));
  return rows.map(readDates);
};

export interface SessionChange {
  readonly status: SessionStatus;
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
  readonly rating?: number;
  readonly ratingNote?: string;
  readonly contentIssuedAt?: Date | null;
  readonly trainedIn?: string | null;
  readonly plannedOn?: PlainDate;
  readonly movedFrom?: PlainDate | null;
  readonly excused?: ExcuseReason | null;
}

/** Changes a session that still has the status `from`; false when it changed meanwhile. */
export const updateSession = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: SessionId },
  from: readonly SessionStatus[],
  change: SessionChange,
): Promise<boolean> => {
  const rows = await tx
    .update(trainingSession)
    .set(change)
    .where(
      and(eq(trainingSession.orgId, orgId), eq(trainingSession.id, id), inArray(trainingSession.status, [...from])),
    )
    .returning({ id: trainingSession.id });
  return rows.length === 1;
};

/** A session as far as its day matters: when it is, when it was begun, and which limbs it puts under a cuff. */
export interface DaySession
  extends Pick<SessionSummary, "id" | "title" | "plannedOn" | "movedFrom" | "status" | "excused" | "startedAt"> {
  readonly limbs: readonly Limb[];
}

/** A client's sessions between two days, both included, with the limbs under their cuffs; in the order of the plan. */
export const listDaySessions = async (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<DaySession[]> => {
  const rows = await tx
    .select({
      id: trainingSession.id,
      title: trainingSession.title,
      plannedOn: trainingSession.plannedOn,
      movedFrom: trainingSession.movedFrom,
      status: trainingSession.status,
      excused: trainingSession.excused,
      startedAt: trainingSession.startedAt,
      limbs: sql<Limb[]>`jsonb_path_query_array(${trainingSession.content}, '$.resolved.*.cuffs[*].limb')::json`,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        gte(trainingSession.plannedOn, from),
        lte(trainingSession.plannedOn, to),
      ),
    )
    .orderBy(asc(trainingSession.plannedOn), asc(trainingSession.day));
  return rows.map((row) => ({ ...readDates(row), limbs: [...new Set(row.limbs)] }));
};

/** How long the measurement behind a prescribed pressure may still be used. */
export interface LopValidity {
  readonly lopId: LopId;
  readonly valueMmHg: number;
  readonly freshUntil: PlainDate;
  readonly isStale: boolean;
}

export const listLopValidity = async (tx: Tx, orgId: OrgId, ids: readonly LopId[]): Promise<LopValidity[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      lopId: lopMeasurement.id,
      valueMmHg: lopMeasurement.value,
      freshUntil: lopMeasurement.freshUntil,
      staleReason: lopMeasurement.staleReason,
    })
    .from(lopMeasurement)
    .where(and(eq(lopMeasurement.orgId, orgId), inArray(lopMeasurement.id, [...ids])));
  return rows.map(({ staleReason, ...row }) => ({
    ...row,
    freshUntil: plainDate(row.freshUntil),
    isStale: staleReason !== null,
  }));
};
