import type { Place } from "@cuffwise/domain/place";
import type { OwnedCuff } from "@cuffwise/domain/programme";

/** What is at a place, in one line: `3 things to load, in pounds · Hand pump`. */
export const placeText = ({ inventory, units, cuffIds }: Place, cuffs: readonly OwnedCuff[]): string => {
  const count = inventory?.equipment.length ?? 0;
  const unit = units === "imperial" ? "pounds" : "kilograms";
  const things =
    inventory === null
      ? "nobody has said what is there"
      : count === 0
        ? "nothing to load"
        : `${inventory.equipment.map(({ name }) => name).join(", ")}, in ${unit}`;
  const there = cuffs.filter(({ cuffId }) => cuffIds.includes(cuffId)).map(({ name }) => name);
  return `${things} · ${there.length === 0 ? "no cuff" : there.join(", ")}`;
};
