import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./figures-table.module.css";

export interface FiguresTableProps {
  /** Read out before the table; hidden from sight, as the title stands above it. */
  readonly caption: string;
  /** The first column names the row. Units stand in the heads; words are read from the left, numbers from the right. */
  readonly heads: readonly (string | { readonly words: string })[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The numbers of a chart: dense, readable without script, and scrolling inside their own frame. */
const textOf = (head: FiguresTableProps["heads"][number]): string => (typeof head === "string" ? head : head.words);
const isWords = (head: FiguresTableProps["heads"][number] | undefined): true | undefined =>
  typeof head === "object" || undefined;

export const FiguresTable = ({ caption, heads, rows }: FiguresTableProps) => (
  // It scrolls in itself, so the keyboard must be able to stand on it.
  <Box component="section" className={classes.frame} aria-label={`Numbers: ${caption}`} tabIndex={0}>
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={textOf(head)} scope="col" data-words={isWords(head)}>
              {textOf(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              // The place of a cell is its column.
              <td key={textOf(heads[at + 1] ?? "")} data-words={isWords(heads[at + 1])}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Box>
);
