import { DeviceId, type LoggedOperation, OPERATION_VERSION, type OperationResult } from "@cuffwise/domain/sync";
import type { IDBPTransaction } from "idb";
import type { PhoneDb, PhoneSchema } from "#features/phone/store/phone-db.ts";
import type { LogStorage, NewOperation } from "./log-storage.ts";

type Writing = IDBPTransaction<PhoneSchema, ("operations" | "answers" | "meta")[], "readwrite">;

const STORES: ("operations" | "answers" | "meta")[] = ["operations", "answers", "meta"];
/** On the disk before anybody is told that it is kept. */
const STRICT: IDBTransactionOptions = { durability: "strict" };

const lastSeqOf = async (tx: Writing): Promise<number> => {
  const known = await tx.objectStore("meta").get("lastSeq");
  return typeof known === "number" ? known : 0;
};

const write = async (tx: Writing, { opId, at, operation }: NewOperation): Promise<LoggedOperation> => {
  const seq = (await lastSeqOf(tx)) + 1;
  const logged: LoggedOperation = { seq, opId, v: OPERATION_VERSION, at, operation };
  await tx.objectStore("operations").add(logged);
  await tx.objectStore("meta").put(seq, "lastSeq");
  return logged;
};

const settleOne = async (tx: Writing, result: OperationResult, answeredAt: Date): Promise<void> => {
  const { seq, opId, outcome, code, detail } = result;
  const logged = await tx.objectStore("operations").get(seq);
  // Answered before, or another operation by now: the answer is not about what is there.
  if (logged?.opId !== opId) return;
  await tx.objectStore("operations").delete(seq);
  if (code === "sequence-taken") {
    // The counter had been lost; under a free number it is taken.
    await write(tx, logged);
    return;
  }
  if (outcome === "rejected" || (outcome === "merged" && code !== null))
    await tx.objectStore("answers").put({ opId, logged, outcome, code: code ?? "", detail, answeredAt });
};

/** The log in the browser's database. `newId` makes the device's id at its first use. */
export const createIdbLogStorage = (db: PhoneDb, newId: () => string): LogStorage => {
  const inTransaction = async <T>(work: (tx: Writing) => Promise<T>): Promise<T> => {
    const tx = db.transaction(STORES, "readwrite", STRICT);
    try {
      const done = await work(tx);
      await tx.done;
      return done;
    } catch (error) {
      // The transaction may have ended by the fault itself.
      try {
        tx.abort();
      } catch {}
      await tx.done.catch(() => {});
      throw error;
    }
  };
  return {
    deviceId: () =>
      inTransaction(async (tx) => {
        const known = DeviceId.safeParse(await tx.objectStore("meta").get("deviceId"));
        if (known.success) return known.data;
        const made = DeviceId.parse(newId());
        await tx.objectStore("meta").put(made, "deviceId");
        return made;
      }),
    read: async () => {
      const tx = db.transaction(STORES, "readonly");
      const [waiting, answers, lastSentAt] = await Promise.all([
        tx.objectStore("operations").getAll(),
        tx.objectStore("answers").getAll(),
        tx.objectStore("meta").get("lastSentAt"),
        tx.done,
      ]);
      return { waiting, answers, lastSentAt: lastSentAt instanceof Date ? lastSentAt : null };
    },
    append: (operations) =>
      inTransaction(async (tx) => {
        const written: LoggedOperation[] = [];
        for (const one of operations) written.push(await write(tx, one));
        return written;
      }),
    settle: (reply, at) =>
      inTransaction(async (tx) => {
        const meta = tx.objectStore("meta");
        if (reply.lastSeq > (await lastSeqOf(tx))) await meta.put(reply.lastSeq, "lastSeq");
        for (const result of reply.results) await settleOne(tx, result, at);
        await meta.put(at, "lastSentAt");
      }),
    retry: (opId, as) =>
      inTransaction(async (tx) => {
        await tx.objectStore("answers").delete(opId);
        await write(tx, as);
      }),
    dismiss: (opId) => inTransaction((tx) => tx.objectStore("answers").delete(opId)),
  };
};
