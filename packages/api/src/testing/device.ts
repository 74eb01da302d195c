import { newId } from "@cuffwise/db/new-id";
import type { GivenClient, GivenSession, TestDatabase } from "@cuffwise/db/testing";
import { DeviceId, type PushReply } from "@cuffwise/domain/sync";
import { callAs } from "./caller.ts";
import { type cuffedSet, NOW, squatSet } from "./leg-day.ts";

export interface Sending {
  /** The device's clock; the server's unless said otherwise. */
  readonly at?: Date;
  readonly now?: Date;
}

/** A phone that numbers what it sends, as the real one does; it sends when told to. */
export const givenDevice = (db: TestDatabase, client: GivenClient, id = newId()) => {
  const deviceId = DeviceId.parse(id);
  let seq = 0;
  const number = (operation: unknown, { at = NOW }: Sending = {}) => {
    seq += 1;
    return { seq, opId: newId(), v: 1, at, operation };
  };
  const push = (
    operations: readonly ReturnType<typeof number>[],
    { at, now = NOW }: Sending = {},
  ): Promise<PushReply> =>
    callAs(db, client.actor, { now }).sync.push({ deviceId, sentAt: at ?? now, operations: [...operations] });
  return {
    deviceId,
    number,
    push,
    /** Numbers and sends at once. */
    send: (operations: readonly unknown[], sending: Sending = {}): Promise<PushReply> =>
      push(
        operations.map((one) => number(one, sending)),
        sending,
      ),
  };
};

export const logOf = (sent: ReturnType<typeof cuffedSet>) => ({ kind: "log", ...sent });
export const squat = (session: GivenSession, setIndex = 0, over: Parameters<typeof squatSet>[1] = {}) =>
  squatSet(session, { setIndex, ...over });
export const outcomes = (reply: PushReply): readonly string[] =>
  reply.results.map(({ outcome, code }) => (code === null ? outcome : `${outcome} ${code}`));
