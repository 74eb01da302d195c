import { addDays, type PlainDate } from "#kernel/time.ts";

/** What the choice of today's session reads of a planned one. */
export interface DatedSession {
  readonly plannedOn: PlainDate;
  readonly status: "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished";
  readonly startedAt: Date | null;
  /** Why it is not due; left out or null, it is. */
  readonly excused?: string | null;
}

export type Todays<S extends DatedSession> =
  /** A session that was begun and not ended, whatever its date: sets already done must not be lost from sight. */
  | { readonly kind: "resume"; readonly session: S }
  | { readonly kind: "train"; readonly session: S }
  | { readonly kind: "done"; readonly session: S }
  | { readonly kind: "rest" }
  | { readonly kind: "no-plan" };

export interface TodaysPlan<S extends DatedSession> {
  readonly now: Todays<S>;
  /** Later sessions, soonest first. */
  readonly next: readonly S[];
  /** The latest that was trained before today. */
  readonly last: S | null;
  /** Planned in the past seven days and never begun. */
  readonly missed: readonly S[];
  /** Planned for today and excused. */
  readonly excused: readonly S[];
}

const CATCH_UP_DAYS = 7;
/** Not due: neither today's session, nor missed, nor the next one. */
const isDue = ({ status, excused = null }: DatedSession): boolean => status === "planned" && excused === null;
const isOver = ({ status }: DatedSession): boolean =>
  status === "done" || status === "stopped" || status === "unfinished";

/** What a client sees first. `sessions` in the order of the plan; `today` in the client's own zone. */
export const pickTodays = <S extends DatedSession>(sessions: readonly S[], today: PlainDate): TodaysPlan<S> => {
  const running = sessions.findLast(({ status }) => status === "started");
  const ofToday = sessions.filter(({ plannedOn }) => plannedOn === today);
  const planned = ofToday.find(isDue);
  const done = ofToday.findLast(isOver);
  const next = sessions.filter((session) => session.plannedOn > today && isDue(session));
  const last = sessions.findLast((session) => session.plannedOn < today && isOver(session)) ?? null;
  const missed = sessions.filter(
    (session) => isDue(session) && session.plannedOn < today && session.plannedOn >= addDays(today, -CATCH_UP_DAYS),
  );

  const isAway = (session: S): boolean => session.status === "planned" && !isDue(session);
  const excused = ofToday.filter(isAway);
  // Whoever is away has a plan all the same.
  const hasPlan = next.length > 0 || missed.length > 0 || sessions.some((one) => one.plannedOn >= today && isAway(one));

  const now = ((): Todays<S> => {
    if (running !== undefined) return { kind: "resume", session: running };
    if (planned !== undefined) return { kind: "train", session: planned };
    if (done !== undefined) return { kind: "done", session: done };
    return hasPlan ? { kind: "rest" } : { kind: "no-plan" };
  })();
  return { now, next, last, missed, excused };
};
