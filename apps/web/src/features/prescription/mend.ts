import type { ClientId } from "@cuffwise/domain/kernel";
import type { Denial, DenialCode } from "@cuffwise/domain/prescription";
import { numberText } from "./words.ts";

/** Where each part of the page stands: the targets of every "what to do next". */
export const ANCHORS = {
  clearance: "clearance",
  pressure: "occlusion-pressure",
  maximum: "one-rep-max",
  equipment: "equipment",
  prescribe: "prescribe",
  saved: "saved-prescriptions",
} as const;

export type Place = keyof typeof ANCHORS | "screening";
export type SetField = "percentLop" | "percentOneRepMax";

/** What to do about a denial: go somewhere, or change a number in the form. Null where neither would help. */
export type Mend =
  | { readonly kind: "go"; readonly place: Place; readonly label: string }
  | { readonly kind: "set"; readonly field: SetField; readonly value: number; readonly label: string };

const go = (place: Place, label: string): (() => Mend) => {
  const mend: Mend = { kind: "go", place, label };
  return () => mend;
};

/** Offers the limit itself; nobody lowers a number but the coach who presses. */
const setTo =
  (field: SetField, param: string, unit: string) =>
  ({ params }: Pick<Denial, "params">): Mend | null => {
    const value = params[param];
    return typeof value === "number" ? { kind: "set", field, value, label: `Use ${numberText(value)} ${unit}` } : null;
  };

const measure = go("pressure", "Measure it");
const screen = go("screening", "Open the screening");
const change = go("prescribe", "Choose another scheme or limb");

const MENDS = {
  "screening-missing": screen,
  "screening-incomplete": screen,
  "limb-referred": screen,
  "limb-excluded": screen,
  "clearance-expired": screen,
  "no-limb": go("prescribe", "Choose a limb"),
  "arms-and-legs-together": change,
  "limb-not-in-exercise": change,
  "one-limb-at-a-time": go("prescribe", "Choose one limb, or an exercise for one side"),
  "standing-under-cuff": change,
  "lop-missing": measure,
  "lop-other-limb": measure,
  "lop-other-cuff": go("pressure", "Measure with this cuff"),
  "lop-stale": go("pressure", "Measure again"),
  "lop-in-future": go("pressure", "Measure again"),
  "prediction-refused": measure,
  "posture-over-ceiling": go("pressure", "Measure in the posture of the exercise"),
  "pressure-invalid": go("prescribe", "Change the pressure"),
  "above-ceiling": setTo("percentLop", "ceilingPercent", "% of LOP"),
  "above-ramp-pressure": setTo("percentLop", "ceilingPercent", "% of LOP"),
  "above-ramp-load": setTo("percentOneRepMax", "ceilingPercent", "% of the 1RM"),
  "above-ramp-volume": go("prescribe", "Choose a shorter scheme"),
  "one-rep-max-missing": go("maximum", "Record a 1RM"),
  "one-rep-max-stale": go("maximum", "Record it again"),
  "load-invalid": go("prescribe", "Type a share of the 1RM"),
  "above-bfr-load": setTo("percentOneRepMax", "ceilingPercent", "% of the 1RM"),
  "equipment-missing": go("equipment", "Add it to the equipment"),
  "lighter-than-equipment": go("equipment", "Look at the equipment"),
  "cuff-time-over-limit": go("prescribe", "Choose a shorter scheme"),
  "scheme-invalid": go("prescribe", "Choose another scheme"),
  "wrap-not-allowed": go("pressure", "Measure a cuff instead"),
} as const satisfies Record<DenialCode, (denial: Pick<Denial, "params">) => Mend | null>;

export const mendFor = (denial: Pick<Denial, "code" | "params">): Mend | null => MENDS[denial.code](denial);

export const placeHref = (place: Place, clientId: ClientId): string =>
  place === "screening" ? `/coach/clients/${clientId}/screening` : `#${ANCHORS[place]}`;
