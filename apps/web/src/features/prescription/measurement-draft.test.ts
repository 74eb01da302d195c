import { CuffId, plainDate } from "@cuffwise/domain/kernel";
import { describe, expect, it } from "vitest";
import { countingReading, type MeasurementDraft, readMeasurements, startMeasurement } from "./measurement-draft.ts";
import type { CuffView } from "./overview-data.ts";
import { typed } from "./typed-entry.ts";

const leg: CuffView = {
  id: CuffId.parse("01890000-0000-7000-8000-000000000001"),
  name: "Wide",
  widthCm: 11.5,
  material: "nylon",
  limbKind: "leg",
};
const today = plainDate("2026-11-24");

const draftWith = (first: string, second: string, changes: Partial<MeasurementDraft> = {}): MeasurementDraft => {
  const draft = startMeasurement({}, [leg], today);
  return {
    ...draft,
    limbs: ["LL"],
    readings: { ...draft.readings, LL: [typed(first, "mmHg"), typed(second, "mmHg")] },
    ...changes,
  };
};

describe("a measurement as typed", () => {
  it("starts with the only cuff there is and both limbs it goes on", () => {
    expect(startMeasurement({}, [leg], today)).toMatchObject({
      cuffId: leg.id,
      limbs: ["LL", "RL"],
      measuredOn: today,
    });
    expect(startMeasurement({}, [], today)).toMatchObject({ cuffId: null, limbs: [] });
  });

  it("hands over the person's own digits, without the unit", () => {
    const { payloads, errors } = readMeasurements(draftWith(" 182 mmHg", "186"), [leg]);
    expect(errors).toEqual({});
    expect(payloads).toMatchObject([{ limb: "LL", reading1: "182", reading2: "186" }]);
  });

  it("says beside each reading what cannot be right", () => {
    const errorsOf = (first: string, second: string) => readMeasurements(draftWith(first, second), [leg]).errors;
    expect(errorsOf("182,5", "18")).toEqual({
      "LL.reading1": "Gauges are read to a whole mmHg: type 182 rather than 182,5.",
      "LL.reading2": "No occlusion pressure is below 60 mmHg. Was a digit lost?",
    });
    expect(errorsOf("", "high")).toEqual({
      "LL.reading1": "Type the number.",
      "LL.reading2": "Type a number, such as 62.5 or 62,5.",
    });
    expect(errorsOf("1.820", "450")).toMatchObject({
      "LL.reading2": "Above 400 mmHg is beyond any training cuff. Check the number.",
    });
  });

  it("keeps arm and leg cuffs apart, and asks for a cuff, a limb and a day", () => {
    expect(readMeasurements(draftWith("182", "186", { limbs: ["LA"] }), [leg]).errors.limbs).toBe(
      "This is a leg cuff: choose a leg, or another cuff.",
    );
    const empty = readMeasurements(draftWith("182", "186", { limbs: [], measuredOn: "" }), []);
    expect(Object.keys(empty.errors)).toEqual(["cuffId", "limbs"]);
    expect(readMeasurements(draftWith("182", "186", { measuredOn: "" }), [leg]).errors).toEqual({
      measuredOn: "Choose the day of the measurement.",
    });
  });

  it("counts the lower of two readings", () => {
    expect(countingReading([typed("190", "mmHg"), typed("184", "mmHg")])).toBe(184);
    expect(countingReading([typed("190", "mmHg"), typed("", "mmHg")])).toBeNull();
    expect(countingReading([typed("190", "mmHg"), typed("184,5", "mmHg")])).toBeNull();
  });
});
