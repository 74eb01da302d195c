import { ITEM_IDS, type ItemId } from "@cuffwise/domain/screening";
import { z } from "zod";
import type { Draft } from "./fields.ts";

const Kept = z.object({
  at: z.number(),
  draft: z.record(z.string(), z.union([z.literal("none"), z.record(z.string(), z.string())])),
});

export interface KeptDraft {
  /** Milliseconds since 1970, by the clock of this device. */
  readonly at: number;
  readonly draft: Draft;
}

const keyOf = (clientId: string): string => `cuffwise.screening.${clientId}`;
const KNOWN: ReadonlySet<string> = new Set<ItemId>(ITEM_IDS);

// A browser may refuse storage; the copy on the device is a kindness, never a condition.
const withStorage = <T>(work: (storage: Storage) => T, otherwise: T): T => {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
};

/** What was typed on this device and has not reached the server. */
export const readKeptDraft = (clientId: string): KeptDraft | null =>
  withStorage((storage) => {
    const text = storage.getItem(keyOf(clientId));
    if (text === null) return null;
    const { at, draft } = Kept.parse(JSON.parse(text));
    return { at, draft: Object.fromEntries(Object.entries(draft).filter(([id]) => KNOWN.has(id))) };
  }, null);

export const keepDraft = (clientId: string, kept: KeptDraft): void =>
  withStorage((storage) => storage.setItem(keyOf(clientId), JSON.stringify(kept)), undefined);

/** The server has it, or it must not be kept. */
export const forgetKeptDraft = (clientId: string): void =>
  withStorage((storage) => storage.removeItem(keyOf(clientId)), undefined);
