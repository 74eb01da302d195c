import type { Tx } from "@cuffwise/db/client";
import type { ClientRow } from "@cuffwise/db/queries/client";
import { getStandings } from "@cuffwise/db/queries/standing";
import { listPlannedContents, listStrengthSets } from "@cuffwise/db/queries/training-history";
import { listSessions, type SessionSummary } from "@cuffwise/db/queries/training-session";
import { findExercise } from "@cuffwise/domain/exercises";
import { addDays, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import type { Proposal } from "@cuffwise/domain/planning";
import { deloadWeek, type Reason, ruleToReason } from "@cuffwise/domain/prescription";
import type { SessionContent } from "@cuffwise/domain/programme";
import { type DeloadProposal, proposeDeload, type TrendEvaluation, weekNumber } from "@cuffwise/domain/progress";
import { flagsToday } from "@cuffwise/domain/session";
import { type CuffedBlock, cuffedBlockFor } from "./cuffed-block.ts";
import { type LiftTrend, liftTrends, TREND, TREND_DAYS } from "./lift-trends.ts";
import { loadPlanner, type Planner } from "./plan-session.ts";
import { lockableStandings } from "./session-state.ts";

interface Lift {
  readonly slug: string;
  readonly name: string;
}

/** Something for the coach to decide. Nothing of it has happened, and nothing happens by itself. */
export type Suggestion =
  | { readonly what: "lighter-week"; readonly because: Reason }
  | (Lift & { readonly what: "heavier-without-cuff" | "step-too-large"; readonly because: Reason })
  | (Lift & {
      readonly what: "one-rep-max-test";
      /** When the last one was measured; null when there is none. */
      readonly measuredOn: PlainDate | null;
      readonly because: Reason;
    })
  | (Lift & {
      readonly what: "declining";
      readonly weeks: number;
      readonly trend: LiftFigures;
      readonly because: Reason;
    })
  | (Lift & {
      readonly what: "plateau";
      readonly weeks: number;
      readonly trend: LiftFigures;
      /** Whether cuffs are one option on this plateau; null for what is not trained with cuffs. */
      readonly cuffedBlock: CuffedBlock | null;
      readonly because: Reason;
    })
  | (Pick<DeloadProposal, "why" | "days" | "loadFactor" | "setFactor" | "because"> & {
      readonly what: "deload";
      /** Weeks of training in a row. */
      readonly weeks: number;
      /** Where the shares of load and sets come from. */
      readonly sharesBecause: Reason;
    });

/** The numbers behind a state. */
type LiftFigures = Pick<TrendEvaluation, "points" | "slopePercentPerWeek" | "interval90">;

/** So far to both sides a planned session says what comes next: sessions that were missed can still be done. */
const PLAN_DAYS = 7;
const DAY_MS = 86_400_000;

interface Asking {
  readonly tx: Tx;
  readonly now: Date;
}

const liftOf = (slug: string): Lift => ({ slug, name: findExercise(slug)?.name ?? slug });

const proposalToSuggestion = (
  { what, key, because }: Proposal,
  content: SessionContent,
  { facts }: Planner,
): readonly Suggestion[] => {
  if (what === "lighter-week") return [{ what, because }];
  const entry = content.day.exercises.find((one) => one.key === key);
  if (entry === undefined) return [];
  const lift = liftOf(entry.slug);
  if (what !== "one-rep-max-test") return [{ what, ...lift, because }];
  return [{ what, ...lift, measuredOn: facts.oneRepMaxes.get(entry.slug)?.measuredOn ?? null, because }];
};

const suggestionKey = (one: Suggestion): string => `${one.what} ${"slug" in one ? one.slug : ""}`;

const ofPlan = (contents: readonly SessionContent[], planner: Planner): readonly Suggestion[] => {
  const each = contents.flatMap((content) =>
    planner.plan(content).proposals.flatMap((proposal) => proposalToSuggestion(proposal, content, planner)),
  );
  return [...new Map(each.map((one) => [suggestionKey(one), one])).values()];
};

const ofTrend = (
  { exercise, standing: { state, evaluation, because } }: LiftTrend,
  cuffedBlock: () => CuffedBlock | null,
): readonly Suggestion[] => {
  if (evaluation.state === "insufficient-data" || (state !== "declining" && state !== "plateau")) return [];
  const { points, slopePercentPerWeek, interval90 } = evaluation;
  const trend = { points, slopePercentPerWeek, interval90 };
  const said = { slug: exercise.slug, name: exercise.name, weeks: TREND.windowWeeks, trend, because };
  return state === "declining" ? [{ what: state, ...said }] : [{ what: state, ...said, cuffedBlock: cuffedBlock() }];
};

/** Whole weeks with training in a row, up to the last one: a week off is a rest, whatever it was called. */
const weeksInARow = ({ history }: Planner, today: PlainDate): number => {
  const trained = new Set(history.map(({ on }) => weekNumber(on)));
  const last = weekNumber(today) - 1;
  let weeks = 0;
  while (trained.has(last - weeks)) weeks += 1;
  return weeks;
};

const ofRest = (weeks: number, declining: boolean): readonly Suggestion[] => {
  const deload = proposeDeload({ weeksSinceDeload: weeks, declining });
  if (!deload.ok || deload.value === null) return [];
  const { why, days, loadFactor, setFactor, because } = deload.value;
  return [
    { what: "deload", why, days, loadFactor, setFactor, weeks, because, sharesBecause: ruleToReason(deloadWeek) },
  ];
};

/** Done of what was due in the weeks that are looked at; a programme that was ended skips the rest of it. */
const dueAndDone = (sessions: readonly SessionSummary[], today: PlainDate) => {
  const due = sessions.filter(({ status, plannedOn }) => status !== "skipped" && plannedOn < today);
  const done = due.filter(({ status }) => status === "done" || status === "stopped");
  const excused = due.filter(({ status, excused: why }) => status === "planned" && why !== null);
  return { planned: due.length, done: done.length, excused: excused.length };
};

/**
 * What the rules would propose to the coach of a client now: from the plan of the coming week, from the trend of each
 * lift, and from how long there was no easier week. Most urgent first. Reads half a year of sets and three months of
 * sessions, however long the history.
 */
export const listSuggestions = async (asking: Asking, client: ClientRow): Promise<readonly Suggestion[]> => {
  const { tx, now } = asking;
  const { orgId, id: clientId, timeZone } = client;
  const of = { orgId, clientId };
  const today = plainDateIn(now, timeZone);
  const standings = lockableStandings(await getStandings(tx, of));
  const [planner, contents, sets, sessions] = await Promise.all([
    loadPlanner(asking, { ...of, timeZone }, [...flagsToday(Object.values(standings), today)]),
    listPlannedContents(tx, of, { from: addDays(today, -PLAN_DAYS), to: addDays(today, PLAN_DAYS) }),
    listStrengthSets(tx, of, new Date(now.getTime() - TREND_DAYS * DAY_MS)),
    listSessions(tx, of, { from: addDays(today, -7 * TREND.windowWeeks), to: today }),
  ]);

  const trends = liftTrends(sets, today, timeZone);
  const adherence = dueAndDone(sessions, today);
  const ofTrends = trends.flatMap((one) =>
    ofTrend(one, () => cuffedBlockFor(one, { trends, standings, history: planner.history, adherence, today })),
  );
  const planned = ofPlan(contents, planner);
  const isDeclining = ofTrends.some(({ what }) => what === "declining");
  // A lighter week of cuffed work and a regular deload are one and the same week.
  const isLighter = planned.some(({ what }) => what === "lighter-week");
  const rest = isLighter && !isDeclining ? [] : ofRest(weeksInARow(planner, today), isDeclining);
  return [...ofTrends, ...rest, ...planned];
};
