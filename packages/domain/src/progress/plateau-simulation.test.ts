import { describe, expect, it } from "vitest";
import { getOrThrow } from "#kernel/result.ts";
import { evaluatePlateau, PLATEAU_PARAMETERS, TRAINING_LEVELS, type TrainingLevel } from "./plateau.ts";
import { followPlateau, NO_TRACK, plateauStateOf } from "./plateau-standing.ts";

/** Mulberry32: the same numbers in every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
const normalFrom = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

interface Lifter {
  readonly percentPerWeek: number;
  readonly noisePercent: number;
  readonly weeks: number;
}

const MISSING = 0.1;
const seriesOf = ({ percentPerWeek, noisePercent, weeks }: Lifter, seed: number): readonly (number | null)[] => {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  return Array.from({ length: weeks }, (_, week) => {
    const best = 100 * Math.exp((percentPerWeek * week + noisePercent * normal()) / 100);
    return random() < MISSING ? null : best;
  });
};

/** Whether any of the weekly evaluations of a lifter confirms a plateau. */
const isEverOnPlateau = (series: readonly (number | null)[], level: TrainingLevel): boolean => {
  const parameters = PLATEAU_PARAMETERS[level];
  let track = NO_TRACK;
  for (let week = parameters.windowWeeks; week <= series.length; week += 1) {
    const evaluation = getOrThrow(evaluatePlateau({ bestOfWeek: (at) => series[at - 1] ?? null, week, parameters }));
    track = followPlateau(track, evaluation, week);
    if (plateauStateOf(evaluation, track) === "plateau") return true;
  }
  return false;
};

const shareOnPlateau = (level: TrainingLevel, rate: number, noisePercent: number, series: number): number => {
  const percentPerWeek = rate * PLATEAU_PARAMETERS[level].leastPercentPerWeek;
  const lifter = { percentPerWeek, noisePercent, weeks: 26 };
  const found = Array.from({ length: series }, (_, seed) => isEverOnPlateau(seriesOf(lifter, seed + 1), level));
  return found.filter(Boolean).length / series;
};

/** In 3,000 lifters each the shares were 0 to 4.0 % at twice the least gain, and 53 to 99.8 % without any. */
const CASES = TRAINING_LEVELS.flatMap((level) => [1.5, 2, 3].map((noise) => [level, noise] as const));

describe("simulated lifters, half a year of weekly evaluations", () => {
  it.each(CASES)(
    "%s at twice the least gain, scatter of %s percent: fewer than one in twenty is called a plateau",
    (level, noise) => {
      expect(shareOnPlateau(level, 2, noise, 200)).toBeLessThan(0.05);
    },
  );
  it.each(CASES)("%s without any gain, scatter of %s percent: two in five or more are", (level, noise) => {
    expect(shareOnPlateau(level, 0, noise, 40)).toBeGreaterThan(0.4);
  });
});
