import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";
import superjson from "superjson";
import { type KeptMarker, openKept, type SealedDocument } from "./kept-database.ts";

export type Bundle = inferRouterOutputs<AppRouter>["sync"]["bundle"];

/** A bundle with what stands around it on every page. */
export interface KeptBundle {
  readonly bundle: Bundle;
  /** Name of the practice; stands in the header. */
  readonly practice: string;
}

/** Rises when what is kept can no longer be read by the screens; what an older one left is then fetched anew. */
const KEPT_VERSION = 1;

interface Written extends KeptBundle {
  readonly version: number;
}

const ALGORITHM = "AES-GCM";

/** A key that no script can read out: what is kept is worth nothing in a copy of the files, and gone with its key. */
const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ["encrypt", "decrypt"]);

/**
 * Keeps a bundle on this phone, in place of whatever was kept before.
 * @throws DOMException where the browser keeps nothing: private windows, a full disk, no https
 */
export const keepBundle = async (kept: KeptBundle): Promise<void> => {
  const db = await openKept();
  try {
    const known = await db.get("kept", "key");
    const key = known instanceof CryptoKey ? known : await newKey();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = superjson.stringify({ ...kept, version: KEPT_VERSION } satisfies Written);
    const data = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, new TextEncoder().encode(text));
    const { person, issuedAt } = kept.bundle;
    const marker: KeptMarker = { personId: person.personId, issuedAt, suspended: false };
    const tx = db.transaction("kept", "readwrite");
    await Promise.all([
      tx.store.put(key, "key"),
      tx.store.put({ iv, data }, "bundle"),
      tx.store.put(marker, "marker"),
      tx.done,
    ]);
  } finally {
    db.close();
  }
};

const read = async (): Promise<Written | null> => {
  const db = await openKept();
  const tx = db.transaction("kept");
  const [marker, key, sealed] = await Promise.all([
    tx.store.get("marker") as Promise<KeptMarker | undefined>,
    tx.store.get("key"),
    tx.store.get("bundle") as Promise<SealedDocument | undefined>,
  ]);
  db.close();
  if (marker === undefined || marker.suspended || !(key instanceof CryptoKey) || sealed === undefined) return null;
  const data = await crypto.subtle.decrypt({ name: ALGORITHM, iv: sealed.iv }, key, sealed.data);
  const written = superjson.parse<Written>(new TextDecoder().decode(data));
  return written.version === KEPT_VERSION ? written : null;
};

/** What this phone keeps; null when that is nothing, or nothing that can be read. */
export const loadKept = (): Promise<KeptBundle | null> => read().catch(() => null);
