import type { Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import {
  type DaySession,
  listDaySessions,
  type TrainingSession,
  updateSession,
} from "@cuffwise/db/queries/training-session";
import { type Actor, addDays, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import { checkMove, MOVE_DAYS, type PlacedSession } from "@cuffwise/domain/session";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";

interface Changing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

/** Further than a session can be moved, with the neighbours of the last day. */
const AROUND_DAYS = MOVE_DAYS + 2;

const toPlaced = ({ startedAt, excused, ...session }: DaySession, timeZone: string): PlacedSession => ({
  ...session,
  trainedOn: startedAt === null ? null : plainDateIn(startedAt, timeZone),
  isExcused: excused !== null,
});

/** A client's sessions as far as moving is about them: `moveDays` says where each of them may go. */
export const listPlaced = async (
  tx: Tx,
  of: Pick<TrainingSession, "orgId" | "clientId" | "timeZone">,
  days: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly PlacedSession[]> =>
  (await listDaySessions(tx, of, days)).map((session) => toPlaced(session, of.timeZone));

/** Those around today that a client may want to move, and their neighbours. */
export const listMovable = (
  tx: Tx,
  of: Pick<TrainingSession, "orgId" | "clientId" | "timeZone">,
  today: PlainDate,
): Promise<readonly PlacedSession[]> =>
  listPlaced(tx, of, { from: addDays(today, -2 * AROUND_DAYS), to: addDays(today, 3 * AROUND_DAYS) });

const audit = (
  { tx, actor, now, newId }: Changing,
  session: TrainingSession,
  kind: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  insertAudit(tx, actor, { kind, subject: session.id, clientId: session.clientId, detail }, { id: newId(), now });

/**
 * Puts a planned session on another day, where the coach allows that and the day fits. `from` is the day on which whoever
 * moves it saw it: where it stands elsewhere by now, somebody else decided. Moved twice to one day, it is moved once.
 */
export const moveSession = async (
  changing: Changing,
  session: TrainingSession,
  { from, to, at }: { readonly from: PlainDate; readonly to: PlainDate; readonly at: Date },
): Promise<void> => {
  if (session.plannedOn === to) return;
  if (session.status !== "planned") return fail("session-closed");
  if (session.plannedOn !== from) return fail("moved-meanwhile", { plannedOn: session.plannedOn });
  if (!session.mayMove) return fail("move-not-allowed");
  const coachsDay = session.movedFrom ?? session.plannedOn;
  const placed = await listPlaced(changing.tx, session, {
    from: addDays(coachsDay, -2 * AROUND_DAYS),
    to: addDays(coachsDay, AROUND_DAYS),
  });
  const own = placed.find(({ id }) => id === session.id) ?? fail("not-found");
  const { denial, near } = checkMove(own, placed, to, plainDateIn(at, session.timeZone));
  if (denial !== null) return fail(denial, { to, near: near?.plannedOn ?? null });
  await updateSession(changing.tx, session, ["planned"], {
    status: "planned",
    plannedOn: to,
    movedFrom: to === coachsDay ? null : coachsDay,
  });
  await audit(changing, session, "session-moved", { from, to });
};

/** Says why a planned session is not due, or takes that back. */
export const excuseSession = async (
  changing: Changing,
  session: TrainingSession,
  reason: ExcuseReason | null,
): Promise<void> => {
  if (session.excused === reason) return;
  if (session.status !== "planned") return fail("session-closed");
  await updateSession(changing.tx, session, ["planned"], { status: "planned", excused: reason });
  await audit(changing, session, reason === null ? "excuse-taken-back" : "session-excused", { reason });
};
