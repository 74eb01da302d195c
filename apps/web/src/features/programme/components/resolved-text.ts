import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { ResolvedCuff, ResolvedEntry } from "@cuffwise/domain/programme";

const number = (value: number): string => String(Number(value.toFixed(2)));

/** `27.5 kg` that can be loaded, else the exact load, else null: then the plan's own words are all there is. */
export const kilograms = (resolved: Pick<ResolvedEntry, "exactKg" | "loadableKg"> | null): string | null => {
  if (resolved === null) return null;
  const kg = resolved.loadableKg ?? resolved.exactKg;
  return kg === null ? null : `${number(kg)} kg`;
};

export const exact = (value: number): string => `${number(value)} kg`;

/** `left leg 92 mmHg, right leg 88 mmHg`. */
export const pressures = (cuffs: readonly Pick<ResolvedCuff, "limb" | "pressureMmHg">[]): string =>
  cuffs.map(({ limb, pressureMmHg }) => `${LIMB_NAMES[limb]} ${pressureMmHg} mmHg`).join(", ");
