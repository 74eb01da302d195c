import { type Equipment, type Inventory, type Loading, loadableWeights } from "@cuffwise/domain/prescription";
import { numberText } from "./words.ts";

const counted = (pieces: readonly number[]): string => {
  const counts = new Map<number, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].map(([piece, count]) => `${count > 1 ? `${count} × ` : ""}${numberText(piece)}`).join(" + ");
};

/** What to put on, in the equipment's own unit: plates per side, a pin, or which dumbbells. */
export const loadingText = ({ equipment: name, unit, total, pieces }: Loading, { equipment }: Inventory): string => {
  const item = equipment.find((one) => one.name === name && one.unit === unit);
  switch (item?.kind) {
    case "barbell":
    case "plate-machine":
      return pieces.length === 0 ? `${name}, empty` : `${name}, each side ${counted(pieces)} ${unit}`;
    case "adjustable-dumbbells":
      return pieces.length === 0 ? `${name}, empty` : `${name}, each side of the handle ${counted(pieces)} ${unit}`;
    case "machine":
    case "cable": {
      const [pin, ...addOns] = pieces;
      const added = addOns.length === 0 ? "" : ` and ${counted(addOns)} ${unit} added`;
      return `${name}, pin at ${numberText(pin)} ${unit}${added}`;
    }
    default:
      return `${name}, ${numberText(total)} ${unit}`;
  }
};

/** What a piece of equipment can be loaded to, for a look before saving: `76 loads, 20 to 345 kg`. */
export const rangeText = (item: Equipment): string => {
  const { totals, unit } = loadableWeights(item);
  const [lightest = 0] = totals;
  const heaviest = totals.at(-1) ?? lightest;
  return totals.length === 1
    ? `1 load, ${numberText(lightest)} ${unit}`
    : `${totals.length} loads, ${numberText(lightest)} to ${numberText(heaviest)} ${unit}`;
};
