import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertFollowUp } from "#queries/follow-up.ts";
import { GIVEN_AT, type GivenClient } from "./given-people.ts";
import type { GivenSession } from "./given-training.ts";

const HOUR_MS = 3_600_000;

export interface FollowUpOptions {
  readonly id?: string;
  readonly afterHours?: number;
  readonly at?: Date;
  readonly answers?: Partial<FollowUpAnswers>;
}

/** How a client was after a session: well, three days later, unless said otherwise. It acts on nothing by itself. */
export const givenFollowUp = async (
  db: Database,
  client: GivenClient,
  session: Pick<GivenSession, "id" | "startedAt">,
  { id = newId(), afterHours = 72, at: answeredAt, answers = {} }: FollowUpOptions = {},
): Promise<void> => {
  const at = answeredAt ?? new Date((session.startedAt ?? GIVEN_AT).getTime() + (afterHours + 1) * HOUR_MS);
  await inOrg(db, client.actor, (tx) =>
    insertFollowUp(tx, {
      orgId: client.actor.orgId,
      id,
      clientId: client.clientId,
      sessionId: session.id,
      afterHours,
      answers: { signs: [], limbs: [], soreness: 1, note: "", ...answers },
      rules: [],
      action: "none",
      answeredAt: at,
      receivedAt: at,
      answeredBy: client.actor.personId,
    }),
  );
};
