import { insertAudit } from "@cuffwise/db/queries/audit";
import { fixContent, type TrainingSession, updateSession } from "@cuffwise/db/queries/training-session";
import { plainDateIn } from "@cuffwise/domain/kernel";
import { SessionContent } from "@cuffwise/domain/programme";
import type { IssuedContent } from "@cuffwise/domain/sync";
import { refuseWithdrawn } from "#consents.ts";
import { fail } from "#errors.ts";
import { type Sealing, sealContent } from "./seal-content.ts";
import { type Asking, loadState, type SessionState } from "./session-state.ts";

/** A readiness check says how somebody is now, not this morning. */
const READINESS_HOURS = 3;

interface Starting extends Asking, Sealing {
  readonly newId: () => string;
}

export interface StartOptions {
  /** When it was begun. */
  readonly at: Date;
  /** The zone it was begun in; null when nobody said. */
  readonly timeZone: string | null;
  /** What the phone showed, if it was not asked for just now. */
  readonly issued: IssuedContent | null;
}

/** The content that a phone trained by, when the seal proves that it was ours; otherwise today's. */
const trainedBy = (
  starting: Starting,
  session: TrainingSession,
  { assigned }: SessionState,
  issued: IssuedContent | null,
): { readonly content: SessionContent; readonly issuedAt: Date | null } => {
  const today = { content: assigned, issuedAt: null };
  if (issued === null) return today;
  const seal = sealContent({ ...starting, now: issued.at }, session.id, issued.content);
  const content = SessionContent.safeParse(issued.content);
  if (seal !== issued.seal || !content.success) return today;
  const isSame = JSON.stringify(content.data) === JSON.stringify(assigned);
  return isSame ? today : { content: content.data, issuedAt: issued.at };
};

/**
 * Begins a planned session on its day or later, after its readiness check. What is still planned afterwards stays as it
 * was shown, whatever changes around it. Answers the state that decides about its cuffs now.
 */
export const startSession = async (
  starting: Starting,
  session: TrainingSession,
  { at, timeZone, issued }: StartOptions,
): Promise<SessionState> => {
  const { tx, actor, newId } = starting;
  if (session.plannedOn > plainDateIn(at, timeZone ?? session.timeZone)) return fail("session-not-due");
  await refuseWithdrawn(tx, session);
  const state = await loadState(starting, session, { startAt: at });
  if (state.readiness === null) return fail("readiness-missing");
  const hours = (at.getTime() - state.readiness.at.getTime()) / 3_600_000;
  if (hours > READINESS_HOURS) return fail("readiness-missing");
  const { result, decision } = state.readiness;
  if (result !== "go" && result !== "go-modified" && !decision.offersUncuffed) {
    const [block] = state.blocks;
    return fail(block?.code ?? "readiness-not-passed", { limb: block?.limb ?? null });
  }
  const { content, issuedAt } = trainedBy(starting, session, state, issued);
  await fixContent(tx, session, content);
  await updateSession(tx, session, ["planned"], {
    status: "started",
    // Trained all the same.
    excused: null,
    startedAt: at,
    contentIssuedAt: issuedAt,
    trainedIn: timeZone === session.timeZone ? null : timeZone,
  });
  await insertAudit(
    tx,
    actor,
    { kind: "session-started", subject: session.id, clientId: session.clientId },
    { id: newId(), now: starting.now },
  );
  return state;
};
