import { openDB } from "idb";
import { createIdbStore } from "./idb-store.ts";
import {
  isOperation,
  PHONE_VERSION,
  type PhoneDatabase,
  type PhoneSchema,
  phoneName,
  STORES,
  upgradePhone,
} from "./phone-schema.ts";
import type { PhoneStore, Rescued } from "./phone-store.ts";

/** How many databases of one person may have been set aside before it is the browser itself that keeps nothing. */
const GENERATIONS = 5;

/** `newer`: another tab runs a newer app, and this one must be reloaded before it may write. */
export type Opened =
  | { readonly kind: "open"; readonly store: PhoneStore; readonly setAside: readonly string[] }
  | { readonly kind: "newer" }
  | { readonly kind: "keeps-nothing" };

export interface Opening {
  readonly personId: string;
  readonly newId: () => string;
  readonly now: () => Date;
}

const openOne = (name: string): Promise<PhoneDatabase> =>
  openDB<PhoneSchema>(name, PHONE_VERSION, {
    upgrade: (db) => upgradePhone(db),
    // A newer app waits for this one to let go; whoever still uses it opens it anew, or finds out.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

const isNewer = (error: unknown): boolean => error instanceof Error && error.name === "VersionError";

/** Every record that can still be read, one by one: where the whole does not open, a part often does. */
const salvage = async (db: PhoneDatabase, at: Date): Promise<readonly Rescued[]> => {
  const rescued: Rescued[] = [];
  for (const name of STORES) {
    try {
      const keys = await db.getAllKeys(name);
      for (const key of keys) {
        const content: unknown = await db.get(name, key as never).catch(() => undefined);
        if (content !== undefined) rescued.push({ at, from: name, content });
      }
    } catch {
      // This store cannot be read at all; the database stays where it is.
    }
  }
  return rescued;
};

/**
 * Takes over what an older database still holds: operations go into the log once more under their own ids, so that what
 * the server has already is known to it, and everything is kept for export.
 */
const adopt = async (into: PhoneDatabase, store: PhoneStore, rescued: readonly Rescued[]): Promise<void> => {
  const operations = rescued.flatMap(({ from, content }) =>
    from === "operations" && isOperation(content) ? [content] : [],
  );
  if (operations.length > 0)
    await store.append(operations.toSorted((a, b) => a.seq - b.seq).map(({ seq: _old, ...one }) => one));
  const tx = into.transaction("rescued", "readwrite", { durability: "strict" });
  await Promise.all([...rescued.map((one) => tx.store.add(one)), tx.done]);
};

/** Whether a database can be read as a whole. */
const isSound = async (store: PhoneStore, db: PhoneDatabase): Promise<boolean> => {
  try {
    await store.read();
    return STORES.every((name) => db.objectStoreNames.contains(name));
  } catch {
    return false;
  }
};

/** The newest database of a person that this browser has; the first one where it does not say. */
const newestGeneration = async (personId: string): Promise<number> => {
  const known = new Set((await indexedDB.databases?.().catch(() => []))?.map(({ name }) => name) ?? []);
  const generations = Array.from({ length: GENERATIONS }, (_, at) => at);
  return generations.findLast((generation) => known.has(phoneName(personId, generation))) ?? 0;
};

const tryToOpen = async (name: string, { newId, now }: Opening) => {
  try {
    const db = await openOne(name);
    const store = await createIdbStore(db, newId, now).catch(() => null);
    return { db, store: store !== null && (await isSound(store, db)) ? store : null };
  } catch (error) {
    return isNewer(error) ? "newer" : "unreadable";
  }
};

/** Takes over what a database that was set aside holds, as soon as it can be read, and once. */
const adoptFrom = async (name: string, opening: Opening, into: PhoneDatabase, store: PhoneStore): Promise<void> => {
  const done = `adopted ${name}`;
  if ((await store.readMeta(done)) !== undefined) return;
  try {
    const db = await openOne(name);
    await adopt(into, store, await salvage(db, opening.now()));
    db.close();
    await store.writeMeta(done, opening.now());
  } catch {
    // It stays where it is; perhaps it can be read the next time.
  }
};

/**
 * Opens what this phone keeps of a person. A database that does not open or cannot be read is set aside under its name,
 * what can be saved of it goes into a new one, and nothing is thrown away.
 */
export const openPhone = async (opening: Opening): Promise<Opened> => {
  const { personId } = opening;
  if (typeof indexedDB === "undefined") return { kind: "keeps-nothing" };
  const newest = await newestGeneration(personId);
  for (let generation = newest; generation < GENERATIONS; generation += 1) {
    const tried = await tryToOpen(phoneName(personId, generation), opening);
    if (tried === "newer") return { kind: "newer" };
    if (tried === "unreadable") continue;
    const { db, store } = tried;
    if (store === null) {
      db.close();
      continue;
    }
    const setAside = Array.from({ length: generation }, (_, at) => phoneName(personId, at));
    for (const name of setAside) await adoptFrom(name, opening, db, store);
    return { kind: "open", store, setAside };
  }
  return { kind: "keeps-nothing" };
};
