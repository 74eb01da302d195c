import { describe, expect, it } from "vitest";
import { sentenceFor } from "#components/ui/copy.ts";
import { SESSION_COPY } from "#features/session/copy.ts";
import { readLoad } from "./read-load.ts";

const UNITS = ["kg", "lb"];
const read = (text: string, unit = "kg") => readLoad({ text, unit }, UNITS);

describe("a typed load", () => {
  it.each([
    ["62,5", "kg", { kg: 62.5, entered: "62,5 kg" }],
    ["0", "lb", { kg: 0, entered: "0 lb" }],
    ["100", "lb", { kg: 45.359237, entered: "100 lb" }],
    ["100 lbs", "kg", { kg: 45.359237, entered: "100 lbs" }],
  ])("%s in %s is its kilograms, and what was typed", (text, unit, load) => {
    expect(read(text, unit)).toEqual({ ok: true, value: load });
  });

  it("that is empty is none", () => expect(read("  ")).toEqual({ ok: true, value: null }));

  it.each([
    ["-20", "lb", "load.negative"],
    ["-0.1", "kg", "load.negative"],
    ["1000.1", "kg", "load.too-heavy"],
    ["2300", "lb", "load.too-heavy"],
    ["99999999999999999999", "lb", "load.too-heavy"],
    ["0000000000000000000000000000000000020", "kg", "load.too-long"],
    ["20 stone", "kg", "unit.unknown"],
  ])("of %s %s is refused", (text, unit, error) => {
    expect(read(text, unit)).toEqual({ ok: false, error });
  });

  it.each([
    "-",
    "+",
    "--5",
    "-0",
    "1e400",
    "NaN",
    "Infinity",
    "-Infinity",
    "٣",
    "5-5",
    "kg",
    "-lb",
    ".",
    ",,,",
    "\u0000",
  ])("of %j is read or refused with a sentence of its own", (text) => {
    for (const unit of UNITS) {
      const answer = read(text, unit);
      if (!answer.ok) expect(sentenceFor(answer.error, SESSION_COPY)).not.toMatch(/went wrong/);
    }
  });
});
