import { ok, type Result } from "#kernel/result.ts";
import { type Reason, ruleToReason } from "#prescription/index.ts";
import { evaluatePlateau, type PlateauEvaluation, type PlateauRefusal, type PlateauRequest } from "./plateau.ts";
import { plateauConfirmed } from "./rules.ts";

export const PLATEAU_STATES = [
  "progressing",
  "slow-progress",
  "plateau-signal",
  "plateau",
  "declining",
  "inconclusive",
  "insufficient-data",
] as const;
/** Where a lift stands: what the week's evaluation says, or a plateau that earlier ones confirmed. */
export type PlateauState = (typeof PLATEAU_STATES)[number];

/** So long a coach who dismissed a plateau hears nothing of it. */
export const SNOOZE_WEEKS = 4;

/** What one weekly evaluation hands to the next. */
export interface PlateauTrack {
  /** The week of the latest signal; null when the last evaluation gave none. */
  readonly signalIn: number | null;
  /** The week in which the plateau was confirmed; null when it was not, or was cleared. */
  readonly confirmedIn: number | null;
}
export const NO_TRACK: PlateauTrack = { signalIn: null, confirmedIn: null };

const clears = (evaluation: PlateauEvaluation): boolean =>
  evaluation.state === "progressing" || (evaluation.state !== "insufficient-data" && evaluation.freshRecord);

/** The track after one more weekly evaluation: two signals in a row confirm, progress or a fresh record clears. */
export const followPlateau = (track: PlateauTrack, evaluation: PlateauEvaluation, week: number): PlateauTrack => {
  if (clears(evaluation)) return NO_TRACK;
  if (evaluation.state !== "plateau-signal") return { ...track, signalIn: null };
  const isSecond = track.signalIn === week - 1;
  return { signalIn: week, confirmedIn: track.confirmedIn ?? (isSecond ? week : null) };
};

/** A confirmed plateau hides a signal and an open question; what the week says for certain is shown as it is. */
export const plateauStateOf = ({ state }: PlateauEvaluation, { confirmedIn }: PlateauTrack): PlateauState =>
  confirmedIn !== null && (state === "plateau-signal" || state === "inconclusive") ? "plateau" : state;

export interface PlateauStanding {
  readonly state: PlateauState;
  /** The evaluation of the week itself. */
  readonly evaluation: PlateauEvaluation;
  readonly confirmedIn: number | null;
  /** The coach dismissed it less than four weeks ago: nothing is proposed. */
  readonly snoozed: boolean;
  readonly because: Reason;
}

/**
 * Where a lift stands in a week, from the weekly evaluations of one window: nothing needs to be stored but the week in
 * which the coach last dismissed a plateau. The cost does not grow with history. Errors: those of
 * {@link evaluatePlateau}. Source: rule `plateau.confirmed`.
 */
export const plateauStanding = (
  request: PlateauRequest & { readonly dismissedIn: number | null },
): Result<PlateauStanding, PlateauRefusal> => {
  const { week, parameters, dismissedIn } = request;
  const now = evaluatePlateau(request);
  if (!now.ok) return now;
  let track = NO_TRACK;
  for (let at = week - parameters.windowWeeks + 1; at < week; at += 1) {
    const earlier = evaluatePlateau({ ...request, week: at });
    if (!earlier.ok) return earlier;
    track = followPlateau(track, earlier.value, at);
  }
  track = followPlateau(track, now.value, week);
  const state = plateauStateOf(now.value, track);
  return ok({
    state,
    evaluation: now.value,
    confirmedIn: track.confirmedIn,
    snoozed: dismissedIn !== null && week >= dismissedIn && week < dismissedIn + SNOOZE_WEEKS,
    because: state === "plateau" ? ruleToReason(plateauConfirmed) : now.value.because,
  });
};
