import type { Sql, TransactionSql } from "postgres";

/** How many statements a connection keeps planned: more than the product has, fewer than would weigh on the server. */
const KEPT = 400;

const ENDED = "This transaction has ended; nothing can be added to it.";

/** The transaction of the patched driver (`patches/`): its end can be sent before the answers of what leads to it. */
export interface CommittingSql extends TransactionSql {
  readonly commit: () => Promise<unknown>;
}

/** Inside another transaction nothing ends before that one does. */
const inTheEnd = async (): Promise<void> => {};

type Run = (text: string, parameters?: never[], options?: { readonly prepare?: boolean }) => unknown;

/**
 * What the driver can write as it stands; drizzle has made text of everything else. A value that cannot be written would
 * take the answer of the statement before it, and the connection would wait for ever.
 */
const isWritable = (value: unknown): boolean =>
  value === null ||
  ["string", "number", "boolean", "bigint"].includes(typeof value) ||
  value instanceof Uint8Array ||
  (Array.isArray(value) && value.every(isWritable));

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
  const wrap = <S extends Sql | TransactionSql>(
    inner: S,
    isOver: () => boolean,
    commit?: () => Promise<unknown>,
  ): S => {
    // Sent in the order of the calls, also when nobody has looked at the answer of the one before.
    const unsafe: Run = (text, parameters = []) => {
      // The driver would run it on whatever transaction has the connection now.
      if (isOver()) throw new Error(ENDED);
      const at = parameters.findIndex((value) => !isWritable(value));
      if (at >= 0)
        throw new TypeError(`Parameter ${at + 1} of a statement is no text and no number: ${text.slice(0, 80)}`);
      return inner.unsafe(text, parameters, { prepare: parameters.length > 0 && isKept(text) }).execute();
    };
    const begin = async (work: (tx: TransactionSql) => unknown) => {
      let over = false;
      try {
        return await (inner as Sql).begin((tx) => {
          const commit = (): Promise<unknown> => {
            if (over) throw new Error(ENDED);
            over = true;
            return (tx as CommittingSql).commit();
          };
          return work(wrap(tx, () => over, commit));
        });
      } finally {
        over = true;
      }
    };
    const savepoint = (work: (tx: TransactionSql) => unknown) =>
      (inner as TransactionSql).savepoint((tx) => work(wrap(tx, isOver, inTheEnd)));
    const own: Readonly<Record<PropertyKey, unknown>> = { unsafe, begin, savepoint, commit };
    return new Proxy(inner, { get: (target, key, self) => own[key] ?? Reflect.get(target, key, self) });
  };
  return wrap(client, () => false);
};
