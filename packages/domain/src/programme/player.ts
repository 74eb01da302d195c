import type { Instant } from "#kernel/time.ts";
import { type BlockOrder, inBlockOrder } from "./block-order.ts";
import type { Day } from "./content.ts";
import { type Step, sessionSteps } from "./steps.ts";
import type { WorkingSide } from "./timing.ts";

/** What the player reads of a set log. A skipped or failed set is behind the client just as a done one is. */
export interface LoggedSet {
  readonly entryKey: string;
  readonly setIndex: number;
  readonly side: WorkingSide;
  readonly doneAt: Instant;
}

export interface EntryProgress {
  readonly key: string;
  /** In whole sets; the left half of a set is 0.5. */
  readonly doneSets: number;
  readonly totalSets: number;
}

/** Where somebody is in a session: derived from the plan and the log alone, so that any device can pick it up. */
export interface PlayerState {
  readonly steps: readonly Step[];
  /** The next set to do, or null when all are behind. */
  readonly current: Step | null;
  readonly remaining: readonly Step[];
  /** The step of the latest logged set that belongs to the plan. */
  readonly last: Step | null;
  readonly lastDoneAt: Instant | null;
  /** The step of the latest logged cuffed set. */
  readonly lastCuffed: Step | null;
  readonly entries: readonly EntryProgress[];
  readonly doneSets: number;
  readonly totalSets: number;
  readonly isFinished: boolean;
}

const isFor = (log: LoggedSet, step: Step): boolean =>
  log.entryKey === step.entry.key && log.setIndex === step.setIndex;

/** 0, 0.5 or 1. A set logged twice counts once; `both` covers either side, left and right together cover `both`. */
const coverage = (step: Step, logs: readonly LoggedSet[]): number => {
  const sides = new Set(logs.filter((log) => isFor(log, step)).map(({ side }) => side));
  if (sides.has("both") || sides.has(step.side)) return 1;
  if (step.side !== "both") return 0;
  return (Number(sides.has("left")) + Number(sides.has("right"))) / 2;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * `logs` in the order in which they were done; logs of sets that the plan does not hold change nothing. `order` is the
 * client's own order of the exercises for today.
 */
export const playerState = (
  day: Pick<Day, "exercises">,
  logs: readonly LoggedSet[],
  order: BlockOrder = [],
): PlayerState => {
  const steps = inBlockOrder(day, sessionSteps(day), order);
  const covered = new Map(steps.map((step) => [step, coverage(step, logs)]));
  const done = (step: Step): number => covered.get(step) ?? 0;
  const remaining = steps.filter((step) => done(step) < 1);
  const entries = day.exercises.map(({ key, sets }) => ({
    key,
    doneSets: sum(steps.filter(({ entry }) => entry.key === key).map((step) => step.share * done(step))),
    totalSets: sets.length,
  }));
  const behind = logs.flatMap((log) => {
    const step = steps.findLast((it) => isFor(log, it) && covers(log.side, it.side));
    return step === undefined ? [] : [{ step, doneAt: log.doneAt }];
  });
  const last = behind.at(-1);
  return {
    steps,
    current: remaining[0] ?? null,
    remaining,
    last: last?.step ?? null,
    lastDoneAt: last?.doneAt ?? null,
    lastCuffed: behind.findLast(({ step }) => step.entry.kind === "bfr")?.step ?? null,
    entries,
    doneSets: sum(entries.map(({ doneSets }) => doneSets)),
    totalSets: sum(entries.map(({ totalSets }) => totalSets)),
    isFinished: remaining.length === 0,
  };
};

const covers = (a: WorkingSide, b: WorkingSide): boolean => a === b || a === "both" || b === "both";
