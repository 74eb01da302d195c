import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Whose plan this phone keeps, readable for the worker without opening what is kept. */
export interface KeptMarker {
  readonly personId: string;
  readonly issuedAt: Date;
  /** Somebody has signed in since: until their own plan is kept, the phone shows nobody's. */
  readonly suspended: boolean;
}

/** What is kept, as nobody but this browser can read it. */
export interface SealedDocument {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface Schema extends DBSchema {
  kept: { key: "marker" | "key" | "bundle" | "answers"; value: KeptMarker | SealedDocument | CryptoKey };
}

export type KeptDatabase = IDBPDatabase<Schema>;

const NAME = "cw-phone";

/**
 * One database for the whole phone with the plan of one person: whoever signs in next takes its place. What somebody
 * logged and has not sent lies in that person's own database and is never touched from here.
 */
export const openKept = (): Promise<KeptDatabase> =>
  openDB<Schema>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore("kept");
    },
    // A newer version waits for this one to let go.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

const isMarker = (value: unknown): value is KeptMarker =>
  typeof value === "object" && value !== null && "personId" in value && "suspended" in value;

/** Null when nothing is kept or this browser keeps nothing at all. */
export const readMarker = async (): Promise<KeptMarker | null> => {
  try {
    const db = await openKept();
    const marker = await db.get("kept", "marker");
    db.close();
    return isMarker(marker) ? marker : null;
  } catch {
    return null;
  }
};

/** Somebody signs in: what is kept stays unseen until it is known whose phone this is now. */
export const suspendKept = async (): Promise<void> => {
  const db = await openKept();
  const tx = db.transaction("kept", "readwrite");
  const marker = await tx.store.get("marker");
  if (isMarker(marker)) await tx.store.put({ ...marker, suspended: true }, "marker");
  await tx.done;
  db.close();
};

/** Somebody signs out: plan, name and key are gone. */
export const forgetKept = async (): Promise<void> => {
  const db = await openKept();
  await db.clear("kept");
  db.close();
};
