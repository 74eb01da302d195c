import { addSetsToDay } from "@cuffwise/db/queries/client-day";
import { listSetsAside, putSetAside } from "@cuffwise/db/queries/set-aside";
import { insertSetLogs, listSetLogs, type SetLogRow } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import type { SessionId } from "@cuffwise/domain/kernel";
import type { Operation } from "@cuffwise/domain/sync";
import { accept, dayOf, refuseClosed, refuseSet, sameContent, setToRow } from "#training/log-set.ts";
import { loadState, openSession, type SessionState } from "#training/session-state.ts";
import { APPLIED, type Applied, type Applying } from "../applying.ts";

export type LogOperation = Extract<Operation, { readonly kind: "log" }>;

/** A set as it was sent, and when it was done by the server's clock. */
export interface SentSet {
  readonly operation: LogOperation;
  readonly doneAt: Date;
}

const placeOf = ({ entryKey, setIndex, side }: Pick<SetLogRow, "entryKey" | "setIndex" | "side">): string =>
  `${entryKey} ${setIndex} ${side}`;

const toRow = ({ operation: { id, set }, doneAt }: SentSet, session: TrainingSession, now: Date): SetLogRow => ({
  ...setToRow({ id, set }, session, now),
  doneAt,
  deviceDoneAt: doneAt.getTime() === set.doneAt.getTime() ? null : set.doneAt,
});

/** What a device says once more is the same set also when its clock was corrected differently this time. */
const isSame = (stored: SetLogRow, sent: SetLogRow): boolean =>
  sameContent(
    { ...stored, doneAt: stored.deviceDoneAt ?? stored.doneAt },
    {
      ...sent,
      doneAt: sent.deviceDoneAt ?? sent.doneAt,
    },
  );

/**
 * Sets of one session, in the order in which they were done: stored together, or none of them. A place of the plan that
 * another device has filled already keeps its set; the second one waits beside it until the client decides.
 */
export const applyLogs = async (
  applying: Applying,
  sessionId: SessionId,
  sent: readonly SentSet[],
): Promise<readonly Applied[]> => {
  const { tx, actor, now } = applying;
  const session = await openSession(applying, sessionId);
  const [stored, aside] = await Promise.all([
    listSetLogs(tx, session.orgId, [sessionId]),
    listSetsAside(tx, session.orgId, [sessionId]),
  ]);
  const known = new Map([...stored, ...aside.map(({ set }) => set)].map((row) => [row.id, row]));
  const places = new Map(stored.map((row) => [placeOf(row), row.id]));
  let state: SessionState | undefined;
  const fresh: SetLogRow[] = [];
  const results: Applied[] = [];
  for (const one of sent) {
    const row = toRow(one, session, now);
    const before = known.get(row.id);
    if (before !== undefined) {
      accept(isSame(before, row) ? null : { code: "changed-meanwhile" });
      results.push(APPLIED);
      continue;
    }
    accept(refuseClosed(session, row.doneAt));
    if (one.operation.set.cuffed) state ??= await loadState(applying, session);
    accept(refuseSet(one.operation.set, session, state));
    const first = places.get(placeOf(row));
    known.set(row.id, row);
    if (first === undefined) {
      places.set(placeOf(row), row.id);
      fresh.push(row);
      results.push(APPLIED);
    } else {
      await putSetAside(tx, row, { because: "double", doubleOf: first, at: now, by: actor.personId });
      results.push({ outcome: "merged", code: "possible-double", detail: { sessionId, setId: row.id } });
    }
  }
  await insertSetLogs(tx, fresh);
  await addSetsToDay(tx, dayOf(session, now), fresh);
  return results;
};
