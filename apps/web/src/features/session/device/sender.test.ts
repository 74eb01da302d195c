import { describe, expect, it } from "vitest";
import { newSetId } from "#features/phone/log/new-operation-id.ts";
import { enqueue, retryRefused } from "./device-state.ts";
import { createDeviceStore } from "./device-store.ts";
import type { Operation } from "./operation.ts";
import { createSender, type SendOutcome } from "./sender.ts";

const NOW = new Date("2026-11-24T18:00:00Z");

/** A queue of undos with given names, and a server that answers from a list. */
const setting = (names: readonly string[], answers: readonly SendOutcome[]) => {
  const kept = new Map<string, string>();
  const store = createDeviceStore("s", {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  });
  const idOf = new Map(names.map((name) => [name, newSetId(NOW)]));
  const nameOf = (id: string) => [...idOf].find((pair) => pair[1] === id)?.[0] ?? "?";
  for (const [key, id] of idOf)
    store.update((state) => enqueue(state, { key, operation: { kind: "undo", id }, refused: null }));
  const sent: string[] = [];
  const left = [...answers];
  const pauses: number[] = [];
  const reachable: boolean[] = [];
  const sender = createSender({
    store,
    send: async (operation: Operation) => {
      sent.push(operation.kind === "undo" ? nameOf(operation.id) : operation.kind);
      return left.shift() ?? { kind: "stored" };
    },
    wait: async (ms) => void pauses.push(ms),
    onReachable: (value) => void reachable.push(value),
  });
  return { store, sender, sent, pauses, reachable, keys: () => store.get().queue.map(({ key }) => key) };
};

describe("sending what waits", () => {
  it("sends in order and drops only what was acknowledged", async () => {
    const { sender, sent, keys } = setting(["a", "b", "c"], []);
    await sender.flush();
    expect(sent).toEqual(["a", "b", "c"]);
    expect(keys()).toEqual([]);
  });

  it("tries the same one again when no answer comes, with longer and longer pauses", async () => {
    const none: SendOutcome = { kind: "unreachable" };
    const { sender, sent, pauses, reachable, keys } = setting(["a", "b"], [none, none, none]);
    await sender.flush();
    expect(sent).toEqual(["a", "a", "a", "a", "b"]);
    expect(pauses).toEqual([1_000, 3_000, 8_000]);
    expect(reachable.at(-1)).toBe(true);
    expect(keys()).toEqual([]);
  });

  it("keeps what was refused with its reason, goes on behind it, and sends it again when asked", async () => {
    const { store, sender, sent, keys } = setting(["a", "b"], [{ kind: "refused", code: "limb-locked" }]);
    await sender.flush();
    expect(sent).toEqual(["a", "b"]);
    expect(store.get().queue).toMatchObject([{ key: "a", refused: "limb-locked" }]);
    store.update(retryRefused);
    await sender.flush();
    expect(keys()).toEqual([]);
  });

  it("runs once at a time", async () => {
    const { sender, sent } = setting(["a"], []);
    await Promise.all([sender.flush(), sender.flush(), sender.flush()]);
    expect(sent).toEqual(["a"]);
  });
});
