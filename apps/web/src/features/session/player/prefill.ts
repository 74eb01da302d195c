import type { UnitPreference } from "@cuffwise/domain/kernel";
import type { SessionContent, Step } from "@cuffwise/domain/programme";
import type { SetLoad } from "@cuffwise/domain/session";
import { formatWeight } from "@cuffwise/domain/units";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { LastTimeView } from "#features/session/session-data.ts";

export interface SetValues {
  readonly load: SetLoad | null;
  readonly reps: number;
}

export interface PrefillFacts {
  readonly content: SessionContent;
  readonly logs: readonly EffectiveSet[];
  readonly lastTimes: readonly LastTimeView[];
  readonly units: UnitPreference;
}

const asLoad = (kg: number | null, units: UnitPreference): SetLoad | null =>
  kg === null ? null : { kg, entered: formatWeight(kg, units) };

/** The last time of an exercise, with or without a cuff as it is done now: the two are never mixed. */
export const lastTimeOf = (step: Step, lastTimes: readonly LastTimeView[]): LastTimeView | undefined =>
  lastTimes.find((one) => one.exerciseSlug === step.entry.slug && one.cuffed === (step.entry.kind === "bfr"));

export const lastSetOf = (step: Step, lastTimes: readonly LastTimeView[]): LastTimeView["sets"][number] | undefined => {
  const sets = lastTimeOf(step, lastTimes)?.sets.filter(({ setIndex }) => setIndex === step.setIndex) ?? [];
  return sets.find(({ side }) => side === step.side) ?? sets[0];
};

/**
 * What a set starts with, so that one tap completes it: the planned repetitions, and the load of the set before, else
 * the prescribed one, else that of the last time. An exercise with the body's own weight has none.
 */
export const prefill = (step: Step, { content, logs, lastTimes, units }: PrefillFacts): SetValues => {
  const { entry, set } = step;
  if (entry.load.type === "bodyweight") return { load: null, reps: set.reps };
  const before = logs.findLast(
    (log) => log.entryKey === entry.key && log.exerciseSlug === entry.slug && log.status === "done",
  );
  const prescribed = asLoad(content.resolved[entry.key]?.loadableKg ?? null, units);
  const load = before?.load ?? prescribed ?? asLoad(lastSetOf(step, lastTimes)?.loadKg ?? null, units);
  return { load, reps: set.reps };
};

export interface Differences {
  readonly load: boolean;
  readonly reps: boolean;
}

/** Half a gram: what converting between kilograms and pounds may cost. */
const SAME_KG = 0.0005;

/** What of a set is not as planned; a load that nobody planned cannot differ. */
export const differsFromPlan = (step: Step, content: SessionContent, { load, reps }: SetValues): Differences => {
  const planned = content.resolved[step.entry.key]?.loadableKg ?? null;
  return {
    load: planned !== null && load !== null && Math.abs(load.kg - planned) > SAME_KG,
    reps: reps !== step.set.reps,
  };
};

/** The values of the last time, to be taken over with one tap; a load that was not noted stays as it is. */
export const asLastTime = (
  last: LastTimeView["sets"][number],
  values: SetValues,
  units: UnitPreference,
): SetValues => ({
  load: values.load === null ? null : (asLoad(last.loadKg, units) ?? values.load),
  reps: last.reps,
});
