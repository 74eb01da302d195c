"use client";

import { IconChevronDown, IconChevronUp, IconSelector } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import classes from "./data-table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand on the right, in tabular figures. */
  readonly align?: "start" | "end";
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => string | number;
}

export interface DataTableProps<Row> {
  /** Read out before the table; hidden from sight. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows; usually an EmptyState. */
  readonly empty: ReactNode;
  /** The row that J and K stand on. */
  readonly selected?: string | null;
}

interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en-GB", { numeric: true });

/** Dense rows at a desk; on a phone each row becomes a card whose lines carry the column's name. */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, empty, selected }: DataTableProps<Row>) => {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sorted = useMemo(() => {
    const by = columns.find(({ key }) => key === sorting?.key)?.sortBy;
    if (by === undefined || sorting === null) return rows;
    return rows.toSorted((a, b) => compare(by(a), by(b)) * (sorting.down ? -1 : 1));
  }, [rows, columns, sorting]);

  if (rows.length === 0) return empty;
  const turn = (key: string): void => setSorting((now) => ({ key, down: now?.key === key && !now.down }));

  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, align, sortBy }) => {
              const direction = sorting?.key === key ? (sorting.down ? "descending" : "ascending") : "none";
              return (
                <th key={key} scope="col" data-align={align} aria-sort={sortBy === undefined ? undefined : direction}>
                  {sortBy === undefined ? (
                    header
                  ) : (
                    <button type="button" className={classes.sort} onClick={() => turn(key)}>
                      {header}
                      <SortMark direction={direction} />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const id = rowKey(row);
            return (
              <tr key={id} data-selected={selected === id || undefined}>
                {columns.map(({ key, header, cell, align }, index) =>
                  index === 0 ? (
                    <th key={key} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} data-align={align} data-label={header}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const SortMark = ({ direction }: { direction: "ascending" | "descending" | "none" }) => {
  const Mark = direction === "none" ? IconSelector : direction === "ascending" ? IconChevronUp : IconChevronDown;
  return <Mark size={14} aria-hidden="true" />;
};
