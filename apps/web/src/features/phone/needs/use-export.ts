"use client";

import type { OnThisPhone } from "#features/phone/client/use-bundle.ts";
import type { Need } from "#features/phone/store/phone-store.ts";
import { downloadText, exportName, exportText } from "./export-entries.ts";

/** Downloads everything that is not on the server, or the one entry that is meant. */
export const useExport = ({ phone, state, bundle }: Pick<OnThisPhone, "phone" | "state" | "bundle">) => {
  const download = async (only?: Need): Promise<void> => {
    const at = new Date();
    const refused = only === undefined ? state.log.needs.filter(({ outcome }) => outcome === "rejected") : [only];
    const text = exportText({
      exportedAt: at,
      person: bundle.person.name,
      waiting: only === undefined ? state.log.waiting : [],
      refused,
      rescued: only === undefined ? ((await phone.log()?.rescued()) ?? []) : [],
    });
    downloadText(text, exportName(at));
    await phone.log()?.markExported(refused.map(({ opId }) => opId));
  };
  return download;
};
