import { describe, expect, it } from "vitest";
import { newOperationId } from "#features/phone/log/new-operation-id.ts";
import { createMemoryStore } from "#features/phone/store/memory-store.ts";
import {
  cuffOff,
  cuffOn,
  endRest,
  lowerPressure,
  moveRest,
  NEW_DEVICE,
  pauseRest,
  resumeRest,
  startRest,
} from "./device-state.ts";
import { createDeviceStore } from "./device-store.ts";

const NOW = new Date("2026-11-24T18:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const LEGS = ["LL", "RL"] as const;

const memory = () => createMemoryStore(() => newOperationId(NOW));
const storeOf = (kept: ReturnType<typeof memory> | null) =>
  createDeviceStore("s", { kept: Promise.resolve(kept), announce: () => {} });

describe("what a phone keeps of a session", () => {
  it("survives a reload: the clocks go on from the wall clock", async () => {
    const kept = memory();
    const before = storeOf(kept);
    before.update((state) => startRest(cuffOn(state, "ext", LEGS, NOW), 30, after(70)));
    await before.refresh();
    const again = storeOf(kept);
    await again.refresh();
    expect(again.get()).toMatchObject({
      cuffs: { LL: { onAt: NOW, offAt: null }, RL: { onAt: NOW, offAt: null } },
      cuffKey: "ext",
      restEndsAt: after(100),
    });
  });

  it("keeps what two tabs change, whichever writes last", async () => {
    const kept = memory();
    const [one, two] = [storeOf(kept), storeOf(kept)];
    one.update((state) => lowerPressure(state, "ext"));
    two.update((state) => cuffOn(state, "ext", LEGS, NOW));
    await one.refresh();
    await two.refresh();
    await one.refresh();
    expect(one.get()).toMatchObject({ stepDown: { ext: 10 }, cuffKey: "ext" });
    expect(two.get()).toEqual(one.get());
  });

  it("shows a change at once, before it is written", () => {
    const store = storeOf(memory());
    store.update((state) => lowerPressure(state, "ext"));
    expect(store.get().stepDown).toEqual({ ext: 10 });
  });

  it("sets aside what cannot be read and starts anew", async () => {
    const kept = memory();
    await kept.changeClocks("s", () => ({ schema: 2, restEndsAt: "gone" }));
    const store = storeOf(kept);
    await store.refresh();
    expect(store.get()).toEqual(NEW_DEVICE);
    expect(await kept.readClocks("s.unreadable")).toMatchObject({ restEndsAt: "gone" });
  });

  it("goes on in memory where the browser keeps nothing", () => {
    const store = storeOf(null);
    store.update((state) => lowerPressure(state, "ext"));
    store.update((state) => lowerPressure(state, "ext"));
    expect(store.get().stepDown).toEqual({ ext: 20 });
  });
});

describe("the clocks", () => {
  const resting = startRest(NEW_DEVICE, 60, NOW);

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
