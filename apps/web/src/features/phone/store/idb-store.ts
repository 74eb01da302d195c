import { DeviceId } from "@cuffwise/domain/sync";
import type { IDBPTransaction, StoreNames } from "idb";
import { isOperation, type PhoneDatabase, type PhoneSchema } from "./phone-schema.ts";
import type { Kept, NewOperation, PhoneStore, WaitingOperation } from "./phone-store.ts";

type Name = StoreNames<PhoneSchema>;
type Writing = IDBPTransaction<PhoneSchema, Name[], "readwrite">;

const STRICT = { durability: "strict" } as const;
const DEVICE = "device-id";
const LAST_SEQ = "last-seq";
const LAST_SENT = "last-sent";
const LEASE = "lease";

interface Lease {
  readonly holder: string;
  readonly until: Date;
}

const isLease = (value: unknown): value is Lease =>
  typeof value === "object" && value !== null && "holder" in value && "until" in value && value.until instanceof Date;

const numberOf = (value: unknown): number => (Number.isSafeInteger(value) ? Number(value) : 0);

/** The number, and the highest that waits: whichever is higher, so that a lost counter repeats none. */
const highest = (lastSeq: unknown, keys: readonly number[]): number => Math.max(numberOf(lastSeq), ...keys);

/** The device's own id: made once per person and browser. */
const deviceOf = async (db: PhoneDatabase, newId: () => string): Promise<DeviceId> => {
  const tx = db.transaction("meta", "readwrite", STRICT);
  const known = DeviceId.safeParse(await tx.store.get(DEVICE));
  const id = known.success ? known.data : DeviceId.parse(newId());
  if (!known.success) await tx.store.put(id, DEVICE);
  await tx.done;
  return id;
};

