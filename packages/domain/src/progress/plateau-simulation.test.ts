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

const shareOnPlateau = (level: TrainingLevel, rate: number, series: number): number => {
  const percentPerWeek = rate * PLATEAU_PARAMETERS[level].leastPercentPerWeek;
  const lifter = { percentPerWeek, noisePercent: 2, weeks: 26 };
  const found = Array.from({ length: series }, (_, seed) => isEverOnPlateau(seriesOf(lifter, seed + 1), level));
  return found.filter(Boolean).length / series;
};

describe("simulated lifters, half a year of weekly evaluations", () => {
  it.each(TRAINING_LEVELS)("%s, twice the least gain: fewer than 5 % are called a plateau", (level) => {
    expect(shareOnPlateau(level, 2, 200)).toBeLessThan(0.05);
  });
  it.each(TRAINING_LEVELS)("%s, no gain at all: most are", (level) => {
    expect(shareOnPlateau(level, 0, 40)).toBeGreaterThan(0.5);
  });
});
