import { BATCH_MAX, type Push, type PushReply } from "@cuffwise/domain/sync";
import type { PhoneStore, WaitingOperation } from "#features/phone/store/phone-store.ts";
import { nextBatch } from "./next-batch.ts";
import type { OneAtATime } from "./one-at-a-time.ts";
import { failureOf } from "./push-failure.ts";
import { refusalOf, settlementOf } from "./settlement.ts";

/** How a pass over the log ended. Everything but `sent` keeps what waits. */
export type FlushOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "held"; readonly code: string }
  /** Another tab is sending. */
  | { readonly kind: "elsewhere" };

export interface SenderOptions {
  readonly store: PhoneStore;
  /** Whose log this is: the server refuses it when somebody else has signed in meanwhile. */
  readonly personId: string;
  /** @throws when no answer came, or the server refused the message as a whole */
  readonly push: (push: Push) => Promise<PushReply>;
  readonly alone: OneAtATime;
  readonly now: () => Date;
  /** After each answer that changed something. */
  readonly onSettled: () => Promise<void> | void;
  /** A connection that is half open never answers: after so long it counts as none. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
/** So often the server may fail over one operation alone, while it answers without it. */
const FAILURES_MAX = 5;

const answeredWithin = <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/**
 * Sends what waits: in order, one message at a time. An operation leaves the log only with its answer. Called while it
 * runs, it does nothing more.
 */
export const createSender = (options: SenderOptions) => {
  const { store, personId, push, alone, now, onSettled, timeoutMs = TIMEOUT_MS } = options;
  let running: Promise<FlushOutcome> | undefined;
  let limit = BATCH_MAX;
  let failedAlone = 0;

  const send = (operations: readonly WaitingOperation[]): Promise<PushReply> =>
    answeredWithin(timeoutMs, push({ deviceId: store.deviceId, personId, sentAt: now(), operations: [...operations] }));

  /** Nothing else is wrong: without the operation the server answers. */
  const isItsFault = async (): Promise<boolean> => {
    failedAlone += 1;
    if (failedAlone < FAILURES_MAX) return false;
    return send([]).then(
      () => true,
      () => false,
    );
  };

  const giveUp = async (operation: WaitingOperation, code: string): Promise<void> => {
    await store.settle(refusalOf(operation, code, now()));
    failedAlone = 0;
    await onSettled();
  };

  /** One message; null when the next may follow at once. */
  const sendBatch = async (batch: readonly WaitingOperation[]): Promise<FlushOutcome | null> => {
    const sentAt = now();
    let reply: PushReply;
    try {
      reply = await send(batch);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "unreachable" || failure.kind === "held") return failure;
      const [first] = batch;
      if (batch.length > 1) {
        // One of them is the reason: smaller messages show which, and let the others through.
        limit = Math.ceil(batch.length / 2);
        return failure.kind === "unreadable" ? null : { kind: "unreachable" };
      }
      if (first === undefined) return { kind: "unreachable" };
      if (failure.kind === "unreadable") await giveUp(first, "operation-invalid");
      else if (await isItsFault()) await giveUp(first, "server-failed");
      else return { kind: "unreachable" };
      return null;
    }
    const settlement = settlementOf(reply, batch, { sentAt, receivedAt: now() });
    if (settlement.lastSentAt === null) return { kind: "unreachable" };
    await store.settle(settlement);
    failedAlone = 0;
    limit = Math.min(BATCH_MAX, limit * 2);
    await onSettled();
    return null;
  };

  const sendAll = async (): Promise<FlushOutcome> => {
    for (;;) {
      // Read anew each time: another tab may have added.
      const { waiting } = await store.read();
      const batch = nextBatch(waiting, limit);
      if (batch.length === 0) return { kind: "sent" };
      const ended = await sendBatch(batch);
      if (ended !== null) return ended;
    }
  };

  const flush = async (): Promise<FlushOutcome> => {
    let outcome: FlushOutcome = { kind: "elsewhere" };
    await alone(async () => {
      outcome = await sendAll();
    });
    return outcome;
  };

  return {
    flush: (): Promise<FlushOutcome> => {
      running ??= flush().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
};
export type Sender = ReturnType<typeof createSender>;
