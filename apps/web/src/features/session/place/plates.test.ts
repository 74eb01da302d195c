import { loadingFor } from "@cuffwise/domain/place";
import { EQUIPMENT_PRESETS, type Equipment } from "@cuffwise/domain/prescription";
import { describe, expect, it } from "vitest";
import { platesText } from "./plates.tsx";

const named = (name: string): Equipment => {
  const found = EQUIPMENT_PRESETS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const textOf = (kg: number, name: string) => {
  const item = named(name);
  const loading = loadingFor(kg, [item]);
  return loading === undefined ? null : platesText(loading, item);
};

describe("what to put on for a load", () => {
  it("is said per side of a bar, in the bar's own unit", () => {
    expect(textOf(72.5, "Olympic bar, 20 kg")).toBe("per side 25 + 1.25 kg");
    expect(textOf(20, "Olympic bar, 20 kg")).toBe("nothing on it");
    expect(textOf(95 * 0.453_592_37, "Olympic bar, 45 lb")).toBe("per side 25 lb");
  });
  it("is a pin of a stack and one of the dumbbells", () => {
    expect(textOf(22.5, "Leg extension")).toBe("pin at 20 kg and 2.5 kg added");
    expect(textOf(25 * 0.453_592_37, "Dumbbells, 5 to 50 lb")).toBe("25 lb");
  });
  it("is not said for a load that cannot be made", () => {
    expect(textOf(21.1, "Olympic bar, 20 kg")).toBeNull();
  });
});
