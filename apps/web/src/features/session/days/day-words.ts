import type { MoveDenial } from "@cuffwise/domain/session";
import type { ExcuseReason } from "@cuffwise/domain/sync";

/** Why a day does not fit, beside the day; `near` is the session in the way. */
export const DENIAL_WORDS: Readonly<Record<MoveDenial, (near: string) => string>> = {
  "move-outside-window": () => "too far from the planned day",
  "move-day-taken": (near) => `${near} is on this day`,
  "move-too-close": (near) => `too close to ${near}`,
};

export const EXCUSE_WORDS: Readonly<Record<ExcuseReason, { readonly chip: string; readonly label: string }>> = {
  travel: { chip: "Away", label: "I am away" },
  illness: { chip: "Ill", label: "I am ill" },
  other: { chip: "Not today", label: "Something else" },
};
