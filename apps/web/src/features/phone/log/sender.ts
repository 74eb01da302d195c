import { BATCH_MAX, type LoggedOperation, type Push, type PushReply } from "@cuffwise/domain/sync";
import type { LogStorage } from "./log-storage.ts";

/** Below the server's 256 KB, with room for what the transport adds. */
const BATCH_BYTES = 180_000;

/** How a flush ended. Everything but `sent` keeps what waits. */
export type FlushOutcome =
  | { readonly kind: "sent" }
  /** No answer worth trusting: sent again later, it does nothing twice. */
  | { readonly kind: "unreachable" }
  /** The server will not take anything from this person now; the code says why. */
  | { readonly kind: "held"; readonly code: string };

export interface SenderOptions {
  readonly storage: LogStorage;
  /** @throws when no answer came, or the server refused the message as a whole; `codeOf` tells which */
  readonly transport: (push: Push) => Promise<PushReply>;
  /** The server's own code in what `transport` threw; null when it was no answer of ours. */
  readonly codeOf: (error: unknown) => string | null;
  /** Runs work while no other tab does; resolves without it when one does. */
  readonly exclusively: (work: () => Promise<FlushOutcome>) => Promise<FlushOutcome>;
  readonly now: () => Date;
  readonly onSettled: () => void;
}

/** Codes that say "not now". */
const NOT_NOW: ReadonlySet<string> = new Set(["database-unavailable", "too-many-attempts", "changed-meanwhile"]);

/** The first of what waits, as many as one message takes; at least one. */
export const nextBatch = (waiting: readonly LoggedOperation[]): readonly LoggedOperation[] => {
  const batch: LoggedOperation[] = [];
  let bytes = 0;
  for (const one of waiting.slice(0, BATCH_MAX)) {
    bytes += JSON.stringify(one).length;
    if (batch.length > 0 && bytes > BATCH_BYTES) break;
    batch.push(one);
  }
  return batch;
};

/**
 * Sends what waits: in order, one message at a time. An operation leaves the log only with its answer. Called while it
 * runs, it does nothing more.
 */
export const createSender = (options: SenderOptions) => {
  const { storage, transport, codeOf, exclusively, now, onSettled } = options;
  let running: Promise<FlushOutcome> | undefined;

  const sendAll = async (): Promise<FlushOutcome> => {
    const deviceId = await storage.deviceId();
    for (;;) {
      // Read anew each time: another tab may have added.
      const { waiting } = await storage.read();
      const operations = nextBatch(waiting);
      if (operations.length === 0) return { kind: "sent" };
      let reply: PushReply;
      try {
        reply = await transport({ deviceId, sentAt: now(), operations: [...operations] });
      } catch (error) {
        const code = codeOf(error);
        return code === null || NOT_NOW.has(code) ? { kind: "unreachable" } : { kind: "held", code };
      }
      await storage.settle(reply, now());
      onSettled();
    }
  };

  return {
    flush: (): Promise<FlushOutcome> => {
      running ??= exclusively(sendAll).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
};
export type Sender = ReturnType<typeof createSender>;
