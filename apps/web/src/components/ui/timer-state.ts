import type { Tone } from "./tone.ts";

export interface TimerInput {
  /** Seconds since the start; only ever from the wall clock, so a sleeping phone does not lose time. */
  readonly elapsed: number;
  /** The rest's length, or the cuff's limit. */
  readonly total: number;
  /** A rest counts down and then on into lateness; a cuff clock counts up to a limit that protects the limb. */
  readonly kind: "rest" | "limit";
}

export interface TimerState {
  /** What the dial shows, in seconds; negative once a rest is over. */
  readonly shown: number;
  /** 0–1 of the total. */
  readonly share: number;
  readonly tone: Tone;
  /** Spoken when it changes; null while there is nothing new to say. A timer that speaks each second is noise. */
  readonly milestone: string | null;
}

const restState = ({ elapsed, total }: TimerInput): Pick<TimerState, "tone" | "milestone"> => {
  const left = total - elapsed;
  if (left <= 0) return { tone: "done", milestone: "Rest is over" };
  return { tone: "active", milestone: left <= 10 ? "10 seconds of rest left" : null };
};

const limitState = ({ elapsed, total }: TimerInput): Pick<TimerState, "tone" | "milestone"> => {
  if (elapsed >= total) return { tone: "safety", milestone: "Time limit reached. Release the cuff now" };
  if (elapsed >= total * 0.75) return { tone: "attention", milestone: "Three quarters of the cuff time is used" };
  return { tone: "active", milestone: null };
};

/** What a timer shows and says at a moment. Amber from 75 % of a limit, red at the limit; it keeps counting. */
export const timerState = (input: TimerInput): TimerState => {
  const elapsed = Math.max(0, Math.floor(input.elapsed));
  const at = { ...input, elapsed };
  return {
    shown: input.kind === "rest" ? input.total - elapsed : elapsed,
    share: input.total > 0 ? Math.min(1, elapsed / input.total) : 1,
    ...(input.kind === "rest" ? restState(at) : limitState(at)),
  };
};
