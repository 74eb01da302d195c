import { describe, expect, it } from "vitest";
import { readTypedQuantity } from "./typed-quantity.ts";

const WEIGHT = ["kg", "lb"];

describe("a number typed with or without its unit", () => {
  it.each([
    ["62,5", "kg", 62.5, "kg"],
    ["62.5", "lb", 62.5, "lb"],
    [" 62,5 kg ", "lb", 62.5, "kg"],
    ["137.8lbs", "kg", 137.8, "lb"],
    ["45 Pounds", "kg", 45, "lb"],
    ["1 200", "kg", 1200, "kg"],
  ])("%s with %s chosen is %d %s", (text, unit, number, read) => {
    expect(readTypedQuantity({ text, unit }, WEIGHT)).toEqual({ ok: true, value: { number, unit: read } });
  });

  it.each([
    ["", "number.empty"],
    ["abc", "number.invalid"],
    ["kg", "number.invalid"],
    ["1,200.5", "number.ambiguous"],
    ["20 stone", "unit.unknown"],
    ["20 cm", "unit.unknown"],
  ])("%s is refused as %s", (text, error) => {
    expect(readTypedQuantity({ text, unit: "kg" }, WEIGHT)).toEqual({ ok: false, error });
  });
});