/** A store over an open database. */
export const createIdbStore = async (db: PhoneDatabase, newId: () => string, now: () => Date): Promise<PhoneStore> => {
  const deviceId = await deviceOf(db, newId);

  /** Runs in one transaction that is on the disk when the promise resolves; a failure leaves nothing behind. */
  const write = async <T>(names: Name[], work: (tx: Writing) => Promise<T>): Promise<T> => {
    const tx = db.transaction(names, "readwrite", STRICT);
    try {
      const [result] = await Promise.all([work(tx), tx.done]);
      return result;
    } catch (error) {
      tx.done.catch(() => {});
      try {
        tx.abort();
      } catch {
        // It has ended by itself.
      }
      throw error;
    }
  };
  const appendTo = async (tx: Writing, operations: readonly NewOperation[]): Promise<readonly WaitingOperation[]> => {
    const [log, meta] = [tx.objectStore("operations"), tx.objectStore("meta")];
    const last = highest(await meta.get(LAST_SEQ), await log.getAllKeys());
    const numbered = operations.map((operation, at) => ({ ...operation, seq: last + 1 + at }));
    for (const one of numbered) await log.add(one);
    await meta.put(last + numbered.length, LAST_SEQ);
    return numbered;
  };

  /** A line that cannot be sent is set aside as it is, so that it holds up no other. */
  const setAside = (found: readonly { readonly key: number; readonly content: unknown }[]): Promise<void> =>
    write(["operations", "rescued", "meta"], async (tx) => {
      const meta = tx.objectStore("meta");
      await meta.put(highest(await meta.get(LAST_SEQ), await tx.objectStore("operations").getAllKeys()), LAST_SEQ);
      for (const { key, content } of found) {
        await tx.objectStore("rescued").add({ at: now(), from: "operations", content });
        await tx.objectStore("operations").delete(key);
      }
    });

  const read = async (): Promise<Kept> => {
    const tx = db.transaction(["operations", "sent", "needs", "meta", "rescued"]);
    const [keys, lines, sent, needs, lastSeq, lastSent, rescued] = await Promise.all([
      tx.objectStore("operations").getAllKeys(),
      tx.objectStore("operations").getAll() as Promise<unknown[]>,
      tx.objectStore("sent").getAll(),
      tx.objectStore("needs").getAll(),
      tx.objectStore("meta").get(LAST_SEQ),
      tx.objectStore("meta").get(LAST_SENT),
      tx.objectStore("rescued").count(),
    ]);
    const broken = lines.flatMap((content, at) => (isOperation(content) ? [] : [{ key: keys[at] ?? 0, content }]));
    if (broken.length > 0) await setAside(broken);
    return {
      waiting: lines.filter(isOperation),
      sent,
      needs,
      rescued: rescued + broken.length,
      lastSeq: highest(lastSeq, keys),
      lastSentAt: lastSent instanceof Date ? lastSent : null,
    };
  };

  return {
    deviceId,
    keeps: true,
    read,
    append: (operations) => write(["operations", "meta"], (tx) => appendTo(tx, operations)),
    settle: ({ sent, needs, lastSentAt, renumberAbove }) =>
      write(["operations", "sent", "needs", "meta"], async (tx) => {
        const log = tx.objectStore("operations");
        const gone = new Set([...sent, ...needs].map(({ opId }) => opId));
        const waiting = await log.getAll();
        for (const one of waiting) if (gone.has(one.opId)) await log.delete(one.seq);
        for (const one of sent) await tx.objectStore("sent").put(one);
        for (const one of needs) await tx.objectStore("needs").put(one);
        const meta = tx.objectStore("meta");
        if (lastSentAt !== null) await meta.put(lastSentAt, LAST_SENT);
        if (renumberAbove === null) return;
        const left = waiting.filter(({ opId }) => !gone.has(opId));
        const above = Math.max(
          renumberAbove,
          highest(
            await meta.get(LAST_SEQ),
            waiting.map(({ seq }) => seq),
          ),
        );
        for (const { seq } of left) await log.delete(seq);
        for (const [at, one] of left.entries()) await log.add({ ...one, seq: above + 1 + at });
        await meta.put(above + left.length, LAST_SEQ);
      }),
    putNeed: (need) => write(["needs"], async (tx) => void (await tx.objectStore("needs").put(need))),
    dropNeed: (opId) => write(["needs"], (tx) => tx.objectStore("needs").delete(opId)),
    retryNeed: (opId, again) =>
      write(["operations", "meta", "needs"], async (tx) => {
        const needs = tx.objectStore("needs");
        // Another tab may have done it already.
        if ((await needs.get(opId)) === undefined) return;
        await needs.delete(opId);
        await appendTo(tx, [again]);
      }),
    forgetSent: (shownSince) =>
      write(["sent"], async (tx) => {
        const sent = tx.objectStore("sent");
        for (const { opId, storedBy } of await sent.getAll()) if (storedBy < shownSince) await sent.delete(opId);
      }),
    readRescued: () => db.getAll("rescued"),
    listClocks: () => db.getAllKeys("clocks"),
    readClocks: (sessionId) => db.get("clocks", sessionId),
    changeClocks: (sessionId, change) =>
      write(["clocks"], async (tx) => {
        const clocks = tx.objectStore("clocks");
        const changed = change(await clocks.get(sessionId));
        await clocks.put(changed, sessionId);
        return changed;
      }),
    readMeta: (key) => db.get("meta", key),
    writeMeta: (key, value) => write(["meta"], async (tx) => void (await tx.objectStore("meta").put(value, key))),
    takeLease: (holder, at, forMs) =>
      write(["meta"], async (tx) => {
        const meta = tx.objectStore("meta");
        const held = await meta.get(LEASE);
        const isHeld =
          isLease(held) &&
          held.holder !== holder &&
          held.until > at &&
          // The device's clock was set back: nobody holds a lease for that long.
          held.until.getTime() - at.getTime() <= 2 * forMs;
        if (isHeld) return false;
        await meta.put({ holder, until: new Date(at.getTime() + forMs) } satisfies Lease, LEASE);
        return true;
      }),
    dropLease: (holder) =>
      write(["meta"], async (tx) => {
        const meta = tx.objectStore("meta");
        const held = await meta.get(LEASE);
        if (isLease(held) && held.holder === holder) await meta.delete(LEASE);
      }),
    close: () => db.close(),
  };
};
