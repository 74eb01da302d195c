import type { DeviceId, LoggedOperation, Operation, Push, PushReply } from "@cuffwise/domain/sync";
import { deleteDB } from "idb";
import { createIdbLogStorage } from "#features/phone/log/idb-log-storage.ts";
import type { KeptAnswer } from "#features/phone/log/kept-answer.ts";
import { createSender, type FlushOutcome } from "#features/phone/log/sender.ts";
import { openPhoneDb } from "#features/phone/store/phone-db.ts";

/** What a message meets. */
export type Mishap = "none" | "request-lost" | "answer-lost" | "twice" | "late" | "crash-before-settled";
export const MISHAPS: readonly Mishap[] = [
  "none",
  "request-lost",
  "answer-lost",
  "twice",
  "late",
  "crash-before-settled",
];

export interface ModelLine {
  /** The real server code. */
  readonly deliver: (push: Push) => Promise<PushReply>;
  /** Messages that are still on their way; whoever wants delivers them. */
  readonly late: Push[];
}

/**
 * A phone with its real log and sender, a database that survives crashes, and a clock that may be wrong. What it was told
 * to be saved is written down beside it: the truth that nothing may lose.
 */
export const createModelDevice = async (name: string, line: ModelLine, newId: () => string) => {
  let offsetMs = 0;
  let at = new Date();
  let mishap: Mishap = "none";
  let db = await openPhoneDb(name);
  let storage = createIdbLogStorage(db, newId);
  const saved: LoggedOperation[] = [];
  const clock = (): Date => new Date(at.getTime() + offsetMs);

  const transport = async (push: Push): Promise<PushReply> => {
    const meets = mishap;
    mishap = "none";
    // A message is what it says: the phone may change its mind, the copy on the way does not.
    const sent = structuredClone(push);
    if (meets === "request-lost") throw new Error("lost");
    if (meets === "late") {
      line.late.push(sent);
      throw new Error("timed out");
    }
    const reply = await line.deliver(sent);
    if (meets === "answer-lost" || meets === "crash-before-settled") throw new Error("lost");
    return meets === "twice" ? line.deliver(sent) : reply;
  };
  const open = () =>
    createSender({
      storage,
      transport,
      codeOf: () => null,
      exclusively: (work) => work(),
      now: clock,
      onSettled: () => {},
    });
  let sender = open();

  const crash = async (): Promise<void> => {
    db.close();
    db = await openPhoneDb(name);
    storage = createIdbLogStorage(db, newId);
    sender = open();
  };

  return {
    saved,
    clock,
    setTime: (now: Date): void => {
      at = now;
    },
    setClock: (ms: number): void => {
      offsetMs = ms;
    },
    append: async (...operations: readonly Operation[]): Promise<void> => {
      const news = operations.map((operation) => ({ opId: newId(), at: clock(), operation }));
      saved.push(...(await storage.append(news)));
    },
    push: async (meets: Mishap): Promise<FlushOutcome> => {
      mishap = meets;
      const outcome = await sender.flush();
      if (meets === "crash-before-settled") await crash();
      return outcome;
    },
    crash,
    deviceId: (): Promise<DeviceId> => storage.deviceId(),
    waiting: async (): Promise<readonly LoggedOperation[]> => (await storage.read()).waiting,
    answers: async (): Promise<readonly KeptAnswer[]> => (await storage.read()).answers,
    destroy: async (): Promise<void> => {
      db.close();
      await deleteDB(name);
    },
  };
};
export type ModelDevice = Awaited<ReturnType<typeof createModelDevice>>;
