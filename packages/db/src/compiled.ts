import { type AnyColumn, getTableColumns, type SQL, sql, type Table } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { TransactionSql } from "postgres";

/** A transaction, or a handle outside any. */
type Handle = Pick<PostgresJsDatabase<Record<string, never>>, "select" | "insert">;

/** Stands for a value that each run gives anew, written as its column writes values. */
export type Hole<I> = (name: keyof I & string, column: AnyColumn) => SQL;

interface Prepared<R> {
  execute(values: Record<string, unknown>): Promise<R>;
}
interface Preparable<R> {
  prepare(name: string): Prepared<R>;
}

/** What drizzle 0.45 keeps of the connection; `compiled.int.test.ts` fails when that changes. */
interface Bound {
  readonly client: TransactionSql;
  readonly logger: unknown;
}
export const sessionOf = (tx: Handle): Bound => (tx as unknown as { readonly session: Bound }).session;

// Drizzle hands a null to the column's encoder only here, and the encoders of numbers and JSON would write it out.
const hole: Hole<Record<string, unknown>> = (name, column) => {
  const encoder = {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  };
  return sql`${sql.param(sql.placeholder(name), encoder)}`;
};

/** One hole for each column of a table, under the names that its rows have. */
export const rowOfHoles = <T extends Table>(table: T, make: Hole<T["$inferInsert"]>): T["$inferInsert"] =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [
      key,
      (make as Hole<Record<string, unknown>>)(key, column),
    ]),
  ) as T["$inferInsert"];

/**
 * A statement of a busy path, put together once per process. Drizzle builds its text and its list of fields on every
 * call, which for these took half of the request's time, and binds what it has prepared to one transaction; here the same
 * prepared statement runs in whatever transaction it is handed.
 */
export const compiled = <I extends object, R>(
  name: string,
  build: (tx: Handle, hole: Hole<I>) => Preparable<R>,
): ((tx: Handle, values: I) => Promise<R>) => {
  let first: Prepared<R> | undefined;
  return (tx, values) => {
    first ??= build(tx, hole as Hole<I>).prepare(name);
    const { client, logger } = sessionOf(tx);
    const here: Prepared<R> = Object.create(first, { client: { value: client }, logger: { value: logger } });
    return here.execute(values as Record<string, unknown>);
  };
};
