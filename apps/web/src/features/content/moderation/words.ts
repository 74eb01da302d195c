import type { HoldReason } from "@cuffwise/domain/content";
import type { Copy } from "#components/ui/copy.ts";
import type { Tone } from "#components/ui/tone.ts";

export interface ReasonWords {
  readonly label: string;
  readonly tone: Tone;
}

/** Why a comment waits, in a few words a moderator can disagree with. */
export const REASON_WORDS: Readonly<Record<HoldReason, ReasonWords>> = {
  guest: { label: "Guest: every comment is read first", tone: "neutral" },
  "urgent-symptom": { label: "Names a warning sign: read this first", tone: "safety" },
  "health-disclosure": { label: "May tell about somebody's health", tone: "attention" },
  honeypot: { label: "Filled in the hidden field", tone: "attention" },
  "too-fast": { label: "Sent within three seconds", tone: "attention" },
  "no-valid-token": { label: "No valid form ticket", tone: "neutral" },
  links: { label: "Contains links", tone: "attention" },
  "link-in-name": { label: "Link in the name", tone: "attention" },
  markup: { label: "Contains markup", tone: "attention" },
  shouting: { label: "Mostly capitals", tone: "neutral" },
  "empty-praise": { label: "Praise without a subject", tone: "attention" },
  "off-topic": { label: "No word about the subject", tone: "neutral" },
};

export const MODERATION_COPY: Copy = {
  "not-allowed": "Your role for the public site does not include moderating. Ask an administrator.",
  "changed-meanwhile":
    "Somebody decided about this comment a moment ago. The list has been read anew; nothing was overwritten.",
  "text.empty": "Write the answer first.",
  "text.too-long": "An answer holds at most 2,000 characters. Shorten it a little; nothing was lost.",
};

export const STATE_WORDS = {
  pending: { label: "Waiting", tone: "neutral" },
  approved: { label: "Approved", tone: "done" },
  spam: { label: "Spam", tone: "attention" },
  rejected: { label: "Rejected", tone: "neutral" },
} as const satisfies Record<string, ReasonWords>;
