import superjson from "superjson";
import { type KeptMarker, openKept, type SealedDocument } from "./kept-database.ts";

/** One answer of the server as a screen asked for it. */
export interface KeptAnswer {
  /** The query's key, as the cache knows it. */
  readonly key: readonly unknown[];
  readonly data: unknown;
  /** When it arrived, milliseconds since 1970. */
  readonly at: number;
}

interface Written {
  readonly version: number;
  readonly personId: string;
  readonly answers: readonly KeptAnswer[];
}

/** Rises when the screens can no longer read what an older version kept. */
const ANSWERS_VERSION = 1;
/** What somebody looks at again: the overview, the calendar, the list and a dozen exercises. */
const MOST_ANSWERS = 16;
const ALGORITHM = "AES-GCM";

/** The newest of each key, newest first, and no more than are looked at again. */
export const withAnswer = (answers: readonly KeptAnswer[], answer: KeptAnswer): readonly KeptAnswer[] => {
  const name = JSON.stringify(answer.key);
  return [answer, ...answers.filter(({ key }) => JSON.stringify(key) !== name)].slice(0, MOST_ANSWERS);
};

type Database = Awaited<ReturnType<typeof openKept>>;

/** The key and the person of what is kept here; null before a plan is kept and after somebody else signed in. */
const openSeal = async (db: Database): Promise<{ key: CryptoKey; personId: string } | null> => {
  const marker = (await db.get("kept", "marker")) as KeptMarker | undefined;
  const key = await db.get("kept", "key");
  if (marker === undefined || marker.suspended || !(key instanceof CryptoKey)) return null;
  return { key, personId: marker.personId };
};

const read = async (db: Database, { key, personId }: { key: CryptoKey; personId: string }) => {
  const sealed = (await db.get("kept", "answers")) as SealedDocument | undefined;
  if (sealed === undefined) return [];
  const data = await crypto.subtle.decrypt({ name: ALGORITHM, iv: sealed.iv }, key, sealed.data);
  const written = superjson.parse<Written>(new TextDecoder().decode(data));
  return written.version === ANSWERS_VERSION && written.personId === personId ? written.answers : [];
};

/** What was looked at before, of the person whose plan this phone keeps; nothing where nothing can be read. */
export const loadAnswers = async (): Promise<readonly KeptAnswer[]> => {
  try {
    const db = await openKept();
    try {
      const seal = await openSeal(db);
      return seal === null ? [] : await read(db, seal);
    } finally {
      db.close();
    }
  } catch {
    return [];
  }
};

/** Keeps an answer for the next time without a signal. Where nothing can be kept, nothing is. */
export const keepAnswer = async (answer: KeptAnswer): Promise<void> => {
  try {
    const db = await openKept();
    try {
      const seal = await openSeal(db);
      if (seal === null) return;
      const before = await read(db, seal).catch(() => []);
      const written: Written = {
        version: ANSWERS_VERSION,
        personId: seal.personId,
        answers: withAnswer(before, answer),
      };
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(superjson.stringify(written));
      const data = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, seal.key, text);
      await db.put("kept", { iv, data }, "answers");
    } finally {
      db.close();
    }
  } catch {
    // A private window or a full disk keeps nothing; the page is there all the same.
  }
};
