import { prescriptionSources } from "#kernel/bibliography/prescription.ts";
import { programmeSources } from "#kernel/bibliography/programme.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { addDays, cite, daysBetween, defineRule, type Limb, type PlainDate, type Rule } from "#kernel/index.ts";
import { sessionRule } from "./session-rule.ts";

/** How far from the coach's day a client may move a session, days. */
export const MOVE_DAYS = 6;
/** Between two sessions under a cuff of the same limbs lies at least one day: 36 hours and more, counted in days. */
const GAP_DAYS = 2;

const MOVE_RULE = sessionRule(
  "MV-1",
  "A client moves a session at most six days from the day that the coach planned, from today on and to a day without another one: its week keeps its work, and nothing piles up.",
);

const MOVE_GAP_RULE: Rule = defineRule<Rule>({
  id: "session.MV-2",
  version: 1,
  statement:
    "Sessions under a cuff of the same limbs are not moved to days next to each other: they lie at least 36 hours apart.",
  citations: [
    cite(prescriptionSources.jorgensen2020, "at least 36 hours"),
    cite(programmeSources.policyProgramme, "spacing"),
    cite(screeningSources.policySession, "MV-2"),
  ],
});

/** For the pages that list every rule with its sources. */
export const MOVE_RULES = [MOVE_RULE, MOVE_GAP_RULE] as const;

/** A session as far as its day matters. */
export interface PlacedSession {
  readonly id: string;
  readonly title: string;
  readonly plannedOn: PlainDate;
  /** The day on which it was trained, once it was begun. */
  readonly trainedOn: PlainDate | null;
  readonly movedFrom: PlainDate | null;
  readonly status: "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished";
  readonly isExcused: boolean;
  /** Limbs that it puts under a cuff. */
  readonly limbs: readonly Limb[];
}

export type MoveDenial = "move-outside-window" | "move-day-taken" | "move-too-close";

export interface MoveDay {
  readonly day: PlainDate;
  /** Null for a day that fits. */
  readonly denial: MoveDenial | null;
  /** The session that is in the way. */
  readonly near: Pick<PlacedSession, "title" | "plannedOn"> | null;
  readonly rule: Rule;
}

const dayOf = ({ plannedOn, trainedOn }: PlacedSession): PlainDate => trainedOn ?? plannedOn;
const counts = ({ status, isExcused }: PlacedSession): boolean =>
  status !== "skipped" && !(isExcused && status === "planned");

/** Whether and why not a session may be moved to a day; `others` are the client's sessions around it. */
export const checkMove = (
  session: PlacedSession,
  others: readonly PlacedSession[],
  to: PlainDate,
  today: PlainDate,
): MoveDay => {
  const denied = (denial: MoveDenial, rule: Rule, near: PlacedSession | null = null): MoveDay => ({
    day: to,
    denial,
    near: near === null ? null : { title: near.title, plannedOn: dayOf(near) },
    rule,
  });
  const coachsDay = session.movedFrom ?? session.plannedOn;
  if (to < today || to === session.plannedOn || Math.abs(daysBetween(coachsDay, to)) > MOVE_DAYS)
    return denied("move-outside-window", MOVE_RULE);
  const around = others.filter((other) => other.id !== session.id && counts(other));
  const there = around.find((other) => dayOf(other) === to);
  if (there !== undefined) return denied("move-day-taken", MOVE_RULE, there);
  const close = around.find(
    (other) =>
      Math.abs(daysBetween(dayOf(other), to)) < GAP_DAYS && other.limbs.some((limb) => session.limbs.includes(limb)),
  );
  if (close !== undefined) return denied("move-too-close", MOVE_GAP_RULE, close);
  return { day: to, denial: null, near: null, rule: MOVE_RULE };
};

/** Every day in reach, soonest first, those that do not fit with the reason; the session's own day is left out. */
export const moveDays = (
  session: PlacedSession,
  others: readonly PlacedSession[],
  today: PlainDate,
): readonly MoveDay[] => {
  const coachsDay = session.movedFrom ?? session.plannedOn;
  return Array.from({ length: 2 * MOVE_DAYS + 1 }, (_, at) => addDays(coachsDay, at - MOVE_DAYS))
    .filter((day) => day >= today && day !== session.plannedOn)
    .map((day) => checkMove(session, others, day, today));
};
