import "fake-indexeddb/auto";
import { SessionId, SetId } from "@cuffwise/domain/kernel";
import { BATCH_MAX, type OperationResult, type Push, type PushReply } from "@cuffwise/domain/sync";
import { describe, expect, it } from "vitest";
import { openPhone } from "#features/phone/store/open-phone.ts";
import { newOperationId } from "./new-operation-id.ts";
import { byLease, byLock, type OneAtATime } from "./one-at-a-time.ts";
import { createOperationLog } from "./operation-log.ts";
import { createSender } from "./sender.ts";

const NOW = new Date("2026-11-25T18:00:00Z");
const SESSION = SessionId.parse("00000000-0000-4000-8000-000000000001");
const newId = () => newOperationId(NOW);
const free: OneAtATime = async (work) => {
  await work();
  return true;
};
const undo = () => ({ kind: "delete" as const, id: SetId.parse(newId()), sessionId: SESSION });
const answered = (code: string | null, status: number) => ({ data: { httpStatus: status, app: code && { code } } });

type Answer = (push: Push) => Pick<OperationResult, "outcome" | "code"> | Error | object;

/** A server that remembers what it was sent; `answer` decides, the first time, about each message. */
const givenServer = (answer: Answer = () => ({ outcome: "applied", code: null })) => {
  const messages: Push[] = [];
  const known = new Map<string, OperationResult>();
  const push = async (sent: Push): Promise<PushReply> => {
    messages.push(structuredClone(sent));
    const decided = answer(sent);
    if (!("outcome" in decided)) throw decided;
    const results = sent.operations.map(({ seq, opId }) => {
      const result = known.get(opId) ?? { seq, opId, detail: {}, ...decided };
      known.set(opId, result);
      return result;
    });
    return { results, serverNow: NOW, lastSeq: Math.max(0, ...sent.operations.map(({ seq }) => seq)) };
  };
  return { messages, known, push };
};

