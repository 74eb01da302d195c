import { OPERATION_VERSION, type Operation } from "@cuffwise/domain/sync";
import type {
  Kept,
  Need,
  NewOperation,
  PhoneStore,
  Rescued,
  SentOperation,
} from "#features/phone/store/phone-store.ts";

/** The log as the screens see it. */
export interface LogState {
  /** In the order in which it was done; `isKept` is false for the moment until it is on the disk. */
  readonly waiting: readonly (NewOperation & { readonly isKept: boolean })[];
  readonly sent: readonly SentOperation[];
  readonly needs: readonly Need[];
  readonly rescued: number;
  readonly lastSeq: number;
  readonly lastSentAt: Date | null;
  /** False: this browser keeps nothing, or the last attempt to write failed. */
  readonly keeps: boolean;
}

export interface OperationLogOptions {
  readonly store: PhoneStore;
  readonly now: () => Date;
  readonly newId: (at: Date) => string;
  /** Tells other tabs that the log has changed. */
  readonly announce: () => void;
}

export interface OperationLog {
  readonly get: () => LogState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Appends what was done; resolves when it is on the disk, and rejects when it is not. Shown at once either way. */
  readonly append: (...operations: readonly Operation[]) => Promise<void>;
  /** The same for something that happened at another time than now. */
  readonly appendAt: (at: Date, ...operations: readonly Operation[]) => Promise<void>;
  /** Tries once more to write what the disk would not take. */
  readonly writeAgain: () => Promise<void>;
  /** Reads again what another tab or the sender wrote. */
  readonly refresh: () => Promise<void>;
  /** Sends a refused operation once more; `as` when it was corrected. */
  readonly retry: (need: Need, as?: Operation) => Promise<void>;
  readonly markExported: (opIds: readonly string[]) => Promise<void>;
  /** A refused operation must have been exported before. */
  readonly dismiss: (need: Need) => Promise<void>;
  readonly rescued: () => Promise<readonly Rescued[]>;
}

const stateOf = ({ waiting, ...kept }: Kept, unwritten: readonly NewOperation[], keeps: boolean): LogState => {
  const known = new Set(waiting.map(({ opId }) => opId));
  const late = unwritten.filter(({ opId }) => !known.has(opId));
  return {
    ...kept,
    waiting: [
      ...waiting.map(({ seq: _seq, ...one }) => ({ ...one, isKept: true })),
      ...late.map((one) => ({ ...one, isKept: false })),
    ],
    keeps,
  };
};

/** The log of a device with its copy in memory. Writes happen in the order in which they were asked for. */
export const createOperationLog = async (options: OperationLogOptions): Promise<OperationLog> => {
  const { store, now, newId, announce } = options;
  const listeners = new Set<() => void>();
  let unwritten: readonly NewOperation[] = [];
  let kept = await store.read();
  let writes = true;
  let state = stateOf(kept, unwritten, store.keeps);
  let queue: Promise<unknown> = Promise.resolve();

  const show = (): void => {
    state = stateOf(kept, unwritten, store.keeps && writes);
    for (const listener of listeners) listener();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };
  const reread = async (): Promise<void> => {
    kept = await store.read();
    show();
  };

  /** Everything that is not on the disk yet, also what failed before: a full disk may have room again. */
  const writeAll = (): Promise<void> =>
    inTurn(async () => {
      const batch = unwritten;
      if (batch.length === 0) return;
      try {
        await store.append(batch);
        writes = true;
        unwritten = unwritten.filter((one) => !batch.includes(one));
      } catch (error) {
        writes = false;
        show();
        throw error;
      }
      await reread();
      announce();
    });
  const changed = (work: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      await work();
      await reread();
      announce();
    });

  const appendAt = (at: Date, ...operations: readonly Operation[]): Promise<void> => {
    const added = operations.map((operation) => ({ opId: newId(at), v: OPERATION_VERSION, at, operation }));
    unwritten = [...unwritten, ...added];
    show();
    return writeAll();
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    append: (...operations) => appendAt(now(), ...operations),
    appendAt,
    writeAgain: writeAll,
    refresh: () => inTurn(reread),
    retry: (need, as) =>
      changed(() =>
        store.retryNeed(need.opId, {
          opId: newId(now()),
          v: OPERATION_VERSION,
          at: need.at,
          operation: as ?? need.operation,
        }),
      ),
    markExported: (opIds) =>
      changed(async () => {
        const exported = kept.needs.filter(({ opId }) => opIds.includes(opId));
        for (const need of exported) await store.putNeed({ ...need, exportedAt: now() });
      }),
    dismiss: (need) =>
      changed(async () => {
        const isSafe = need.outcome === "merged" || need.exportedAt !== null;
        if (isSafe) await store.dropNeed(need.opId);
      }),
    rescued: () => store.readRescued(),
  };
};
