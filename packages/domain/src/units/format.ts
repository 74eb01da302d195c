import { cmToIn, kgToLb } from "./convert.ts";

const trimmed = (value: number, digits: number): string => Number(value.toFixed(digits)).toString();

/** `62.5 kg` or `137.8 lb`; at most `digits` decimals, no trailing zeros. Display only: never parsed back. */
export const formatWeight = (weightKg: number, units: "metric" | "imperial", digits = 2): string =>
  units === "metric" ? `${trimmed(weightKg, digits)} kg` : `${trimmed(kgToLb(weightKg), 1)} lb`;

export const formatLength = (lengthCm: number, units: "metric" | "imperial"): string =>
  units === "metric" ? `${trimmed(lengthCm, 1)} cm` : `${trimmed(cmToIn(lengthCm), 1)} in`;

/** `1:05`, `12:00`, and `-0:07` past zero. */
export const formatClock = (totalSeconds: number): string => {
  const whole = Math.trunc(Math.abs(totalSeconds));
  const sign = totalSeconds < 0 && whole > 0 ? "-" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
