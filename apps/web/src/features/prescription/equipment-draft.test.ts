import { EQUIPMENT_PRESETS } from "@cuffwise/domain/prescription";
import { describe, expect, it } from "vitest";
import { draftToEquipment, type EquipmentDraft, equipmentToDraft } from "./equipment-draft.ts";

const stack = (fields: Record<string, string> = {}): EquipmentDraft => ({
  key: "1",
  kind: "machine",
  name: "Leg extension",
  unit: "kg",
  fields: { start: "5", step: "5", steps: "19", addOns: "", ...fields },
});

const bar = (plates: string): EquipmentDraft => ({
  key: "1",
  kind: "barbell",
  name: "Bar",
  unit: "kg",
  fields: { bar: "20", collars: "0", plates },
});

describe("equipment as typed", () => {
  it("brings every preset back as it was", () => {
    for (const preset of EQUIPMENT_PRESETS) {
      expect(draftToEquipment(equipmentToDraft(preset, "1"))).toEqual({ ok: true, value: preset });
    }
  });

  it("reads decimal commas, and lists parted by spaces, semicolons or comma and space", () => {
    for (const addOns of ["1,25 2,5", "1,25; 2,5", "1.25, 2.5", " 1,25, 2,5 "]) {
      expect(draftToEquipment(stack({ step: "2,5", addOns }))).toMatchObject({
        value: { step: 2.5, addOns: [1.25, 2.5] },
      });
    }
  });

  it("reads plates with and without a count of pairs", () => {
    expect(draftToEquipment(bar("20×2 10 x 1 2,5*3 1,25"))).toMatchObject({
      value: {
        plates: [
          { weight: 20, pairs: 2 },
          { weight: 10, pairs: 1 },
          { weight: 2.5, pairs: 3 },
          { weight: 1.25, pairs: 1 },
        ],
      },
    });
  });

  it("says beside each field what cannot be right", () => {
    const faults = (draft: EquipmentDraft) => {
      const read = draftToEquipment(draft);
      return read.ok ? {} : read.error;
    };
    expect(faults({ ...stack({ start: "heavy", step: "0", steps: "2,5" }), name: " " })).toEqual({
      start: "number.invalid",
      step: "equipment.weight",
      steps: "equipment.count",
      name: "text.empty",
    });
    expect(faults(bar("20×two"))).toEqual({ plates: "equipment.plates" });
    expect(faults(bar("20×99"))).toEqual({ plates: "equipment.count" });
    expect(faults({ ...bar(""), kind: "dumbbells", fields: { weights: "" } })).toEqual({ weights: "equipment.empty" });
  });
});
