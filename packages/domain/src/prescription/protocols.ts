import type { Rule } from "#kernel/rule.ts";
import { athleteProtocol, failureProtocol, noviceRamp, standardProtocol } from "./rules-dose.ts";

/** A scheme of sets as the sources describe it. `lastSetOpen`: the last set may go on past its number. */
export interface Protocol {
  readonly id: string;
  readonly name: string;
  readonly reps: readonly number[];
  readonly lastSetOpen: boolean;
  /** Seconds; `start` is where we begin. */
  readonly rest: { readonly min: number; readonly max: number; readonly start: number };
  readonly experiencedOnly: boolean;
  readonly rule: Rule;
}

const REST = { min: 30, max: 60, start: 30 } as const;

export const PROTOCOLS: readonly Protocol[] = [
  {
    id: "bfr-30-15-15-15",
    name: "30-15-15-15",
    reps: [30, 15, 15, 15],
    lastSetOpen: false,
    rest: REST,
    experiencedOnly: false,
    rule: standardProtocol,
  },
  {
    id: "bfr-30-15-15-open",
    name: "30-15-15-open",
    reps: [30, 15, 15, 15],
    lastSetOpen: true,
    rest: REST,
    experiencedOnly: true,
    rule: failureProtocol,
  },
  {
    id: "bfr-30-20-20-20",
    name: "30-20-20-20",
    reps: [30, 20, 20, 20],
    lastSetOpen: false,
    rest: { min: 45, max: 60, start: 45 },
    experiencedOnly: true,
    rule: athleteProtocol,
  },
  {
    id: "ramp-15-15",
    name: "15-15",
    reps: [15, 15],
    lastSetOpen: false,
    rest: REST,
    experiencedOnly: false,
    rule: noviceRamp,
  },
  {
    id: "ramp-30-15",
    name: "30-15",
    reps: [30, 15],
    lastSetOpen: false,
    rest: REST,
    experiencedOnly: false,
    rule: noviceRamp,
  },
  {
    id: "ramp-30-15-15",
    name: "30-15-15",
    reps: [30, 15, 15],
    lastSetOpen: false,
    rest: REST,
    experiencedOnly: false,
    rule: noviceRamp,
  },
];

/** Seconds per repetition in the trials: up in 2, down in 2. */
export const DEFAULT_TEMPO = { concentricSeconds: 2, eccentricSeconds: 2 } as const;
