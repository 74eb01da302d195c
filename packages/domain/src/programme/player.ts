import type { Instant } from "#kernel/time.ts";
import { cuffElapsed, restRemaining } from "./clocks.ts";
import type { Day } from "./content.ts";
import { CUFF_TIME, REPERFUSION_SECONDS } from "./cuff-time.ts";
import { type Step, sessionSteps } from "./steps.ts";
import { cuffedLimbKind, type WorkingSide } from "./timing.ts";

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

/** `logs` in the order in which they were done. Logs of sets that the plan does not hold change nothing. */
export const playerState = (day: Pick<Day, "exercises">, logs: readonly LoggedSet[]): PlayerState => {
  const steps = sessionSteps(day);
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

/** Facts of the wall clock, as instants; kept by the device and sent with the log. */
export interface PlayerClocks {
  readonly restEndsAt: Instant | null;
  /** Null while no cuff is inflated. */
  readonly cuffOnAt: Instant | null;
  /** The latest deflation, or null when no cuff was on yet. */
  readonly cuffOffAt: Instant | null;
}

export type NextAction =
  | { readonly type: "deflate"; readonly because: "time-over" | "between-sets" | "exercise-over" }
  | { readonly type: "reperfuse"; readonly seconds: number; readonly step: Step }
  | { readonly type: "rest"; readonly seconds: number; readonly step: Step }
  | { readonly type: "inflate"; readonly step: Step }
  | { readonly type: "do-set"; readonly step: Step }
  | { readonly type: "finish" };

const deflatesBetweenSets = ({ entry }: Step): boolean => entry.kind === "bfr" && entry.cuff.deflate === "between-sets";

/** Left is over and right begins: the other limb is fresh, and the cuff changes limbs. */
const changesSide = (from: Step, to: Step): boolean => from.isAlone && from.side !== to.side;

/** Why a cuff that was on during the last set must come off before the next one. */
const reasonToDeflate = (
  last: Step,
  current: Step,
  remaining: readonly Step[],
): "between-sets" | "exercise-over" | null => {
  if (last.block !== current.block || changesSide(last, current)) return "exercise-over";
  const isNeededAgain = remaining.some(({ block, entry }) => block === current.block && entry.kind === "bfr");
  if (!isNeededAgain) return "exercise-over";
  return deflatesBetweenSets(last) ? "between-sets" : null;
};

/**
 * A limb that was cuffed gets its blood back before the next inflation, also when the cuff came off early. A planned
 * deflation between sets and a change of sides need no more than the rest.
 */
const needsReperfusion = (cuffed: Step | null, current: Step): boolean => {
  if (cuffed === null || cuffedLimbKind(cuffed.entry) !== cuffedLimbKind(current.entry)) return false;
  const isPlanned = cuffed.block === current.block && (deflatesBetweenSets(cuffed) || changesSide(cuffed, current));
  return !isPlanned;
};

const mustDeflate = (
  { current, last, lastDoneAt, remaining }: PlayerState,
  cuffOnAt: Instant,
  now: Instant,
  limitSeconds: number,
): NextAction | null => {
  if (cuffElapsed(cuffOnAt, now) >= limitSeconds) return { type: "deflate", because: "time-over" };
  if (current === null) return { type: "deflate", because: "exercise-over" };
  // A cuff inflated after the last set is there for the set that comes.
  if (last === null || lastDoneAt === null || cuffOnAt.getTime() >= lastDoneAt.getTime()) return null;
  const because = reasonToDeflate(last, current, remaining);
  return because === null ? null : { type: "deflate", because };
};

/**
 * The one thing to do now. Cuff first: too long under pressure comes before everything else, and a cuff is never on
 * without a set that needs it. `limitSeconds` may be lower than the general limit, never higher.
 */
export const nextAction = (
  state: PlayerState,
  clocks: PlayerClocks,
  now: Instant,
  limitSeconds: number = CUFF_TIME.limit,
): NextAction => {
  const { current, lastCuffed } = state;
  if (clocks.cuffOnAt !== null) {
    const deflate = mustDeflate(state, clocks.cuffOnAt, now, Math.min(limitSeconds, CUFF_TIME.limit));
    if (deflate !== null) return deflate;
  }
  if (current === null) return { type: "finish" };

  const needsCuff = current.entry.kind === "bfr" && clocks.cuffOnAt === null;
  if (needsCuff && clocks.cuffOffAt !== null && needsReperfusion(lastCuffed, current)) {
    const seconds = REPERFUSION_SECONDS - cuffElapsed(clocks.cuffOffAt, now);
    if (seconds > 0) return { type: "reperfuse", seconds, step: current };
  }
  const rest = restRemaining(clocks.restEndsAt, now);
  if (rest > 0) return { type: "rest", seconds: rest, step: current };
  return needsCuff ? { type: "inflate", step: current } : { type: "do-set", step: current };
};

/** When the rest after a set ends; null after the last set. */
export const restAfter = (state: PlayerState, at: Instant): Instant | null =>
  state.current === null || state.last === null ? null : new Date(at.getTime() + state.last.entry.restSeconds * 1_000);
