import type { NewTemplate } from "@cuffwise/domain/programme";

/** What the builder edits; content may for a while be what the schema would refuse. */
export type Draft = Readonly<Pick<NewTemplate, "name" | "description" | "content">>;

export interface KeptDraft {
  /** The saved version that this draft grew from. */
  readonly version: number;
  readonly savedAt: string;
  readonly draft: Draft;
}

const keyOf = (id: string): string => `cuffwise.template.${id}`;

// A browser may refuse storage; a draft is a kindness, never a condition.
const withStorage = <T>(work: (storage: Storage) => T, otherwise: T): T => {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
};

/** JSON knows no NaN: a number that could not be read comes back as one, and its field says so. */
const reviveNumbers = (key: string, value: unknown): unknown =>
  value === null && ["percent", "kg", "rpe", "percentLop", "restSeconds"].includes(key) ? Number.NaN : value;

const isKept = (value: unknown): value is KeptDraft =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  typeof value.version === "number" &&
  "savedAt" in value &&
  typeof value.savedAt === "string" &&
  "draft" in value &&
  typeof value.draft === "object" &&
  value.draft !== null &&
  "content" in value.draft &&
  typeof value.draft.content === "object" &&
  value.draft.content !== null &&
  "weeks" in value.draft.content &&
  Array.isArray(value.draft.content.weeks);

export const readKeptDraft = (id: string): KeptDraft | null => {
  const text = withStorage((storage) => storage.getItem(keyOf(id)), null);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text, reviveNumbers);
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

export const keepDraft = (id: string, kept: KeptDraft): void =>
  withStorage((storage) => storage.setItem(keyOf(id), JSON.stringify(kept)), undefined);

export const forgetDraft = (id: string): void => withStorage((storage) => storage.removeItem(keyOf(id)), undefined);
