import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { breakAtCuffChange, type DoseEntry, doseSeries } from "./dose-series.ts";
import { estimateSeries } from "./estimate-series.ts";
import type { SeriesSet } from "./one-rep-max-series.ts";

const day = (date: number) => plainDate(`2026-11-${String(date).padStart(2, "0")}`);

const entry = (on: number, changes: Partial<DoseEntry> = {}): DoseEntry => ({
  on: day(on),
  limb: "LL",
  cuff: "wide",
  loadKg: 20,
  percentLop: 60,
  pressureMmHg: 108,
  plannedReps: [30, 15],
  doneReps: [30, 15],
  discomfort: 5,
  ...changes,
});

describe("the ledger by dose", () => {
  const doses = (...entries: DoseEntry[]) =>
    doseSeries(entries).map(({ limb, loadKg, percentLop, points }) => [limb, loadKg, percentLop, points.length]);

  it("compares only one load, pressure and limb, the last dose first", () => {
    expect(
      doses(entry(3), entry(1), entry(5, { loadKg: 22.5 }), entry(2, { percentLop: 50 }), entry(2, { limb: "RL" })),
    ).toEqual([
      ["LL", 22.5, 60, 1],
      ["LL", 20, 60, 2],
      ["LL", 20, 50, 1],
      ["RL", 20, 60, 1],
    ]);
  });
  it("is in the order of time, whatever the order of entries", () => {
    expect(doseSeries([entry(9), entry(1), entry(4)])[0]?.points.map(({ on }) => on)).toEqual([day(1), day(4), day(9)]);
  });
  it("takes a pressure that a gauge cannot tell apart for the same, and one that is not known by its mmHg", () => {
    expect(doses(entry(1, { percentLop: 59.8 }), entry(3, { percentLop: 60.2 }))).toEqual([["LL", 20, 60, 2]]);
    const unknown = doseSeries([entry(1, { percentLop: null }), entry(3, { percentLop: null, pressureMmHg: 120 })]);
    expect(unknown.map(({ percentLop, pressureMmHg }) => [percentLop, pressureMmHg])).toEqual([
      [null, 120],
      [null, 108],
    ]);
  });
  it("breaks at a change of the cuff, back to the first one as well", () => {
    const [one] = doseSeries([entry(1), entry(3), entry(5, { cuff: "narrow" }), entry(7)]);
    expect(one?.points.map(({ segment, isOtherCuff }) => [segment, isOtherCuff])).toEqual([
      [0, false],
      [0, false],
      [1, true],
      [2, true],
    ]);
  });
  it("never joins points whose cuff nobody knows", () => {
    expect(breakAtCuffChange([{ cuff: null }, { cuff: null }]).map(({ segment }) => segment)).toEqual([0, 1]);
  });
});

describe("the estimates of a lift", () => {
  const set = (on: number, changes: Partial<SeriesSet> = {}): SeriesSet => ({
    on: day(on),
    loadKg: 60,
    reps: 8,
    rir: 1,
    cuffed: false,
    isWorkSet: true,
    ...changes,
  });

  it("hold the best of each week with its band", () => {
    const { points } = estimateSeries(
      [set(2), set(4, { loadKg: 65 }), set(10, { rir: 0, reps: 5 })],
      "barbell-or-upper-compound",
    );
    expect(points.map(({ week, on }) => [week, on])).toEqual([
      ["2026-11-02", day(4)],
      ["2026-11-09", day(10)],
    ]);
    for (const { lowKg, valueKg, highKg } of points) {
      expect(lowKg).toBeLessThan(valueKg);
      expect(highKg).toBeGreaterThan(valueKg);
    }
  });
  it("never come from cuffed sets, which are not counted as refused either", () => {
    expect(
      estimateSeries([set(2, { cuffed: true }), set(3, { cuffed: true, reps: 30 })], "lower-machine-or-single-joint"),
    ).toEqual({
      points: [],
      refused: {},
    });
  });
  it("say how many sets tell nothing, and why", () => {
    const { points, refused } = estimateSeries(
      [set(2, { reps: 30 }), set(2, { reps: 12, rir: 0 }), set(3, { rir: null }), set(4, { loadKg: null })],
      "lower-machine-or-single-joint",
    );
    expect(points).toEqual([]);
    expect(refused).toEqual({ "too-many-reps": 2, "reserve-unknown": 1, "no-load": 1 });
  });
});
