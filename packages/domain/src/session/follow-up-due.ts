import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite, type Instant, type SessionId } from "#kernel/index.ts";
import type { Flag } from "#screening/index.ts";
import { type FollowUpSign, followUpChecks } from "./follow-up.ts";
import { sessionRule } from "./session-rule.ts";

/** How far back an unanswered check still closes the next session, days. */
export const FOLLOW_UP_DAYS = 14;

export const FOLLOW_UP_DUE_RULE = sessionRule(
  "PS-0",
  "While a check of 24 hours, 72 hours or 7 days after a cuffed session is due and unanswered, no session under a cuff begins. The latest one counts for those before it. After 14 days an unanswered check no longer counts: the check before the next session asks how the limbs are.",
  cite(S.tabata2016, "severe pain the day after a first session"),
  cite(S.nhsClotAdvice, "signs that come days later"),
);

/** A session under a cuff that has ended, with the checks that were answered: hours after its end. */
export interface FollowedSession {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly endedAt: Instant;
  /** When to ask, hours after the end. */
  readonly checks: readonly number[];
  readonly answered: readonly number[];
}

export interface DueFollowUp extends Pick<FollowedSession, "sessionId" | "title" | "endedAt"> {
  readonly afterHours: number;
}

/** The checks that are asked from the next day on, hours after the end of a session under a cuff. */
export const followUpHours = (flags: readonly Flag[]): readonly number[] =>
  followUpChecks(flags)
    .map(({ afterHours }) => afterHours)
    .filter((hours) => hours >= 24);

const HOUR_MS = 3_600_000;

/**
 * What is due at an instant, oldest session first and one check per session: how somebody is after three days says more
 * than how they would have been after one. While this is not empty, no session under a cuff begins.
 */
export const dueFollowUps = (sessions: readonly FollowedSession[], at: Instant): readonly DueFollowUp[] =>
  sessions
    .flatMap(({ sessionId, title, endedAt, checks, answered }) => {
      if (at.getTime() - endedAt.getTime() > FOLLOW_UP_DAYS * 24 * HOUR_MS) return [];
      const hours = (at.getTime() - endedAt.getTime()) / HOUR_MS;
      const last = Math.max(0, ...answered);
      const due = checks.filter((afterHours) => afterHours <= hours && afterHours > last);
      return due.length === 0 ? [] : [{ sessionId, title, endedAt, afterHours: Math.max(...due) }];
    })
    .toSorted((a, b) => a.endedAt.getTime() - b.endedAt.getTime());

/** Soreness from which a limb rests: the same number as before a session. */
export const VERY_SORE = 7;

/** The signs that answers tell of: what was ticked, and soreness that is high enough to be one. */
export const signsOf = (answers: {
  readonly signs: readonly FollowUpSign[];
  readonly soreness: number;
}): readonly FollowUpSign[] =>
  answers.soreness >= VERY_SORE && !answers.signs.includes("very-sore")
    ? [...answers.signs, "very-sore"]
    : answers.signs;
