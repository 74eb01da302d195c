import { z } from "zod";
import type { OrgId, PersonId } from "#kernel/id.ts";
import type { Instant } from "#kernel/time.ts";

export const CONSENT_KINDS = ["terms", "health-data", "coach-sees-logs"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export interface ConsentText {
  readonly kind: ConsentKind;
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

/** What is asked today. A text never changes under the same version: a new wording is a new version. */
export const CONSENTS: Readonly<Record<ConsentKind, ConsentText>> = {
  terms: {
    kind: "terms",
    version: 1,
    title: "How Cuffwise works",
    text: "Cuffwise helps my coach and me to plan and follow training. It does not replace a doctor, it makes no diagnosis and it promises no results. I stop and deflate the cuff when something feels wrong, and I answer the questions about my health truthfully.",
  },
  "health-data": {
    kind: "health-data",
    version: 2,
    title: "My health answers",
    text: "Cuffwise stores what I answer about my health, my blood pressure and my measurements, to decide whether and how I may train with a cuff. Owners, coaches and clinicians of this practice can read it; assistants cannot. I can withdraw this at any time: then no limb is cleared for a cuff any more, no session begins here until I agree again, and I can ask for the answers to be erased.",
  },
  "coach-sees-logs": {
    kind: "coach-sees-logs",
    version: 2,
    title: "What my coach sees of my training",
    text: "The practice sees the sessions, sets, ratings and comments that I record. I can withdraw this at any time: then no session begins here until I agree again. What I recorded before stays with the practice.",
  },
};

/** One line of a history that is only ever added to; withdrawing is a new line, not a change. */
export interface ConsentEvent {
  readonly personId: PersonId;
  readonly orgId: OrgId;
  readonly kind: ConsentKind;
  readonly version: number;
  readonly given: boolean;
  readonly at: Instant;
}

export const GiveConsent = z.strictObject({
  kind: z.enum(CONSENT_KINDS),
  version: z
    .number("number.invalid")
    .int("number.not-whole")
    .min(1, "consent.version-unknown")
    .max(1_000, "consent.version-unknown"),
  given: z.boolean(),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

/**
 * Whether the latest word on this kind is a yes to this version or a later one. Of two events at the same instant the
 * one that stands later in the history counts.
 */
export const hasConsent = (
  events: readonly Pick<ConsentEvent, "kind" | "version" | "given" | "at">[],
  kind: ConsentKind,
  version: number = CONSENTS[kind].version,
): boolean => {
  const last = events
    .filter((event) => event.kind === kind)
    .reduce<(typeof events)[number] | undefined>(
      (latest, event) => (latest === undefined || event.at.getTime() >= latest.at.getTime() ? event : latest),
      undefined,
    );
  return last?.given === true && last.version >= version;
};

/** The kinds still to be asked, in the order in which they are asked. */
export const missingConsents = (events: Parameters<typeof hasConsent>[0]): readonly ConsentText[] =>
  CONSENT_KINDS.filter((kind) => !hasConsent(events, kind)).map((kind) => CONSENTS[kind]);

/** The kinds whose last word is a no. What was never asked is not withdrawn. */
export const withdrawnConsents = (
  events: readonly Pick<ConsentEvent, "kind" | "given" | "at">[],
): readonly ConsentKind[] =>
  CONSENT_KINDS.filter(
    (kind) =>
      events.some((event) => event.kind === kind) &&
      !hasConsent(
        events.map((event) => ({ ...event, version: 1 })),
        kind,
        1,
      ),
  );
