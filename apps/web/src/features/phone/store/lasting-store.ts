import type { Kept, PhoneStore } from "./phone-store.ts";

export interface Lasting {
  readonly first: PhoneStore;
  /** Opens what is kept anew; null where this page may not write any more, or the browser keeps nothing. */
  readonly reopen: () => Promise<PhoneStore | null>;
  /** The last resort: what is known goes on in memory and is sent from there. */
  readonly inMemory: (kept: Kept) => PhoneStore;
}

/** The connection is gone: a newer app took the database, or the browser cleared it. A full disk is neither. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && ["InvalidStateError", "NotFoundError", "VersionError"].includes(error.name);

/** Puts back what this page knew and the database no longer holds. Sent twice, an operation is still one. */
const putBack = async (store: PhoneStore, known: Kept): Promise<void> => {
  const there = await store.read();
  const held = new Set([...there.waiting, ...there.sent, ...there.needs].map(({ opId }) => opId));
  const lost = known.waiting.filter(({ opId }) => !held.has(opId));
  if (lost.length > 0) await store.append(lost.map(({ seq: _old, ...operation }) => operation));
  for (const need of known.needs) if (!held.has(need.opId)) await store.putNeed(need);
};

/**
 * A store that outlives its database. When the connection is lost in the middle of a session, it is opened anew with
 * everything that this page knew; where that is impossible, the session goes on in memory, and `keeps` says so.
 */
export const createLastingStore = ({ first, reopen, inMemory }: Lasting): PhoneStore => {
  let target = first;
  let known: Kept | null = null;
  let replacing: Promise<void> | undefined;

  const replace = async (gone: PhoneStore): Promise<void> => {
    if (target !== gone) return;
    const last = known ?? { waiting: [], sent: [], needs: [], rescued: 0, lastSeq: 0, lastSentAt: null };
    const opened = await reopen().catch(() => null);
    if (opened !== null) await putBack(opened, last);
    target = opened ?? inMemory(last);
  };
  const run = async <T>(work: (store: PhoneStore) => Promise<T>): Promise<T> => {
    const used = target;
    try {
      return await work(used);
    } catch (error) {
      if (!isGone(error)) throw error;
      replacing ??= replace(used).finally(() => {
        replacing = undefined;
      });
      await replacing;
      return work(target);
    }
  };

  return {
    get deviceId() {
      return target.deviceId;
    },
    get keeps() {
      return target.keeps;
    },
    read: () =>
      run(async (store) => {
        known = await store.read();
        return known;
      }),
    append: (operations) => run((store) => store.append(operations)),
    settle: (settlement) => run((store) => store.settle(settlement)),
    putNeed: (need) => run((store) => store.putNeed(need)),
    dropNeed: (opId) => run((store) => store.dropNeed(opId)),
    retryNeed: (opId, again) => run((store) => store.retryNeed(opId, again)),
    forgetSent: (shownSince) => run((store) => store.forgetSent(shownSince)),
    readRescued: () => run((store) => store.readRescued()),
    listClocks: () => run((store) => store.listClocks()),
    readClocks: (sessionId) => run((store) => store.readClocks(sessionId)),
    changeClocks: (sessionId, change) => run((store) => store.changeClocks(sessionId, change)),
    readMeta: (key) => run((store) => store.readMeta(key)),
    writeMeta: (key, value) => run((store) => store.writeMeta(key, value)),
    takeLease: (holder, now, forMs) => run((store) => store.takeLease(holder, now, forMs)),
    dropLease: (holder) => run((store) => store.dropLease(holder)),
    close: () => target.close(),
  };
};
