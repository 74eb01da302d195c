import { describe, expect, it } from "vitest";
import { addDays } from "#kernel/time.ts";
import { PROTOCOLS } from "./protocols.ts";
import { type RampEvent, rampPosition, rampStep } from "./ramp.ts";
import { suggestPercent } from "./suggest.ts";
import { TODAY } from "./testing/given.ts";

describe("the ramp", () => {
  it.each([
    [1, [15, 15], 20, 40],
    [2, [30, 15], 20, 40],
    [3, [30, 15, 15], 20, 50],
    [4, [30, 15, 15, 15], 25, 50],
    [5, [30, 15, 15, 15], 30, 60],
    [6, [30, 15, 15, 15], 30, 60],
  ])("in session %s: %j at up to %s %% 1RM and %s %% LOP", (session, reps, load, lop) => {
    expect(rampStep(session, "leg")).toMatchObject({
      session,
      reps,
      percentOneRepMax: { max: load },
      percentLop: { max: lop },
    });
  });

  it("never falls from one session to the next", () => {
    for (const limb of ["leg", "arm"] as const) {
      for (let session = 2; session <= 6; session += 1) {
        const [before, now] = [rampStep(session - 1, limb), rampStep(session, limb)];
        expect(now?.percentLop.max).toBeGreaterThanOrEqual(before?.percentLop.max ?? 0);
        expect(now?.percentOneRepMax.max).toBeGreaterThanOrEqual(before?.percentOneRepMax.max ?? 0);
        expect(now?.maxReps).toBeGreaterThanOrEqual(before?.maxReps ?? 0);
      }
    }
  });

  it("keeps arms at 50 %, and one calf exercise in the first three sessions", () => {
    expect(rampStep(6, "arm")?.percentLop).toEqual({ min: 50, max: 50 });
    expect([1, 2, 3].map((session) => rampStep(session, "leg")?.maxCalfExercises)).toEqual([1, 1, 1]);
  });

  it("is over from the seventh session on", () => {
    expect(rampStep(7, "leg")).toBeNull();
  });

  it.each([0, 1.5, -3, Number.NaN, Number.POSITIVE_INFINITY])(
    "takes session %s, which is none, as the first",
    (none) => {
      expect(rampStep(none, "leg")).toEqual(rampStep(1, "leg"));
    },
  );

  it("has a protocol for each of its schemes", () => {
    const schemes = PROTOCOLS.map(({ reps }) => reps.join("-"));
    for (let session = 1; session <= 6; session += 1)
      expect(schemes).toContain(rampStep(session, "leg")?.reps.join("-"));
  });
});

describe("a place on the ramp", () => {
  const days = (...back: number[]) => back.map((day) => addDays(TODAY, -day));
  const event = (kind: RampEvent["kind"], back: number): RampEvent => ({ kind, on: addDays(TODAY, -back) });

  it.each<[string, number[], RampEvent[], object]>([
    ["nobody yet", [], [], { session: 1, restartedBy: null }],
    ["two sessions, in any order", [3, 6], [], { session: 3, restartedBy: null }],
    ["27 days ago", [27], [], { session: 2, restartedBy: null }],
    ["28 days ago", [28], [], { session: 1, restartedBy: "break" }],
    ["a break, then two sessions", [60, 30, 2, 1], [], { session: 3, restartedBy: "break" }],
    ["an infection since", [6, 3], [event("infection", 1)], { session: 1, restartedBy: "infection" }],
    ["an infection today", [6, 3], [event("infection", 0)], { session: 1, restartedBy: "infection" }],
    ["an infection before the last session", [6, 3], [event("infection", 4)], { session: 2, restartedBy: "infection" }],
    [
      "an infection on the day of the last session",
      [6, 3],
      [event("infection", 3)],
      { session: 1, restartedBy: "infection" },
    ],
    [
      "a screening since that asks for it",
      [9, 6, 3],
      [event("screening", 4)],
      { session: 2, restartedBy: "screening" },
    ],
    ["a screening today that asks for it", [6, 3], [event("screening", 0)], { session: 1, restartedBy: "screening" }],
    ["such a screening before all sessions", [6, 3], [event("screening", 20)], { session: 3, restartedBy: null }],
    ["a new medicine long before", [6, 3], [event("new-medicine", 20)], { session: 3, restartedBy: null }],
    ["a session still planned", [3, -4], [], { session: 2, restartedBy: null }],
  ])("%s", (_, back, events, expected) => {
    expect(rampPosition(days(...back), events, TODAY)).toEqual(expected);
  });
});

describe("a suggested pressure", () => {
  const ask = (changes: Partial<Parameters<typeof suggestPercent>[0]> = {}) => {
    const result = suggestPercent({
      limb: "leg",
      percentOneRepMax: 25,
      ramp: null,
      source: "measured",
      ceilingPercent: null,
      ...changes,
    });
    return result.ok ? result.value : result.error;
  };

  it.each([
    ["leg", 20, 60, 80, 60],
    ["leg", 29.9, 60, 80, 60],
    ["leg", 30, 40, 60, 50],
    ["leg", 40, 40, 60, 50],
    ["leg", 45, 40, 50, 40],
    ["arm", 25, 50, 60, 50],
    ["arm", 35, 40, 50, 40],
    ["arm", 50, 40, 40, 40],
    ["leg", null, 60, 80, 60],
  ] as const)("for a %s at %s %% 1RM is %s to %s %%, from %s %%", (limb, percentOneRepMax, min, max, start) => {
    expect(ask({ limb, percentOneRepMax })).toMatchObject({ min, max, start, warnings: [] });
  });

  it("stays below a ceiling, a calculated value's 60 %, and the ramp", () => {
    expect(ask({ ceilingPercent: 50 })).toMatchObject({ min: 50, max: 50, start: 50 });
    expect(ask({ source: "predicted" })).toMatchObject({ min: 60, max: 60 });
    expect(ask({ ramp: rampStep(1, "leg") })).toMatchObject({ min: 40, max: 40, rule: { id: "ramp.schedule" } });
  });

  it("warns below 20 % 1RM and ends at 50 %", () => {
    expect(ask({ percentOneRepMax: 15 })).toMatchObject({ warnings: [{ code: "load-below-evidence" }] });
    expect(ask({ percentOneRepMax: 50.5 })).toMatchObject({ code: "above-bfr-load" });
    expect(ask({ percentOneRepMax: 45, ramp: rampStep(6, "leg") })).toMatchObject({ code: "above-bfr-load" });
  });
});
