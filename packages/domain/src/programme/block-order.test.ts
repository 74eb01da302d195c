import { describe, expect, it } from "vitest";
import { blockOrder, doLater, doNow } from "./block-order.ts";
import type { Entry } from "./content.ts";
import { bfr, day, heavy } from "./fixtures/programme.ts";
import { playerState } from "./player.ts";
import { restAfterSet } from "./rest-after.ts";

const one = { sets: [{ reps: 8 }] };
const session = day([
  heavy("a", "back-squat", { ...one, group: "A" }),
  bfr("b", "knee-extension", { ...one, group: "B1" }),
  heavy("c", "plank", { ...one, group: "B2" }),
  heavy("d", "pull-up", { ...one, group: "C" }),
]);
const done = (entryKey: string) => ({ entryKey, setIndex: 0, side: "both" as const, doneAt: new Date(0) });
const left = (order: readonly string[], ...keys: readonly string[]) =>
  playerState(session, keys.map(done), order).remaining.map(({ entry }) => entry.key);

describe("the order that a client chooses for today", () => {
  it("puts an exercise after all others without skipping it, a superset as one", () => {
    expect(left([])).toEqual(["a", "b", "c", "d"]);
    expect(left(doLater(session, [], "c"))).toEqual(["a", "d", "b", "c"]);
    expect(left(doLater(session, doLater(session, [], "a"), "c"))).toEqual(["d", "a", "b", "c"]);
    expect(left(doNow(session, [], "d"), "a")).toEqual(["d", "b", "c"]);
  });

  it("knows no exercise that the plan does not have", () => {
    expect(doLater(session, [], "zz")).toEqual(["a", "b", "d"]);
    expect(blockOrder(session, ["zz", "d"])).toEqual(["a", "b", "d"]);
    expect(left(["d", "d"])).toEqual(["a", "b", "c", "d"]);
  });
});

describe("the rest after a set", () => {
  const restAfter = (entries: readonly Entry[], key: string, setIndex = 0) => {
    const { steps } = playerState(day(entries), []);
    const at = steps.findIndex((step) => step.entry.key === key && step.setIndex === setIndex);
    const step = steps[at];
    return step === undefined ? null : restAfterSet(step, steps, steps.slice(at));
  };
  const two = { sets: [{ reps: 8 }, { reps: 8 }] };
  const group = (first: number, second: number) => [
    heavy("x", "back-squat", { ...two, group: "A1", restSeconds: first }),
    heavy("y", "pull-up", { ...two, group: "A2", restSeconds: second }),
  ];

  it("is the exercise's own, and none after the last set", () => {
    const alone = [heavy("x", "back-squat", { ...two, group: "A", restSeconds: 90 })];
    expect([restAfter(alone, "x", 0), restAfter(alone, "x", 1)]).toEqual([90, 0]);
  });

  it("comes in full after the last exercise of a superset's round, and not within it", () => {
    expect([restAfter(group(90, 90), "x"), restAfter(group(90, 90), "y")]).toEqual([0, 90]);
    expect([restAfter(group(90, 0), "x"), restAfter(group(90, 0), "y")]).toEqual([0, 90]);
  });

  it("within a round is the shorter one that the coach gave the exercise", () => {
    expect([restAfter(group(20, 90), "x"), restAfter(group(20, 90), "y")]).toEqual([20, 90]);
  });
});
