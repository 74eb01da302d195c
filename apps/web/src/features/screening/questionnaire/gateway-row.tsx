"use client";

import { IconCheck } from "@tabler/icons-react";
import { ItemFields } from "../fields/item-fields.tsx";
import type { ItemFieldsProps } from "../fields/item-fields-props.ts";
import type { Fields } from "../form/fields.ts";
import classes from "./questionnaire.module.css";

export interface GatewayRowProps extends Omit<ItemFieldsProps, "fields" | "onChange"> {
  /** Undefined: not ticked. */
  readonly fields: Fields | undefined;
  readonly onChange: (fields: Fields | undefined) => void;
}

/** One line of a list. Ticked, it opens its question in place. */
export const GatewayRow = ({ item, fields, onChange, ...rest }: GatewayRowProps) => {
  const isOpen = fields !== undefined;
  const hasError = Object.keys(rest.errors).length > 0;
  return (
    <li
      className={classes.row}
      data-open={isOpen || undefined}
      data-error={hasError || undefined}
      id={`item-${item.id}`}
    >
      <label className={classes.tick}>
        <input type="checkbox" checked={isOpen} onChange={() => onChange(isOpen ? undefined : {})} />
        <span className={classes.box} aria-hidden="true">
          {isOpen && <IconCheck size={18} stroke={3} />}
        </span>
        <span>{item.title}</span>
      </label>
      {isOpen && (
        <div className={classes.details}>
          <ItemFields {...rest} item={item} fields={fields} onChange={onChange} />
        </div>
      )}
    </li>
  );
};
