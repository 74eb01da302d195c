import type { Limb } from "@cuffwise/domain/kernel";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertAdverseEvent, type Severity } from "#queries/adverse-event.ts";
import { GIVEN_AT, type GivenClient } from "./given-people.ts";

export interface EventOptions {
  readonly severity?: Severity;
  readonly signs?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly limbs?: readonly Limb[];
  readonly at?: Date;
}

/** An adverse event that the client told of, still open. It locks nothing by itself: see `givenStanding`. */
export const givenEvent = async (db: Database, client: GivenClient, options: EventOptions = {}): Promise<string> => {
  const id = newId();
  await inOrg(db, client.actor, (tx) =>
    insertAdverseEvent(tx, {
      orgId: client.actor.orgId,
      id,
      clientId: client.clientId,
      sessionId: null,
      severity: options.severity ?? "moderate",
      signs: options.signs ?? { from: "readiness", rules: ["session.RD3"] },
      note: options.note ?? "",
      limbs: options.limbs ?? [],
      reportedBy: client.actor.personId,
      reportedByName: client.actor.name,
      at: options.at ?? GIVEN_AT,
    }),
  );
  return id;
};
