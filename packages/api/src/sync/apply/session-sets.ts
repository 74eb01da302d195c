import { insertAudits } from "@cuffwise/db/queries/audit";
import { addSetsToDay, recountDay } from "@cuffwise/db/queries/client-day";
import { deleteSetAside, listSetsAside, putSetAside, type SetAside } from "@cuffwise/db/queries/set-aside";
import { deleteSetLog, insertSetLogs, listSetLogs, type SetLogRow, updateSetLog } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { together } from "@cuffwise/db/together";
import type { SessionId, SetId } from "@cuffwise/domain/kernel";
import { dayOf } from "#training/log-set.ts";
import { openSession } from "#training/session-state.ts";
import type { Applying } from "../applying.ts";

type Aside = Omit<SetAside, "set">;

/** A set of a session: as it was in the database, and as it is after some operations. Without `row` it is not there. */
interface Held {
  readonly row: SetLogRow;
  /** Null: it counts. */
  readonly aside: Aside | null;
}

const placeOf = ({ entryKey, setIndex, side }: Pick<SetLogRow, "entryKey" | "setIndex" | "side">): string =>
  `${entryKey} ${setIndex} ${side}`;

interface Audited {
  readonly kind: string;
  readonly subject: SetId;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * The sets of one session while operations are applied to them: read once, changed in memory, written at the end with
 * what the day adds up to. Many operations cost as many statements as one.
 */
export const openSets = async (applying: Applying, sessionId: SessionId) => {
  const { tx, actor, now, newId } = applying;
  const session: TrainingSession = await openSession(applying, sessionId);
  const [stored, aside] = await Promise.all([
    listSetLogs(tx, session.orgId, [sessionId]),
    listSetsAside(tx, session.orgId, [sessionId]),
  ]);
  const before = new Map<SetId, Held>([
    ...stored.map((row): [SetId, Held] => [row.id, { row, aside: null }]),
    ...aside.map(({ set, ...rest }): [SetId, Held] => [set.id, { row: set, aside: rest }]),
  ]);
  const after = new Map(before);
  const audits: Audited[] = [];
  const counting = (): readonly SetLogRow[] =>
    [...after.values()].flatMap(({ row, aside: beside }) => (beside === null ? [row] : []));

  return {
    session,
    find: (id: SetId): Held | undefined => after.get(id),
    /** The set that fills a place of the plan. */
    at: (place: Pick<SetLogRow, "entryKey" | "setIndex" | "side">): SetLogRow | undefined =>
      counting().find((row) => placeOf(row) === placeOf(place)),
    /** The next free index beside a set. */
    nextIndex: ({ entryKey, side }: SetLogRow): number =>
      Math.max(
        -1,
        ...counting().flatMap((row) => (row.entryKey === entryKey && row.side === side ? [row.setIndex] : [])),
      ) + 1,
    put: (row: SetLogRow): void => void after.set(row.id, { row, aside: null }),
    putAside: (row: SetLogRow, because: Aside["because"], doubleOf: SetId | null = null): void =>
      void after.set(row.id, { row, aside: { because, doubleOf, at: now } }),
    replace: (row: SetLogRow): void => void after.set(row.id, { row, aside: after.get(row.id)?.aside ?? null }),
    audit: (one: Audited): void => void audits.push(one),

    /** Writes what has changed. What the database refuses is thrown, and then nothing of it is kept. */
    write: async (): Promise<void> => {
      const changed = [...after.values()].filter(({ row }) => before.get(row.id) !== after.get(row.id));
      const was = ({ row }: Held) => before.get(row.id);
      const fresh = changed.filter((one) => one.aside === null && was(one)?.aside !== null);
      const corrected = changed.filter((one) => one.aside === null && was(one)?.aside === null);
      const taken = changed.filter((one) => one.aside !== null && was(one)?.aside === null);
      const leavesAside = changed.filter((one) => (was(one)?.aside ?? null) !== null);
      await together(
        ...taken.map(({ row }) => deleteSetLog(tx, row)),
        ...leavesAside.map(({ row }) => deleteSetAside(tx, row)),
        ...changed.flatMap(({ row, aside: beside }) =>
          beside === null ? [] : [putSetAside(tx, row, { ...beside, by: actor.personId })],
        ),
        ...corrected.map(({ row }) => updateSetLog(tx, row, row)),
        insertSetLogs(
          tx,
          fresh.map(({ row }) => row),
        ),
      );
      const key = dayOf(session, now);
      const isOnlyMore = corrected.length === 0 && taken.length === 0;
      if (isOnlyMore)
        await addSetsToDay(
          tx,
          key,
          fresh.map(({ row }) => row),
        );
      else await recountDay(tx, key);
      await insertAudits(
        tx,
        actor,
        audits.map((one) => ({ ...one, clientId: session.clientId, id: newId() })),
        now,
      );
    },
  };
};
export type SessionSets = Awaited<ReturnType<typeof openSets>>;
