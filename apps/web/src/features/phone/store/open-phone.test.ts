import "fake-indexeddb/auto";
import { SessionId, SetId } from "@cuffwise/domain/kernel";
import { OPERATION_VERSION } from "@cuffwise/domain/sync";
import { deleteDB, openDB } from "idb";
import { describe, expect, it } from "vitest";
import { newOperationId } from "../log/new-operation-id.ts";
import { createLastingStore } from "./lasting-store.ts";
import { createMemoryStore } from "./memory-store.ts";
import { openPhone } from "./open-phone.ts";
import { phoneName } from "./phone-schema.ts";
import type { NewOperation } from "./phone-store.ts";

const NOW = new Date("2026-11-25T18:00:00Z");
const newId = () => newOperationId(NOW);
const SESSION = SessionId.parse("00000000-0000-4000-8000-000000000001");

const givenOperation = (): NewOperation => ({
  opId: newId(),
  v: OPERATION_VERSION,
  at: NOW,
  operation: { kind: "delete", id: SetId.parse(newId()), sessionId: SESSION },
});

const opened = async (personId: string) => {
  const result = await openPhone({ personId, newId, now: () => NOW });
  if (result.kind !== "open") throw new Error(result.kind);
  return result;
};

describe("what a phone keeps of a person", () => {
  it("is there after the page is gone, under the numbers and the device that it had", async () => {
    const first = (await opened("p-1")).store;
    const [one, two] = [givenOperation(), givenOperation()];
    await first.append([one, two]);
    first.close();
    const again = (await opened("p-1")).store;
    expect(again.deviceId).toBe(first.deviceId);
    expect((await again.read()).waiting).toEqual([
      { ...one, seq: 1 },
      { ...two, seq: 2 },
    ]);
  });

  it("is never shown to another person", async () => {
    await (await opened("p-2")).store.append([givenOperation()]);
    expect((await (await opened("p-3")).store.read()).waiting).toEqual([]);
  });

  it("numbers what two tabs append at the same moment without a number twice", async () => {
    const [tab, other] = [(await opened("p-4")).store, (await opened("p-4")).store];
    await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? tab : other).append([givenOperation()])));
    const { waiting } = await tab.read();
    expect(waiting.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it("never gives a number again, also when all before it were acknowledged", async () => {
    const { store } = await opened("p-5");
    const [one] = await store.append([givenOperation()]);
    if (one === undefined) throw new Error("one");
    const { seq: _seq, ...sent } = one;
    await store.settle({ sent: [{ ...sent, storedBy: NOW }], needs: [], lastSentAt: NOW, renumberAbove: null });
    expect(await store.append([givenOperation()])).toMatchObject([{ seq: 2 }]);
  });
});

describe("a database that is broken", () => {
  it("sets aside a line that cannot be sent, and goes on with the others", async () => {
    const { store } = await opened("p-6");
    await store.append([givenOperation()]);
    const raw = await openDB(phoneName("p-6"));
    await raw.put("operations", { seq: 7, opId: 12, torn: "30 x 20 kg" });
    raw.close();
    expect(await store.read()).toMatchObject({ waiting: [{ seq: 1 }], rescued: 1, lastSeq: 7 });
    expect(await store.readRescued()).toMatchObject([{ from: "operations", content: { torn: "30 x 20 kg" } }]);
    expect(await store.append([givenOperation()])).toMatchObject([{ seq: 8 }]);
  });

  it("is kept where it is, a new one is built, and what can be read goes on from there", async () => {
    const operation = { ...givenOperation(), seq: 4 };
    const broken = await openDB(phoneName("p-7"), 1, {
      upgrade: (db) => void db.createObjectStore("operations", { keyPath: "seq" }),
    });
    await broken.put("operations", operation);
    broken.close();
    const { store, setAside } = await opened("p-7");
    expect(setAside).toEqual(["cw-p-7"]);
    expect((await store.read()).waiting).toMatchObject([{ opId: operation.opId, seq: 1 }]);
    expect(await store.readRescued()).toMatchObject([{ from: "operations", content: { opId: operation.opId } }]);
    store.close();
    const again = await opened("p-7");
    expect((await again.store.read()).waiting).toHaveLength(1);
    expect(await again.store.readRescued()).toHaveLength(1);
    const old = await openDB(phoneName("p-7"));
    expect(await old.getAll("operations")).toEqual([operation]);
    old.close();
  });

  it("of a newer app is left alone", async () => {
    (await openDB(phoneName("p-8"), 99)).close();
    expect(await openPhone({ personId: "p-8", newId, now: () => NOW })).toEqual({ kind: "newer" });
  });
});

describe("a database that is lost while somebody trains", () => {
  const lasting = async (personId: string) => {
    const { store } = await opened(personId);
    const kept = createLastingStore({
      first: store,
      reopen: async () => {
        const again = await openPhone({ personId, newId, now: () => NOW });
        return again.kind === "open" ? again.store : null;
      },
      inMemory: (known) => createMemoryStore(newId, known),
    });
    await kept.append([givenOperation()]);
    await kept.read();
    return { kept, close: () => store.close() };
  };

  it("is built anew with everything that the page knew", async () => {
    const { kept, close } = await lasting("p-9");
    close();
    await deleteDB(phoneName("p-9"));
    await kept.append([givenOperation()]);
    expect((await kept.read()).waiting).toHaveLength(2);
    expect(kept.keeps).toBe(true);
    kept.close();
    expect((await (await opened("p-9")).store.read()).waiting).toHaveLength(2);
  });

  it("to a newer app goes on in memory, and says so", async () => {
    const { kept, close } = await lasting("p-10");
    close();
    (await openDB(phoneName("p-10"), 99)).close();
    await kept.append([givenOperation()]);
    expect((await kept.read()).waiting).toHaveLength(2);
    expect(kept.keeps).toBe(false);
  });
});
