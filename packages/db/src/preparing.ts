import type { Sql, TransactionSql } from "postgres";

/** How many statements a connection keeps planned: more than the product has, fewer than would weigh on the server. */
const KEPT = 400;

type Run = (text: string, parameters?: never[], options?: { readonly prepare?: boolean }) => unknown;

/**
 * Drizzle sends every statement to be parsed, described and planned anew: two round trips and a plan, each time. This
 * stands between the two and asks the driver to keep each text prepared on its connection. Texts are made of the code's
 * own statements, but a list or a batch of rows changes with its length; past {@link KEPT} different texts the rest run
 * as drizzle sent them.
 */
export const preparing = (client: Sql): Sql => {
  const known = new Set<string>();
  const isKept = (text: string): boolean => {
    if (known.has(text)) return true;
    if (known.size >= KEPT) return false;
    known.add(text);
    return true;
  };
  const wrap = <S extends Sql | TransactionSql>(inner: S): S => {
    // Sent in the order of the calls, also when nobody has looked at the answer of the one before.
    const unsafe: Run = (text, parameters = []) =>
      inner.unsafe(text, parameters, { prepare: parameters.length > 0 && isKept(text) }).execute();
    const begin = (work: (tx: TransactionSql) => unknown) => (inner as Sql).begin((tx) => work(wrap(tx)));
    const savepoint = (work: (tx: TransactionSql) => unknown) =>
      (inner as TransactionSql).savepoint((tx) => work(wrap(tx)));
    const own: Readonly<Record<PropertyKey, unknown>> = { unsafe, begin, savepoint };
    return new Proxy(inner, { get: (target, key, self) => own[key] ?? Reflect.get(target, key, self) });
  };
  return wrap(client);
};
