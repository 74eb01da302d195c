import { type Entry, playerState, type SessionContent, type Step } from "@cuffwise/domain/programme";
import { describe, expect, it } from "vitest";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { LastTimeView } from "#features/session/session-data.ts";
import { asLastTime, differsFromPlan, prefill } from "./prefill.ts";

const SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "A",
  slug: "back-squat",
  sets: [{ reps: 8 }, { reps: 6 }],
  restSeconds: 90,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 80 },
};
const content = (entry: Entry, loadableKg: number | null) =>
  ({ day: { exercises: [entry] }, resolved: { [entry.key]: { loadableKg } } }) as unknown as SessionContent;
const firstOf = (entry: Entry): Step => {
  const [step] = playerState({ exercises: [entry] }, []).steps;
  if (step === undefined) throw new Error("an exercise without a set");
  return step;
};
const LAST = [
  { exerciseSlug: "back-squat", cuffed: true, sets: [{ setIndex: 0, side: "both", loadKg: 30, reps: 30 }] },
  { exerciseSlug: "back-squat", cuffed: false, sets: [{ setIndex: 0, side: "both", loadKg: 77.5, reps: 7 }] },
] as unknown as readonly LastTimeView[];
const done = (kg: number, exerciseSlug = "back-squat") =>
  ({ entryKey: "squat", exerciseSlug, status: "done", load: { kg, entered: `${kg} kg` } }) as unknown as EffectiveSet;
const facts = { logs: [], lastTimes: LAST, units: "metric" } as const;

describe("what a set starts with", () => {
  const step = firstOf(SQUAT);

  it("is the planned load and repetitions, so that one tap completes it", () => {
    expect(prefill(step, { ...facts, content: content(SQUAT, 80) })).toEqual({
      load: { kg: 80, entered: "80 kg" },
      reps: 8,
    });
  });

  it("is the load of the set before, as it was typed", () => {
    const { load } = prefill(step, { ...facts, content: content(SQUAT, 80), logs: [done(82.5)] });
    expect(load).toEqual({ kg: 82.5, entered: "82.5 kg" });
    const other = { ...facts, content: content(SQUAT, 80), logs: [done(120, "leg-press")] };
    expect(prefill(step, other).load?.kg, "never that of the exercise it stands in for").toBe(80);
  });

  it("is the last time's where nothing is planned, never that under a cuff", () => {
    expect(prefill(step, { ...facts, content: content(SQUAT, null) }).load?.kg).toBe(77.5);
  });

  it("has no load for the body's own weight", () => {
    const own: Entry = { ...SQUAT, load: { type: "bodyweight" } };
    expect(prefill(firstOf(own), { ...facts, content: content(own, null) }).load).toBeNull();
  });
});

describe("a changed value", () => {
  const step = firstOf(SQUAT);
  const plan = content(SQUAT, 80);
  const values = (kg: number, reps: number) => ({ load: { kg, entered: "" }, reps });

  it("is one that is not as planned, whatever the unit it was typed in", () => {
    expect(differsFromPlan(step, plan, values(80, 8))).toEqual({ load: false, reps: false });
    expect(differsFromPlan(step, plan, values(79.99999, 8))).toEqual({ load: false, reps: false });
    expect(differsFromPlan(step, plan, values(82.5, 7))).toEqual({ load: true, reps: true });
    expect(differsFromPlan(step, content(SQUAT, null), values(5, 8)).load).toBe(false);
  });

  it("comes from the last time with one tap, in the client's unit", () => {
    const last = LAST[1]?.sets[0];
    if (last === undefined) throw new Error("no last time");
    expect(asLastTime(last, values(80, 8), "imperial")).toEqual({ load: { kg: 77.5, entered: "170.9 lb" }, reps: 7 });
    expect(asLastTime(last, { load: null, reps: 8 }, "metric")).toEqual({ load: null, reps: 7 });
    expect(asLastTime({ ...last, loadKg: null }, values(80, 8), "metric").load?.kg).toBe(80);
  });
});
