import type { Source } from "../citation.ts";
import { plainDate } from "../time.ts";

export type SourceText = Omit<Source, "key" | "checkedOn" | "doi" | "url"> & Partial<Pick<Source, "doi" | "url">>;

/** `nascimento2022` → `nascimento-2022`. */
const toKebab = (name: string): string => name.replace(/([a-z])(?=[A-Z0-9])/g, "$1-").toLowerCase();

/** Turns a table of sources into entries that know their own key and the day on which they were last checked. */
export const defineSources = <const Key extends string>(
  checkedOn: string,
  texts: Readonly<Record<Key, SourceText>>,
): Readonly<Record<Key, Source>> => {
  const day = plainDate(checkedOn);
  const complete = ([key, text]: [string, SourceText]) => [
    key,
    { doi: null, url: null, ...text, key: toKebab(key), checkedOn: day },
  ];
  return Object.fromEntries(Object.entries<SourceText>(texts).map(complete)) as Record<Key, Source>;
};

/** One bibliography out of several tables. Two entries must not share a key: that throws when the module loads. */
export const mergeSources = (...tables: readonly Readonly<Record<string, Source>>[]): ReadonlyMap<string, Source> => {
  const all = new Map<string, Source>();
  for (const source of tables.flatMap((table) => Object.values(table))) {
    if (all.has(source.key)) throw new Error(`${source.key}: two sources share this key`);
    all.set(source.key, source);
  }
  return all;
};
