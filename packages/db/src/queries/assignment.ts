import type {
  AssignmentId,
  ClientId,
  Limb,
  LopId,
  OrgId,
  PersonId,
  PlainDate,
  SessionId,
  TemplateId,
} from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import { ProgrammeContent, type SessionContent } from "@cuffwise/domain/programme";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { cuffPrescription } from "#schema/prescription.ts";
import { assignment, type SessionStatus, trainingSession } from "#schema/training.ts";

export interface NewAssignment {
  readonly orgId: OrgId;
  readonly id: AssignmentId;
  readonly clientId: ClientId;
  readonly templateId: TemplateId;
  readonly templateVersion: number;
  readonly name: string;
  readonly content: ProgrammeContent;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly assignedBy: PersonId;
  readonly assignedByName: string;
  readonly assignedAt: Date;
  /** Whether the client may move a session to another day. */
  readonly clientMayMove?: boolean;
}

export interface NewSession {
  readonly id: SessionId;
  readonly week: number;
  readonly day: number;
  readonly plannedOn: PlainDate;
  readonly title: string;
  readonly content: SessionContent;
  readonly hasCuffs: boolean;
}

/** One cuff on one limb for one entry; the database refuses it without clearance, fresh LOP, or above the ceiling. */
export interface NewCuffPrescription {
  readonly id: string;
  readonly sessionId: SessionId;
  readonly entryKey: string;
  readonly exerciseSlug: string;
  readonly limb: Limb;
  readonly lopId: LopId;
  readonly percentLop: number;
  readonly pressureMmHg: number;
  readonly exactKg: number | null;
  readonly loadableKg: number | null;
  readonly decision: unknown;
}

/** One statement takes at most 65,535 values. */
const ROWS_PER_STATEMENT = 500;

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, at) =>
    rows.slice(at * ROWS_PER_STATEMENT, (at + 1) * ROWS_PER_STATEMENT),
  );

/** Stores a programme given to a client: the snapshot, its sessions, and every cuff of them. */
export const insertAssignment = async (
  tx: Tx,
  row: NewAssignment,
  sessions: readonly NewSession[],
  cuffs: readonly NewCuffPrescription[],
): Promise<void> => {
  const { orgId, clientId, id: assignmentId } = row;
  await tx.insert(assignment).values(row);
  for (const some of chunks(sessions))
    await tx
      .insert(trainingSession)
      .values(some.map((session) => ({ ...session, orgId, clientId, assignmentId, status: "planned" as const })));
  const by = { orgId, clientId, prescribedBy: row.assignedBy, prescribedAt: row.assignedAt };
  for (const some of chunks(cuffs)) await tx.insert(cuffPrescription).values(some.map((one) => ({ ...one, ...by })));
};

export interface AssignmentRow {
  readonly orgId: OrgId;
  readonly id: AssignmentId;
  readonly clientId: ClientId;
  readonly templateId: TemplateId | null;
  readonly templateVersion: number | null;
  readonly name: string;
  readonly content: ProgrammeContent;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly assignedByName: string;
  readonly assignedAt: Date;
  readonly endedAt: Date | null;
  /** Whether the client may move a session to another day. */
  readonly clientMayMove: boolean;
}

const columns = {
  orgId: assignment.orgId,
  id: assignment.id,
  clientId: assignment.clientId,
  templateId: assignment.templateId,
  templateVersion: assignment.templateVersion,
  name: assignment.name,
  content: assignment.content,
  startOn: assignment.startOn,
  endOn: assignment.endOn,
  assignedByName: assignment.assignedByName,
  assignedAt: assignment.assignedAt,
  endedAt: assignment.endedAt,
  clientMayMove: assignment.clientMayMove,
};

const parsed = (
  row: { content: unknown; startOn: string; endOn: string } & Omit<AssignmentRow, "content" | "startOn" | "endOn">,
): AssignmentRow => ({
  ...row,
  content: ProgrammeContent.parse(row.content),
  startOn: plainDate(row.startOn),
  endOn: plainDate(row.endOn),
});

