import type { ItemId } from "../answers.ts";
import { heartItems, identityItems } from "./a-to-b.ts";
import { clotItems, diabetesItems, limbVesselItems } from "./c-to-e.ts";
import { lifeItems, nerveItems, organItems, surgeryItems } from "./f-to-k.ts";
import type { Item, ScreenId } from "./item.ts";
import { lifestyleItems, medicineItems, tissueItems } from "./l-to-p.ts";

/** The whole question bank in the order in which it is asked. */
export const ITEM_BANK: readonly Item[] = [
  ...identityItems,
  ...heartItems,
  ...clotItems,
  ...limbVesselItems,
  ...diabetesItems,
  ...organItems,
  ...nerveItems,
  ...lifeItems,
  ...surgeryItems,
  ...medicineItems,
  ...tissueItems,
  ...lifestyleItems,
];

export const ITEMS = Object.fromEntries(ITEM_BANK.map((item) => [item.id, item])) as Readonly<Record<ItemId, Item>>;

export const itemsOnScreen = (screen: ScreenId): readonly Item[] => ITEM_BANK.filter((item) => item.screen === screen);
