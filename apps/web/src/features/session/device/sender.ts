import { dequeue, refuse } from "./device-state.ts";
import type { DeviceStore } from "./device-store.ts";
import type { Operation } from "./operation.ts";

/** How one attempt to send ended: stored, refused for a reason, or no answer worth trusting. */
export type SendOutcome =
  | { readonly kind: "stored" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unreachable" };

export interface Sender {
  /** Sends what waits, in order, one at a time; called again while it runs, it does nothing. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

interface SenderOptions {
  readonly store: DeviceStore;
  readonly send: (operation: Operation) => Promise<SendOutcome>;
  readonly wait: (ms: number) => Promise<void>;
  readonly onReachable: (reachable: boolean) => void;
}

const PAUSES_MS = [1_000, 3_000, 8_000, 20_000] as const;

/**
 * Empties the queue of a device. An operation leaves it only when the server has acknowledged it; one that was refused
 * stays, and those behind it go on.
 */
export const createSender = ({ store, send, wait, onReachable }: SenderOptions): Sender => {
  let running = false;
  let stopped = false;
  let failures = 0;

  const run = async (): Promise<void> => {
    while (!stopped) {
      const next = store.get().queue.find(({ refused }) => refused === null);
      if (next === undefined) return;
      const outcome = await send(next.operation);
      if (outcome.kind === "unreachable") {
        onReachable(false);
        const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 20_000;
        failures += 1;
        await wait(pause);
        continue;
      }
      failures = 0;
      onReachable(true);
      store.update((state) =>
        outcome.kind === "stored" ? dequeue(state, next.key) : refuse(state, next.key, outcome.code),
      );
    }
  };

  return {
    flush: async () => {
      if (running || stopped) return;
      running = true;
      try {
        await run();
      } finally {
        running = false;
      }
    },
    stop: () => {
      stopped = true;
    },
  };
};
