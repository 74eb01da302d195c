import type { FlushOutcome, Sender } from "./sender.ts";

/** What the interface says about sending. */
export type SendState =
  | { readonly kind: "idle" | "sending" | "unreachable" }
  /** The server takes nothing from whoever is signed in; the code says why. */
  | { readonly kind: "held"; readonly code: string };

export interface KeepSendingOptions {
  readonly sender: Sender;
  /** Resolves after the time, or as soon as `woken` does. */
  readonly wait: (ms: number, woken: Promise<void>) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onState: (state: SendState) => void;
}

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const;
const ELSEWHERE_MS = 2_000;
const HELD_MS = 5 * 60_000;

/** Up to half of a pause more or less: phones that lost one access point do not all come back at once. */
const jittered = (ms: number, random: number): number => ms * (0.5 + random);

const pauseAfter = (outcome: FlushOutcome, failures: number): number | null => {
  if (outcome.kind === "sent") return null;
  if (outcome.kind === "elsewhere") return ELSEWHERE_MS;
  if (outcome.kind === "held") return HELD_MS;
  return PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? PAUSES_MS[0];
};

/**
 * Sends whenever it is told that something may have changed, and by itself after a pause while something waits.
 */
export const keepSending = ({ sender, wait, random, onState }: KeepSendingOptions) => {
  let wake: (() => void) | undefined;
  let isRunning = false;
  let isAsked = false;
  let isOver = false;
  let failures = 0;

  const pass = async (): Promise<FlushOutcome> => {
    onState({ kind: "sending" });
    // A database that cannot be written is as good as no signal: everything stays where it is.
    const outcome = await sender.flush().catch((): FlushOutcome => ({ kind: "unreachable" }));
    failures = outcome.kind === "unreachable" ? failures + 1 : 0;
    if (outcome.kind === "held") onState(outcome);
    else onState({ kind: outcome.kind === "unreachable" ? "unreachable" : "idle" });
    return outcome;
  };

  const run = async (): Promise<void> => {
    while (!isOver) {
      isAsked = false;
      const pause = pauseAfter(await pass(), failures);
      if (isOver) return;
      if (isAsked && failures === 0) continue;
      if (pause === null) return;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await wait(jittered(pause, random()), woken);
      wake = undefined;
    }
  };

  const kick = (): void => {
    isAsked = true;
    wake?.();
    if (isRunning || isOver) return;
    isRunning = true;
    void run().finally(() => {
      isRunning = false;
    });
  };

  return {
    /** Something was logged: sent at once, unless a pause runs because the last attempt failed. */
    saved: (): void => {
      if (failures === 0) kick();
    },
    /** The signal is back, somebody looks, or asked for it: sent at once in any case. */
    now: kick,
    stop: (): void => {
      isOver = true;
      wake?.();
    },
  };
};
