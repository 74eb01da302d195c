import type { PlainDate, UnitPreference } from "@cuffwise/domain/kernel";
import type { Item } from "@cuffwise/domain/screening";
import type { Fields } from "../form/fields.ts";

export interface ItemFieldsProps {
  readonly item: Item;
  readonly fields: Fields;
  /** One sentence per field that cannot be right. */
  readonly errors: Readonly<Record<string, string>>;
  readonly today: PlainDate;
  readonly units: UnitPreference;
  readonly onChange: (fields: Fields) => void;
}
