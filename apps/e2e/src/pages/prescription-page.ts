import type { ClientId } from "@cuffwise/domain/kernel";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

export interface TypedCuff {
  readonly name: string;
  readonly width: string;
}

export interface TypedSet {
  readonly search: string;
  readonly exercise: string;
  readonly weight: string;
  readonly reps: string;
  readonly left: string;
}

/** What prescribing stands on, and the prescription itself, for one client. */
export const prescriptionPage = (page: Page, clientId: ClientId) => {
  const panel = (name: string) => page.getByRole("region", { name, exact: true });
  const adding = panel("Add a cuff");
  const measuring = panel("Record a measurement");
  const lifting = panel("Record a 1RM");
  const clearance = panel("Clearance");
  const result = panel("What it comes to");
  const form = page.getByRole("form", { name: "Prescribe" });
  const choose = async (label: string, search: string, name: string): Promise<void> => {
    await page.getByRole("combobox", { name: label, exact: true }).fill(search);
    await page.getByRole("option", { name, exact: true }).click();
  };
  const reading = (limb: string, which: "First" | "Second") =>
    measuring.getByRole("group", { name: limb }).getByLabel(`${which} reading (mmHg)`);

  return {
    open: async (): Promise<void> => {
      await page.goto(`/coach/clients/${clientId}/prescription`);
      await expect(page.getByRole("heading", { level: 2, name: "Clearance" })).toBeVisible();
      await expectAccessible(page);
    },
    clearance,
    adding,
    measuring,
    lifting,
    result,
    reading,
    /** The forms that open are looked at as well. */
    isAccessible: () => expectAccessible(page),
    addCuff: async (cuff: TypedCuff): Promise<void> => {
      if (!(await adding.isVisible())) await page.getByRole("button", { name: "Add a cuff" }).click();
      await adding.getByLabel("Name").fill(cuff.name);
      await adding.getByLabel("Width", { exact: true }).fill(cuff.width);
      await adding.getByRole("button", { name: "Add the cuff" }).click();
    },
    typeReadings: async (limb: string, first: string, second: string): Promise<void> => {
      await reading(limb, "First").fill(first);
      await reading(limb, "Second").fill(second);
    },
    saveMeasurement: () => measuring.getByRole("button", { name: "Save the measurement" }).click(),
    measurements: page.getByRole("table", { name: "Measured occlusion pressures" }).getByRole("row"),
    updateComing: () => panel("Occlusion pressure").getByRole("button", { name: "Update coming sessions" }).click(),
    typeSet: async ({ search, exercise, weight, reps, left }: TypedSet): Promise<void> => {
      await page.getByRole("button", { name: "Record a 1RM" }).click();
      await choose("Exercise of the 1RM", search, exercise);
      await lifting.getByLabel("Weight", { exact: true }).fill(weight);
      await lifting.getByLabel("Repetitions done").fill(reps);
      await lifting.getByLabel("Repetitions left (RIR)").fill(left);
    },
    saveMaximum: lifting.getByRole("button", { name: "Save the 1RM" }),
    maxima: page.getByRole("table", { name: "Recorded 1RM" }).getByRole("row"),
    addEquipment: async (preset: string): Promise<void> => {
      const open = page.getByRole("button", { name: "Set up the equipment" });
      if (await open.isVisible()) await open.click();
      await page.getByRole("button", { name: "Add equipment" }).click();
      await page.getByRole("menuitem", { name: preset, exact: true }).click();
    },
    equipment: panel("Equipment"),
    saveEquipment: () => page.getByRole("button", { name: "Save the equipment" }).click(),
    chooseExercise: (search: string, name: string) => choose("Exercise", search, name),
    limb: (name: string) => form.getByRole("checkbox", { name }),
    pressure: form.getByLabel("Pressure, share of LOP (%)"),
    protocol: form.getByLabel("Sets and repetitions"),
    figure: (name: string) => result.getByRole("article", { name }),
    reason: (text: string | RegExp) =>
      result.getByRole("list", { name: "Reasons against it" }).getByRole("listitem").filter({ hasText: text }),
    save: page.getByRole("button", { name: "Save the prescription" }),
    whyNot: form.getByRole("status"),
    saved: page.getByRole("table", { name: "Saved prescriptions" }).getByRole("row"),
    form,
  };
};
