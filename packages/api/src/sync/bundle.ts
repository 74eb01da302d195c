import { findClient } from "@cuffwise/db/queries/client";
import { listPlaces } from "@cuffwise/db/queries/place";
import { loadPrescriptionFacts } from "@cuffwise/db/queries/prescription-facts";
import { getStandings } from "@cuffwise/db/queries/standing";
import { listSessions, listTrainingSessions, type SessionSummary } from "@cuffwise/db/queries/training-session";
import { withdrawnConsents } from "@cuffwise/domain/coaching";
import { addDays, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import { toElsewhereFacts } from "@cuffwise/domain/place";
import { consentHistory } from "#consents.ts";
import type { ApiContext } from "#context.ts";
import { fail } from "#errors.ts";
import { listFollowed } from "#training/followed.ts";
import { loadPlanner } from "#training/plan-session.ts";
import type { Sealing } from "#training/seal-content.ts";
import { listMovable } from "#training/session-days.ts";
import { sessionDetails } from "#training/session-detail.ts";
import type { Asking, PlanOf } from "#training/session-state.ts";

/** The calendar that a phone keeps, in days around today. */
const SHOWN_DAYS = { before: 60, after: 120 } as const;
/** Sessions that a phone keeps whole, so that they can be trained and corrected without a signal. */
const WHOLE_DAYS = { before: 7, after: 14 } as const;

type Person = NonNullable<ApiContext["person"]>;

const isWhole = ({ plannedOn, status }: SessionSummary, today: PlainDate): boolean =>
  status === "started" ||
  (status !== "skipped" &&
    plannedOn >= addDays(today, -WHOLE_DAYS.before) &&
    plannedOn <= addDays(today, WHOLE_DAYS.after));

/**
 * All that a client's phone keeps, so that a basement without a signal changes nothing: the calendar, the sessions of
 * the next fourteen days with their exercises, limits and last times, and the running ones with what is done already.
 */
export const loadBundle = async (asking: Asking & Sealing, person: Person) => {
  const { tx, actor, now } = asking;
  const clientId = actor.clientId ?? fail("not-allowed");
  const today = plainDateIn(now, actor.timeZone);
  const of = { orgId: actor.orgId, clientId, timeZone: actor.timeZone };
  const calendar = await listSessions(tx, of, {
    from: addDays(today, -SHOWN_DAYS.before),
    to: addDays(today, SHOWN_DAYS.after),
  });
  // Read once, however many sessions are planned by it.
  const planners = new Map<string, ReturnType<typeof loadPlanner>>();
  const planOf: PlanOf = async (session, flags) => {
    const key = [...flags].sort().join();
    const planner = planners.get(key) ?? loadPlanner({ tx, now }, of, flags);
    planners.set(key, planner);
    return (await planner).plan(session.content).content;
  };
  const country = (await findClient(tx, of.orgId, clientId))?.country ?? null;
  const standings = await getStandings(tx, of);
  const followed = await listFollowed(asking, of, standings);
  const ids = calendar.filter((one) => isWhole(one, today)).map(({ id }) => id);
  const whole = await listTrainingSessions(tx, actor.orgId, ids);
  const details = await sessionDetails(asking, whole, { isAhead: true, planOf, followed });
  const [places, facts] = await Promise.all([listPlaces(tx, of), loadPrescriptionFacts(tx, { ...of, now })]);
  return {
    issuedAt: now,
    today,
    person: {
      personId: person.personId,
      clientId,
      name: actor.name,
      email: person.email,
      units: person.units,
      preferences: person.preferences,
      timeZone: actor.timeZone,
      /** Decides the emergency number; ISO 3166-1 alpha-2. */
      country,
    },
    sessions: calendar,
    details,
    /** Other places, and what turns a session into one of theirs without a signal. */
    elsewhere: {
      places,
      facts: toElsewhereFacts(
        details.map(({ assigned }) => assigned.day),
        facts,
      ),
    },
    /** Ended sessions under a cuff whose checks still count: `dueFollowUps` says on the phone's own clock what is due. */
    followed,
    /** Where each session stands and which limbs it cuffs: `moveDays` says where it may be moved. */
    placed: await listMovable(tx, of, today),
    /** What the client has taken back: no session begins until it is given again. */
    withdrawn: withdrawnConsents(await consentHistory(tx, of)),
    needsScreening: Object.values(standings).every((standing) => standing === null),
  };
};
export type Bundle = Awaited<ReturnType<typeof loadBundle>>;
