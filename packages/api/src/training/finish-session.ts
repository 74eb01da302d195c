import { insertAudit } from "@cuffwise/db/queries/audit";
import { addFinishedSession } from "@cuffwise/db/queries/client-day";
import { type TrainingSession, updateSession } from "@cuffwise/db/queries/training-session";
import type { SessionRating } from "@cuffwise/domain/session";
import { laterOf, mergeEnd } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import { dayOf } from "./log-set.ts";
import type { Asking } from "./session-state.ts";

interface Finishing extends Asking {
  readonly newId: () => string;
}

/**
 * Ends a session, with its rating where somebody gave one; ended twice, it counts once, at the later end. A stopped one
 * stays stopped: how it felt may be said all the same.
 */
export const finishSession = async (
  { tx, actor, now, newId }: Finishing,
  session: TrainingSession,
  { at, rating }: { readonly at: Date; readonly rating: SessionRating | null },
): Promise<{ readonly finishedAt: Date | null }> => {
  if (session.status === "planned") return fail("session-not-started");
  if (session.status === "skipped") return fail("session-closed");
  const words = rating === null ? {} : { rating: rating.rpe, ratingNote: rating.note };
  const end = mergeEnd(session.status, "done");
  const finishedAt = session.status === "stopped" ? session.finishedAt : laterOf(session.finishedAt, at);
  await updateSession(tx, session, [session.status], {
    status: end ?? session.status,
    ...(finishedAt === null ? {} : { finishedAt }),
    ...words,
  });
  if (end === null) return { finishedAt };
  await addFinishedSession(tx, dayOf(session, at));
  await insertAudit(
    tx,
    actor,
    { kind: "session-finished", subject: session.id, clientId: session.clientId },
    { id: newId(), now },
  );
  return { finishedAt };
};
