import { describe, expect, it } from "vitest";
import { sessionDose } from "./dose.ts";
import { bfr, day, heavy } from "./fixtures/programme.ts";
import { inflations } from "./timing.ts";

describe("the dose of a session", () => {
  // 30-15-15-15 with 30 s rests: published arithmetic gives 6.5 min at 2 + 2 s, 4 min at 1 + 1 s, 8 min with 60 s rests.
  it.each([
    ["2-0-2-0", 30, 390],
    ["1-0-1-0", 30, 240],
    ["2-0-2-0", 60, 480],
  ])("30-15-15-15 at %s with %d s rests keeps the cuff on for %d s", (tempo, restSeconds, seconds) => {
    const dose = sessionDose(day([bfr("a", "knee-extension", { tempo, restSeconds })]));
    expect(dose.cuffOnSeconds).toEqual({ leg: seconds, arm: 0 });
    expect(dose.longestInflationSeconds).toEqual({ leg: seconds, arm: 0 });
    expect(dose.repetitions).toEqual({ cuffed: 75, ordinary: 0 });
  });

  it("leaves the rests out when the cuff deflates between sets", () => {
    const cuff = { percentLop: 50, deflate: "between-sets", limbs: "both" } as const;
    const dose = sessionDose(day([bfr("a", "leg-press", { cuff })]));
    expect(dose.cuffOnSeconds.leg).toBe(300);
    expect(dose.longestInflationSeconds.leg).toBe(120);
  });

  it("counts left and right once: each limb has its own cuff time", () => {
    const oneLeg = sessionDose(day([bfr("a", "split-squat")]));
    expect(oneLeg.cuffOnSeconds.leg).toBe(390);
    expect(oneLeg.repetitions.cuffed).toBe(75);
    expect(oneLeg.estimatedSeconds).toBe(2 * (390 + 30) + 180);
  });

  it("adds the partner exercise to the cuff time of a superset, both sides of it when it is done one limb at a time", () => {
    const partner = (slug: string) =>
      day([
        bfr("a", "knee-extension", { group: "A1" }),
        heavy("b", slug, { group: "A2", load: { type: "rpe", rpe: 6 }, restSeconds: 30 }),
      ]);
    // 300 s of cuffed work and 90 s of rest; two sets of five at 3 s and one rest of 30 s.
    expect(sessionDose(partner("pull-up")).cuffOnSeconds.leg).toBe(300 + 90 + 30 + 30);
    expect(sessionDose(partner("one-arm-dumbbell-row")).cuffOnSeconds.leg).toBe(300 + 90 + 2 * 30 + 30);
    expect(inflations(partner("pull-up"))).toHaveLength(1);
  });

  it("times walking and holds by their own seconds", () => {
    const walk = bfr("a", "treadmill-walking", {
      sets: Array.from({ length: 5 }, () => ({ reps: 1, seconds: 120 })),
      load: { type: "rpe", rpe: 4 },
      restSeconds: 60,
      cuff: { percentLop: 50, deflate: "between-sets", limbs: "both" },
    });
    expect(sessionDose(day([walk])).cuffOnSeconds.leg).toBe(600);
    expect(sessionDose(day([walk])).longestInflationSeconds.leg).toBe(120);
  });

  it("counts sets per muscle, helpers by half, cuffed and ordinary apart", () => {
    const sets = sessionDose(day([bfr("a", "leg-press"), heavy("b", "back-squat")])).setsPerMuscle;
    expect(sets.get("quadriceps")).toEqual({ cuffed: 4, ordinary: 2 });
    expect(sets.get("hamstrings")).toEqual({ cuffed: 2, ordinary: 1 });
    expect(sets.get("biceps")).toBeUndefined();
  });

  it("is nothing for an empty day and survives an exercise that left the catalogue", () => {
    const empty = sessionDose(day([]));
    expect(empty.estimatedSeconds).toBe(0);
    expect(empty.longestInflationSeconds).toEqual({ arm: 0, leg: 0 });
    expect(sessionDose(day([bfr("a", "gone")])).repetitions.cuffed).toBe(75);
  });
});
