import type { Tx } from "@cuffwise/db/client";
import { type ClientRow, findClient } from "@cuffwise/db/queries/client";
import type { Decision } from "@cuffwise/domain/coaching";
import type { Actor, ClientId } from "@cuffwise/domain/kernel";
import { fail } from "./errors.ts";

/** The client, if the policy lets the actor do this with them; a foreign or missing one is `not-found`. */
export const allowedClient = async (
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  clientId: ClientId,
  may: (actor: Actor, client: ClientRow) => Decision,
): Promise<ClientRow> => {
  const client = (await findClient(tx, actor.orgId, clientId)) ?? fail("not-found");
  const allowed = may(actor, client);
  return allowed.ok ? client : fail(allowed.error);
};
