import { type DeviceId, OPERATION_VERSION, type Operation, type Push, type PushReply } from "@cuffwise/domain/sync";
import { deleteDB } from "idb";
import { createSender, type FlushOutcome } from "#features/phone/log/sender.ts";
import { openPhone } from "#features/phone/store/open-phone.ts";
import { phoneName } from "#features/phone/store/phone-schema.ts";
import type { Need, WaitingOperation } from "#features/phone/store/phone-store.ts";

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
  /** Who is signed in. */
  readonly personId: string;
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
  const saved: WaitingOperation[] = [];
  const clock = (): Date => new Date(at.getTime() + offsetMs);
  const openStore = async () => {
    const opened = await openPhone({ personId: name, newId, now: clock });
    if (opened.kind !== "open") throw new Error(opened.kind);
    return opened.store;
  };
  let store = await openStore();

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
      store,
      personId: line.personId,
      push: transport,
      alone: async (work) => {
        await work();
        return true;
      },
      now: clock,
      onSettled: () => {},
    });
  let sender = open();

  const crash = async (): Promise<void> => {
    store.close();
    store = await openStore();
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
      const news = operations.map((operation) => ({ opId: newId(), v: OPERATION_VERSION, at: clock(), operation }));
      saved.push(...(await store.append(news)));
    },
    push: async (meets: Mishap): Promise<FlushOutcome> => {
      mishap = meets;
      const outcome = await sender.flush();
      if (meets === "crash-before-settled") await crash();
      return outcome;
    },
    crash,
    deviceId: (): DeviceId => store.deviceId,
    waiting: async (): Promise<readonly WaitingOperation[]> => (await store.read()).waiting,
    answers: async (): Promise<readonly Need[]> => (await store.read()).needs,
    destroy: async (): Promise<void> => {
      store.close();
      await deleteDB(phoneName(name));
    },
  };
};
export type ModelDevice = Awaited<ReturnType<typeof createModelDevice>>;
