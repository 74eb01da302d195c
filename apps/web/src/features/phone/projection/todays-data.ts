import { dueFollowUps, pickTodays } from "@cuffwise/domain/session";
import type { PhoneBundle } from "./phone-data.ts";

/** What a client sees first: today's session, or why there is none, and what comes next. */
export const todaysData = (bundle: PhoneBundle, now: Date) => {
  const { today, person, sessions, details, withdrawn, needsScreening } = bundle;
  const plan = pickTodays(sessions, today);
  const session = "session" in plan.now ? plan.now.session : null;
  const chosen = session ?? plan.next[0];
  const detail = chosen === undefined ? undefined : details.find((one) => one.session.id === chosen.id);
  return {
    today,
    name: person.name,
    kind: plan.now.kind,
    session,
    next: plan.next.slice(0, 5),
    last: plan.last,
    missed: plan.missed,
    /** Planned for today, and not due. */
    excused: plan.excused,
    /** How the last sessions under a cuff ended: asked first, and no cuff before it is answered. */
    followUps: dueFollowUps(bundle.followed, now),
    programme: detail?.session.programme ?? null,
    /** Whether the coach lets the client move it. */
    mayMove: detail?.session.mayMove ?? false,
    /** Of today's session, or of the next one on a rest day. */
    brief: detail?.brief ?? null,
    content: detail?.content ?? null,
    blocks: detail?.blocks ?? [],
    mayTrain: detail?.mayTrain ?? true,
    withdrawn,
    needsScreening,
  };
};
export type TodayData = ReturnType<typeof todaysData>;
