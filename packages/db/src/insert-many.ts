import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

interface Shape {
  readonly table: SQL;
  readonly names: SQL;
  /** Names with their types, as the rows are read. */
  readonly typed: SQL;
  readonly columns: readonly (readonly [key: string, name: string])[];
}
const shapes = new WeakMap<PgTable, Shape>();

const shapeOf = (table: PgTable): Shape => {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table));
  const shape: Shape = {
    table: sql.raw(`"${getTableName(table)}"`),
    names: sql.raw(columns.map(([, { name }]) => `"${name}"`).join(", ")),
    typed: sql.raw(columns.map(([, column]) => `"${column.name}" ${column.getSQLType()}`).join(", ")),
    columns: columns.map(([key, { name }]): readonly [string, string] => [key, name]),
  };
  shapes.set(table, shape);
  return shape;
};

/**
 * Stores many whole rows by one statement whose text does not change with their number: a list of values would be put
 * together, parsed and planned anew for each length, and push other statements out of what a connection keeps planned.
 */
export const insertMany = async <T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferSelect"][],
): Promise<void> => {
  if (rows.length === 0) return;
  const { table: name, names, typed, columns } = shapeOf(table);
  const json = JSON.stringify(
    rows.map((row: Record<string, unknown>) =>
      Object.fromEntries(columns.map(([key, column]) => [column, row[key] ?? null])),
    ),
  );
  await tx.execute(
    sql`insert into ${name} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as r(${typed})`,
  );
};
