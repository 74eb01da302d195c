import { describe, expect, it } from "vitest";
import { newSetId } from "#features/phone/log/new-operation-id.ts";
import { cuffOff, cuffOn, endRest, enqueue, moveRest, pauseRest, resumeRest, startRest } from "./device-state.ts";
import { createDeviceStore, type KeyValueStorage, storageKey } from "./device-store.ts";

const NOW = new Date("2026-11-24T18:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const LEGS = ["LL", "RL"] as const;

const memory = (initial: Readonly<Record<string, string>> = {}) => {
  const kept = new Map(Object.entries(initial));
  const storage: KeyValueStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  return { kept, storage };
};
const undo = () => ({ key: newSetId(NOW), operation: { kind: "undo" as const, id: newSetId(NOW) }, refused: null });

describe("what a phone keeps of a session", () => {
  it("survives a reload: the clocks go on from the wall clock", () => {
    const { storage } = memory();
    createDeviceStore("s", storage).update((state) => startRest(cuffOn(state, "ext", LEGS, NOW), 30, after(70)));
    expect(createDeviceStore("s", storage).get()).toMatchObject({
      cuffs: { LL: { onAt: NOW, offAt: null }, RL: { onAt: NOW, offAt: null } },
      cuffKey: "ext",
      restEndsAt: after(100),
    });
  });

  it("keeps what two tabs add, whichever writes last", () => {
    const { storage } = memory();
    const [one, two] = [createDeviceStore("s", storage), createDeviceStore("s", storage)];
    const [first, second] = [undo(), undo()];
    one.update((state) => enqueue(state, first));
    two.update((state) => enqueue(state, second));
    expect(two.get().queue.map(({ key }) => key)).toEqual([first.key, second.key]);
    one.refresh();
    expect(one.get().queue).toHaveLength(2);
  });

  it("sets an unreadable text aside and starts anew", () => {
    const { storage, kept } = memory({ [storageKey("s")]: '{"schema":2,"queue":"gone"}' });
    expect(createDeviceStore("s", storage).get().queue).toEqual([]);
    expect(kept.get(`${storageKey("s")}.unreadable`)).toContain("gone");
  });

  it("says so when the browser keeps nothing, and goes on in memory", () => {
    const full = createDeviceStore("s", {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    full.update((state) => enqueue(state, undo()));
    full.update((state) => enqueue(state, undo()));
    expect(full.get().queue).toHaveLength(2);
    expect(full.isKept()).toBe(false);
  });
});

describe("the clocks", () => {
  const resting = startRest(createDeviceStore("s", memory().storage).get(), 60, NOW);

  it("move a running rest by fifteen seconds, and lengthen one that is over from now", () => {
    expect(moveRest(resting, -15, after(10)).restEndsAt).toEqual(after(45));
    expect(moveRest(resting, 15, after(10)).restEndsAt).toEqual(after(75));
    expect(moveRest(resting, 15, after(100)).restEndsAt).toEqual(after(115));
  });

  it("remember when the cuff came off, and nothing when none was on", () => {
    const on = cuffOn(resting, "ext", LEGS, NOW);
    expect(cuffOff(on, ["LL"], after(200)).cuffs).toEqual({
      LL: { onAt: null, offAt: after(200) },
      RL: { onAt: NOW, offAt: null },
    });
    expect(cuffOff(resting, LEGS, after(200))).toEqual(resting);
  });

  it("pause a rest with what was left of it, and go on with that", () => {
    const paused = pauseRest(resting, after(20));
    expect(paused).toMatchObject({ restEndsAt: null, restPausedSeconds: 40 });
    expect(moveRest(paused, 15, after(300))).toMatchObject({ restPausedSeconds: 55 });
    expect(moveRest(paused, -60, after(300))).toMatchObject({ restPausedSeconds: 0 });
    expect(resumeRest(paused, after(300))).toMatchObject({ restEndsAt: after(340), restPausedSeconds: null });
    expect(endRest(paused)).toMatchObject({ restEndsAt: null, restPausedSeconds: null });
    expect(pauseRest(resting, after(61))).toBe(resting);
    expect(resumeRest(resting, after(5))).toBe(resting);
  });
});
