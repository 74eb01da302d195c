import type { LogState } from "#features/phone/log/operation-log.ts";
import type { Need, Rescued } from "#features/phone/store/phone-store.ts";

export interface Exported {
  readonly app: "Cuffwise";
  readonly exportedAt: Date;
  readonly person: string;
  /** Not sent yet. */
  readonly waiting: LogState["waiting"];
  /** Refused by the server, with its reason. */
  readonly refused: readonly Need[];
  /** Could not be read where it stood. */
  readonly rescued: readonly Rescued[];
}

/** Every entry exactly as it was typed. */
export const exportText = (what: Omit<Exported, "app">): string =>
  JSON.stringify({ app: "Cuffwise", ...what }, null, 2);

/** Hands a text to the browser as a file. Works without a signal. */
export const downloadText = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

export const exportName = (at: Date): string => `cuffwise-entries-${at.toISOString().slice(0, 10)}.json`;