export const findAssignment = async (tx: Tx, orgId: OrgId, id: AssignmentId): Promise<AssignmentRow | undefined> => {
  const [row] = await tx
    .select(columns)
    .from(assignment)
    .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
  return row === undefined ? undefined : parsed(row);
};

export interface AssignedSession {
  readonly id: SessionId;
  readonly assignmentId: AssignmentId;
  readonly week: number;
  readonly day: number;
  readonly plannedOn: PlainDate;
  /** The day the coach had planned, when the client moved it. */
  readonly movedFrom: PlainDate | null;
  /** Why it is not due. */
  readonly excused: ExcuseReason | null;
  readonly title: string;
  readonly hasCuffs: boolean;
  readonly status: SessionStatus;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly rating: number | null;
  readonly setsDone: number;
  readonly content: unknown;
}

/** A client's programmes, the latest start first, each with its sessions in order. Two statements. */
export const listAssignments = async (
  tx: Tx,
  orgId: OrgId,
  clientId: ClientId,
): Promise<readonly (AssignmentRow & { readonly sessions: readonly AssignedSession[] })[]> => {
  const [rows, sessions] = await Promise.all([
    tx
      .select(columns)
      .from(assignment)
      .where(and(eq(assignment.orgId, orgId), eq(assignment.clientId, clientId)))
      .orderBy(desc(assignment.startOn), desc(assignment.assignedAt)),
    tx
      .select({
        id: trainingSession.id,
        assignmentId: trainingSession.assignmentId,
        week: trainingSession.week,
        day: trainingSession.day,
        plannedOn: trainingSession.plannedOn,
        movedFrom: trainingSession.movedFrom,
        excused: trainingSession.excused,
        title: trainingSession.title,
        hasCuffs: trainingSession.hasCuffs,
        status: trainingSession.status,
        startedAt: trainingSession.startedAt,
        finishedAt: trainingSession.finishedAt,
        rating: trainingSession.rating,
        content: trainingSession.content,
        setsDone: sql<number>`(select count(*)::int from set_log l where l.org_id = training_session.org_id
          and l.session_id = training_session.id and l.status <> 'skipped')`,
      })
      .from(trainingSession)
      .where(and(eq(trainingSession.orgId, orgId), eq(trainingSession.clientId, clientId)))
      .orderBy(asc(trainingSession.week), asc(trainingSession.day)),
  ]);
  return rows.map((row) => ({
    ...parsed(row),
    sessions: sessions
      .filter(({ assignmentId }) => assignmentId === row.id)
      .map((session) => ({
        ...session,
        plannedOn: plainDate(session.plannedOn),
        movedFrom: session.movedFrom === null ? null : plainDate(session.movedFrom),
      })),
  }));
};

/** Lets the client move sessions of a programme to other days, or keeps the days. */
export const setClientMayMove = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: AssignmentId },
  clientMayMove: boolean,
): Promise<void> => {
  await tx
    .update(assignment)
    .set({ clientMayMove })
    .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
};

/**
 * Ends a programme: what was trained stays as it is, sessions from `today` on that were not begun are skipped. Returns
 * how many, or undefined when it had ended before.
 */
export const endAssignment = async (
  tx: Tx,
  where: { readonly orgId: OrgId; readonly id: AssignmentId },
  { at, today }: { readonly at: Date; readonly today: PlainDate },
): Promise<number | undefined> => {
  const ended = await tx
    .update(assignment)
    .set({ endedAt: at })
    .where(and(eq(assignment.orgId, where.orgId), eq(assignment.id, where.id), isNull(assignment.endedAt)))
    .returning({ id: assignment.id });
  if (ended.length === 0) return undefined;
  const skipped = await tx
    .update(trainingSession)
    .set({ status: "skipped" })
    .where(
      and(
        eq(trainingSession.orgId, where.orgId),
        eq(trainingSession.assignmentId, where.id),
        eq(trainingSession.status, "planned"),
        gte(trainingSession.plannedOn, today),
      ),
    )
    .returning({ id: trainingSession.id });
  return skipped.length;
};
