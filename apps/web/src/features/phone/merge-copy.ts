import type { MergeCode } from "@cuffwise/domain/sync";

/** What a person is told when something was stored that is not quite what they did. */
export const MERGE_COPY: Readonly<Record<MergeCode, string>> = {
  "possible-double": "This set was logged on two devices. Both are kept; say whether you did one or two.",
  "set-changed-elsewhere":
    "This set had been changed elsewhere. The later change holds; the earlier one is kept in its history.",
  "set-was-deleted": "This set had been taken back elsewhere, so your correction was not needed.",
  "cuffs-closed-meanwhile":
    "Your session is stored. A limb has been closed since: its sets under a cuff cannot be taken.",
  "session-ended-elsewhere": "This session had been ended on another device.",
  "answered-elsewhere": "You had answered this on another device. The more severe answers hold.",
};
