import type { DBSchema, IDBPDatabase } from "idb";
import type { Need, NewOperation, Rescued, SentOperation, WaitingOperation } from "./phone-store.ts";

/** Rises when a store is added or changes its shape; `upgrade` then leads from each older one to the newest. */
export const PHONE_VERSION = 1;

export interface PhoneSchema extends DBSchema {
  /** The log: what the server has not acknowledged, in the order in which it was done. */
  operations: { key: number; value: WaitingOperation };
  /** Acknowledged, and kept until what the server hands out shows it. */
  sent: { key: string; value: SentOperation };
  needs: { key: string; value: Need };
  /** By session: what only this device knows of a running session, such as its clocks. */
  clocks: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  /** What could not be read where it stood; kept for export, never thrown away. */
  rescued: { key: number; value: Rescued };
}
export type PhoneDatabase = IDBPDatabase<PhoneSchema>;

export const STORES = ["operations", "sent", "needs", "clocks", "meta", "rescued"] as const;

/** `generation` counts databases that had to be set aside: each of them stays where it is. */
export const phoneName = (personId: string, generation = 0): string =>
  generation === 0 ? `cw-${personId}` : `cw-${personId}.${generation}`;

export const upgradePhone = (db: PhoneDatabase): void => {
  db.createObjectStore("operations", { keyPath: "seq" });
  db.createObjectStore("sent", { keyPath: "opId" });
  db.createObjectStore("needs", { keyPath: "opId" });
  db.createObjectStore("clocks");
  db.createObjectStore("meta");
  db.createObjectStore("rescued", { autoIncrement: true });
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether a kept operation can be sent. What it says is the server's to judge: nothing is held back for that. */
export const isOperation = (value: unknown): value is NewOperation & Pick<WaitingOperation, "seq"> =>
  isRecord(value) &&
  Number.isSafeInteger(value["seq"]) &&
  typeof value["opId"] === "string" &&
  Number.isSafeInteger(value["v"]) &&
  value["at"] instanceof Date &&
  !Number.isNaN(value["at"].getTime()) &&
  isRecord(value["operation"]) &&
  typeof value["operation"]["kind"] === "string";
