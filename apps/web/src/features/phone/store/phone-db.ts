import type { LoggedOperation } from "@cuffwise/domain/sync";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptAnswer } from "#features/phone/log/kept-answer.ts";

/** What one person keeps on one phone. */
export interface PhoneSchema extends DBSchema {
  /** The log: what was done and not yet acknowledged, by its number. */
  operations: { key: number; value: LoggedOperation };
  /** What the server refused, or stored otherwise than it was done: waits for the person, never for the network. */
  answers: { key: string; value: KeptAnswer };
  /** What is shown without a signal, such as the bundle, by name. */
  documents: { key: string; value: unknown };
  /** Clocks and other state of a running session that only this phone knows, by session. */
  clocks: { key: string; value: unknown };
  /** The device's own id, the last number given out, when something was sent last. */
  meta: { key: string; value: unknown };
}
export type PhoneDb = IDBPDatabase<PhoneSchema>;

export const STORES = ["operations", "answers", "documents", "clocks", "meta"] as const;
const VERSION = 1;

/** A database per person: who signs in next on this phone sees nothing of it. */
export const phoneDbName = (personId: string): string => `cw-${personId}`;

export interface OpenOptions {
  /** Another tab holds an older version open, or wants a newer one: this one lets go. */
  readonly onBlocking?: () => void;
  /** The browser closed it, by itself or because its data was cleared. */
  readonly onTerminated?: () => void;
}

/**
 * Opens what a person keeps on this phone.
 * @throws DOMException where the browser keeps nothing (private windows, a broken disk)
 */
export const openPhoneDb = (name: string, { onBlocking, onTerminated }: OpenOptions = {}): Promise<PhoneDb> =>
  openDB<PhoneSchema>(name, VERSION, {
    upgrade: (db) => {
      if (db.objectStoreNames.length > 0) return;
      db.createObjectStore("operations", { keyPath: "seq" });
      db.createObjectStore("answers", { keyPath: "opId" });
      db.createObjectStore("documents");
      db.createObjectStore("clocks");
      db.createObjectStore("meta");
    },
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase | null)?.close();
      onBlocking?.();
    },
    terminated: () => onTerminated?.(),
  });
