import type { Tx } from "@cuffwise/db/client";
import type { ClientRow } from "@cuffwise/db/queries/client";
import { listEarlierScreenings, listLetters } from "@cuffwise/db/queries/screening";
import { type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import type { Answers, ScreeningInput } from "@cuffwise/domain/screening";

export interface Deciding {
  readonly tx: Tx;
  readonly now: Date;
}

export type DecidedClient = Pick<ClientRow, "orgId" | "id" | "timeZone">;

/** All that a decision is made from: these answers, every letter, everything said before; "today" is the client's day. */
export const screeningInput = async (
  { tx, now }: Deciding,
  client: DecidedClient,
  answers: Answers,
  answeredAt: Date,
): Promise<ScreeningInput & { readonly answeredOn: PlainDate }> => {
  const of = { orgId: client.orgId, clientId: client.id };
  const letters = await listLetters(tx, of);
  return {
    answers,
    letters: letters.map(({ letter }) => letter),
    history: { earlier: await listEarlierScreenings(tx, of, client.timeZone) },
    today: plainDateIn(now, client.timeZone),
    answeredOn: plainDateIn(answeredAt, client.timeZone),
  };
};
