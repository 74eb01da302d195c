import { describe, expect, it } from "vitest";
import type { BfrEntry, Day } from "./content.ts";
import { bfr, day, heavy } from "./fixtures/programme.ts";
import { NO_CLOCKS, nextAction } from "./next-action.ts";
import { type LoggedSet, playerState } from "./player.ts";
import { sessionSteps } from "./steps.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);
const log = (entryKey: string, setIndex: number, side: LoggedSet["side"] = "both", seconds = 0): LoggedSet => ({
  entryKey,
  setIndex,
  side,
  doneAt: at(seconds),
});
const two: Partial<BfrEntry> = { sets: [{ reps: 30 }, { reps: 15 }] };
const order = (session: Day) =>
  sessionSteps(session).map(({ entry, side, setIndex }) => `${entry.key} ${side} ${setIndex}`);

describe("the order of a session", () => {
  it("does one exercise after the other, and one limb after the other", () => {
    expect(order(day([bfr("a", "knee-extension", two), bfr("b", "split-squat", { ...two, group: "B" })]))).toEqual([
      "a both 0",
      "a both 1",
      "b left 0",
      "b left 1",
      "b right 0",
      "b right 1",
    ]);
  });

  it("takes turns in a superset, also when one exercise has more sets", () => {
    const superset = day([
      heavy("a", "back-squat", { group: "A1", sets: [{ reps: 5 }, { reps: 5 }, { reps: 5 }] }),
      heavy("b", "pull-up", { group: "A2" }),
    ]);
    expect(order(superset)).toEqual(["a both 0", "b both 0", "a both 1", "b both 1", "a both 2"]);
  });

  it("does only the chosen side", () => {
    const cuff = { percentLop: 50, deflate: "between-exercises", limbs: "right" } as const;
    expect(order(day([bfr("a", "knee-extension", { ...two, cuff })]))).toEqual(["a right 0", "a right 1"]);
  });
});

describe("where somebody is", () => {
  const session = day([bfr("a", "knee-extension", two), bfr("b", "split-squat", { ...two, group: "B" })]);

  it("begins at the first set and ends when all are behind", () => {
    expect(playerState(session, [])).toMatchObject({ doneSets: 0, totalSets: 4, isFinished: false, last: null });
    const all = [
      log("a", 0),
      log("a", 1),
      ...(["left", "right"] as const).flatMap((side) => [log("b", 0, side), log("b", 1, side)]),
    ];
    expect(playerState(session, all)).toMatchObject({ doneSets: 4, current: null, isFinished: true });
  });

  it("counts left and right as halves of one set, each once", () => {
    const state = playerState(session, [log("a", 0), log("a", 1), log("b", 0, "left"), log("b", 0, "left")]);
    expect(state.doneSets).toBe(2.5);
    expect(state.current).toMatchObject({ side: "left", setIndex: 1 });
    expect(playerState(session, [log("b", 0, "left"), log("b", 0, "right")]).entries[1]).toEqual({
      key: "b",
      doneSets: 1,
      totalSets: 2,
    });
  });

  it("lets a log of both sides cover left and right, and left with right cover both", () => {
    expect(playerState(session, [log("b", 0, "both")]).entries[1]?.doneSets).toBe(1);
    expect(playerState(session, [log("a", 0, "left")])).toMatchObject({ doneSets: 0.5, current: { setIndex: 0 } });
    expect(playerState(session, [log("a", 0, "left"), log("a", 0, "right")])).toMatchObject({
      current: { setIndex: 1 },
    });
  });

  it("goes back to a set that was passed over and ignores sets that are not in the plan", () => {
    const state = playerState(session, [log("a", 1), log("zz", 0), log("a", 9)]);
    expect(state.current).toMatchObject({ entry: { key: "a" }, setIndex: 0 });
    expect(state.doneSets).toBe(1);
  });

  it("is finished at once on an empty day", () => {
    expect(playerState(day([]), []).isFinished).toBe(true);
    expect(nextAction(playerState(day([]), []), NO_CLOCKS, at(0))).toEqual({ type: "finish" });
  });
});
