import { LIMB_NAMES, type Limb, type UnitPreference } from "@cuffwise/domain/kernel";
import { formatWeight, kgToLb } from "@cuffwise/domain/units";

export const limbName = (limb: Limb): string => {
  const name = LIMB_NAMES[limb];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A load as words; body weight and bands have none. */
export const loadText = (kg: number | null, units: UnitPreference): string =>
  kg === null ? "no load" : formatWeight(kg, units);

/** A number of the person's own unit, for an axis. */
export const weightIn = (kg: number, units: UnitPreference): number =>
  Math.round((units === "metric" ? kg : kgToLb(kg)) * 10) / 10;

export const weightUnit = (units: UnitPreference): string => (units === "metric" ? "kg" : "lb");

const SIDES = { both: "", left: "left", right: "right" } as const;
/** ` · left`, or nothing for work with both sides at once. */
export const sideSuffix = (side: keyof typeof SIDES): string => (SIDES[side] === "" ? "" : ` · ${SIDES[side]}`);

/** Whole minutes, one decimal below ten. */
export const minutesOf = (seconds: number): number => {
  const minutes = seconds / 60;
  return minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
};

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