let count = 0;
const givenPhone = async (push: (push: Push) => Promise<PushReply>, alone?: OneAtATime, timeoutMs?: number) => {
  count += 1;
  const personId = `sender-${count}`;
  const opened = await openPhone({ personId, newId, now: () => NOW });
  if (opened.kind !== "open") throw new Error(opened.kind);
  const { store } = opened;
  const log = await createOperationLog({ store, now: () => NOW, newId, announce: () => {} });
  const sender = createSender({
    store,
    personId,
    push,
    alone: alone ?? free,
    now: () => NOW,
    onSettled: () => log.refresh(),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return { store, log, sender };
};

describe("what waits on a phone", () => {
  it("leaves the log with its answer only, in order, and at most a hundred at once", async () => {
    const server = givenServer();
    const { log, sender } = await givenPhone(server.push);
    await log.append(...Array.from({ length: 250 }, undo));
    expect(await sender.flush()).toEqual({ kind: "sent" });
    expect(server.messages.map(({ operations }) => operations.length)).toEqual([BATCH_MAX, BATCH_MAX, 50]);
    const seqs = server.messages.flatMap(({ operations }) => operations.map(({ seq }) => seq));
    expect(seqs).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
    expect(log.get()).toMatchObject({ waiting: [], lastSentAt: NOW });
  });

  it("is sent once more when the answer was lost, and is stored once", async () => {
    let isLost = true;
    const server = givenServer();
    const { log, sender } = await givenPhone(async (push) => {
      const reply = await server.push(push);
      if (!isLost) return reply;
      isLost = false;
      throw new TypeError("Failed to fetch");
    });
    await log.append(undo());
    expect(await sender.flush()).toEqual({ kind: "unreachable" });
    expect(log.get().waiting).toHaveLength(1);
    expect(await sender.flush()).toEqual({ kind: "sent" });
    expect([server.messages.length, server.known.size]).toEqual([2, 1]);
  });

  it("does not wait for ever on a connection that is half open", async () => {
    const { log, sender } = await givenPhone(() => new Promise(() => {}), free, 20);
    await log.append(undo());
    expect(await sender.flush()).toEqual({ kind: "unreachable" });
  });

  it.each(["not-signed-in", "no-organisation", "not-allowed", "device-not-yours"])(
    "is all kept while the server says %s",
    async (code) => {
      const { log, sender } = await givenPhone(givenServer(() => answered(code, 403)).push);
      await log.append(undo(), undo());
      expect(await sender.flush()).toEqual({ kind: "held", code });
      expect(log.get()).toMatchObject({ waiting: [{}, {}], needs: [] });
    },
  );

  it("is never dropped when it is refused: it waits for the person, can be sent anew, and goes only after export", async () => {
    let code: string | null = "limb-locked";
    const server = givenServer(() => ({ outcome: code === null ? "applied" : "rejected", code }));
    const { log, sender } = await givenPhone(server.push);
    const operation = undo();
    await log.append(operation);
    await sender.flush();
    const [need] = log.get().needs;
    if (need === undefined) throw new Error("the refusal");
    expect(need).toMatchObject({ code: "limb-locked", operation });
    await log.dismiss(need);
    expect(log.get().needs).toHaveLength(1);
    code = null;
    await log.retry(need);
    expect(log.get()).toMatchObject({ needs: [], waiting: [{ operation }] });
    expect(log.get().waiting[0]?.opId).not.toBe(need.opId);
    expect(await sender.flush()).toEqual({ kind: "sent" });

    code = "session-closed";
    await log.append(undo());
    await sender.flush();
    await log.markExported(log.get().needs.map(({ opId }) => opId));
    const [exported] = log.get().needs;
    if (exported !== undefined) await log.dismiss(exported);
    expect(log.get().needs).toEqual([]);
  });

  it("gets new numbers when the device had lost its counter, under the same ids", async () => {
    const server = givenServer();
    const { log, sender } = await givenPhone(async (push) => {
      const taken = push.operations.filter(({ seq }) => seq <= 40);
      if (taken.length === 0) return server.push(push);
      const results = taken.map(({ seq, opId }) => ({
        seq,
        opId,
        outcome: "rejected" as const,
        code: "sequence-taken",
        detail: {},
      }));
      return { results, serverNow: NOW, lastSeq: 40 };
    });
    await log.append(undo(), undo());
    const ids = log.get().waiting.map(({ opId }) => opId);
    expect(await sender.flush()).toEqual({ kind: "sent" });
    expect(server.messages[0]?.operations.map(({ seq, opId }) => [seq, opId])).toEqual([
      [41, ids[0]],
      [42, ids[1]],
    ]);
  });

  it("is not held up by one message that cannot be read: the others go on, and that one waits for the person", async () => {
    let bad = "";
    const server = givenServer((push) =>
      push.operations.some(({ opId }) => opId === bad)
        ? answered("input-invalid", 400)
        : { outcome: "applied", code: null },
    );
    const { log, sender } = await givenPhone(server.push);
    await log.append(...Array.from({ length: 9 }, undo));
    bad = log.get().waiting[4]?.opId ?? "";
    expect(await sender.flush()).toEqual({ kind: "sent" });
    expect(server.known.size).toBe(8);
    expect(log.get().needs).toMatchObject([{ opId: bad, code: "operation-invalid" }]);
  });

  it("is not held up for ever by one over which the server fails", async () => {
    let bad = "";
    const server = givenServer((push) =>
      push.operations.some(({ opId }) => opId === bad) ? answered(null, 500) : { outcome: "applied", code: null },
    );
    const { log, sender } = await givenPhone(server.push);
    await log.append(undo(), undo());
    bad = log.get().waiting[0]?.opId ?? "";
    for (let attempt = 0; attempt < 8; attempt += 1) await sender.flush();
    expect(server.known.size).toBe(1);
    expect(log.get().needs).toMatchObject([{ opId: bad, code: "server-failed" }]);
  });

  it("is kept while the server fails over everything", async () => {
    const { log, sender } = await givenPhone(givenServer(() => answered(null, 500)).push);
    await log.append(undo(), undo());
    for (let attempt = 0; attempt < 20; attempt += 1) await sender.flush();
    expect(log.get()).toMatchObject({ waiting: [{}, {}], needs: [] });
  });
});

describe("two tabs", () => {
  it("send one at a time, by lock or by lease, and a tab that died is not waited for long", async () => {
    const { store } = await givenPhone(givenServer().push);
    let at = NOW;
    const [tab, other] = [byLease(store, "tab", () => at), byLease(store, "other", () => at)];
    const inside: boolean[] = [];
    await tab(async () => void inside.push(await other(async () => {})));
    expect(inside).toEqual([false]);
    expect(await other(async () => {})).toBe(true);
    await store.takeLease("died", at, 30_000);
    expect(await tab(async () => {})).toBe(false);
    at = new Date(NOW.getTime() + 31_000);
    expect(await tab(async () => {})).toBe(true);
    const taken = byLock({ request: (_name, _options, work) => work(null) }, "cw");
    expect(await taken(async () => {})).toBe(false);
  });

  it("see what the other logged", async () => {
    const { store, log } = await givenPhone(givenServer().push);
    const other = await createOperationLog({ store, now: () => NOW, newId, announce: () => void log.refresh() });
    await other.append(undo());
    await log.refresh();
    expect(log.get().waiting).toHaveLength(1);
  });
});

describe("a disk that is full", () => {
  it("keeps what was done in memory, says so, and writes it as soon as there is room", async () => {
    const { store } = await givenPhone(givenServer().push);
    let isFull = true;
    const tight = {
      ...store,
      append: (...all: Parameters<typeof store.append>) =>
        isFull ? Promise.reject(new DOMException("full", "QuotaExceededError")) : store.append(...all),
    };
    const log = await createOperationLog({ store: tight, now: () => NOW, newId, announce: () => {} });
    await expect(log.append(undo())).rejects.toThrow("full");
    expect(log.get()).toMatchObject({ keeps: false, waiting: [{ isKept: false }] });
    isFull = false;
    await log.append(undo());
    expect(log.get()).toMatchObject({ keeps: true, waiting: [{ isKept: true }, { isKept: true }] });
    expect((await store.read()).waiting.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
