import { randomUUID } from "node:crypto";
import type { GivenSession } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import superjson from "superjson";

interface Logged {
  readonly seq: number;
  readonly opId: string;
  readonly v: 1;
  readonly at: Date;
  readonly operation: { readonly kind: "log"; readonly id: string; readonly set: object };
}

export interface PhoneOptions {
  readonly url: string;
  readonly cookie: string;
  readonly session: GivenSession;
  /** Phones of one client fill places of their own. */
  readonly side: "left" | "right";
}

const BATCH = 20;
const TIMEOUT_MS = 5_000;

/**
 * A phone that logs sets and sends them by the rules: in order, one message at a time, again and again until it hears
 * that they are stored, and then never again. What it was told is written down, to be held against the database.
 */
export const createChaosPhone = ({ url, cookie, session, side }: PhoneOptions) => {
  const deviceId = randomUUID();
  const log: Logged[] = [];
  const acknowledged = new Set<string>();
  const refused: string[] = [];
  let tries = 0;
  const add = (): void => {
    const n = log.length;
    const id = newId();
    const set = {
      sessionId: session.id,
      entryKey: session.content.day.exercises[0]?.key,
      exerciseSlug: session.content.day.exercises[0]?.slug,
      setIndex: n,
      side,
      load: { kg: 60, entered: "60" },
      reps: 8,
      rir: null,
      discomfort: null,
      cuffed: false,
      cuffs: [],
      cuffSeconds: 0,
      status: "done",
      doneAt: new Date(),
    };
    log.push({ seq: n + 1, opId: newId(), v: 1, at: new Date(), operation: { kind: "log", id, set } });
  };
  const waiting = (): readonly Logged[] => log.filter(({ opId }) => !acknowledged.has(opId));

  const send = async (): Promise<boolean> => {
    const operations = waiting().slice(0, BATCH);
    if (operations.length === 0) return true;
    tries += 1;
    try {
      const response = await fetch(`${url}/api/trpc/sync.push`, {
        method: "POST",
        // Each message meets the line anew.
        headers: { "content-type": "application/json", connection: "close", cookie },
        body: JSON.stringify(superjson.serialize({ deviceId, sentAt: new Date(), operations })),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body = (await response.json()) as { result?: { data: Parameters<typeof superjson.deserialize>[0] } };
      if (response.status !== 200 || body.result === undefined) return false;
      const reply = superjson.deserialize<{ results: { opId: string; outcome: string; code: string | null }[] }>(
        body.result.data,
      );
      for (const { opId, outcome, code } of reply.results) {
        if (outcome === "rejected" || outcome === "merged") refused.push(code ?? outcome);
        acknowledged.add(opId);
      }
      return true;
    } catch {
      // No answer worth trusting: it may be stored or not, and sending it again is safe.
      return false;
    }
  };
  return {
    add,
    send,
    waiting,
    refused,
    ids: (): readonly string[] => log.map(({ operation }) => operation.id),
    acknowledgedIds: (): readonly string[] =>
      log.filter(({ opId }) => acknowledged.has(opId)).map(({ operation }) => operation.id),
    tries: () => tries,
  };
};
export type ChaosPhone = ReturnType<typeof createChaosPhone>;
