import { describe, expect, it } from "vitest";
import { cuffElapsed, cuffLevel, restRemaining } from "./clocks.ts";
import type { BfrEntry, Day } from "./content.ts";
import { bfr, day, heavy } from "./fixtures/programme.ts";
import { type LoggedSet, nextAction, type PlayerClocks, playerState, restAfter } from "./player.ts";
import { sessionSteps } from "./steps.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);
const log = (entryKey: string, setIndex: number, side: LoggedSet["side"] = "both", seconds = 0): LoggedSet => ({
  entryKey,
  setIndex,
  side,
  doneAt: at(seconds),
});
const OFF: PlayerClocks = { restEndsAt: null, cuffOnAt: null, cuffOffAt: null };
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
    expect(nextAction(playerState(day([]), []), OFF, at(0))).toEqual({ type: "finish" });
  });
});

describe("the next action", () => {
  const session = day([
    bfr("a", "knee-extension", two),
    heavy("h", "plank", { sets: [{ reps: 1, seconds: 30 }] }),
    bfr("b", "leg-press", { ...two, group: "C" }),
  ]);
  const types = (logs: readonly LoggedSet[], clocks: Partial<PlayerClocks>, seconds: number) =>
    nextAction(playerState(session, logs), { ...OFF, ...clocks }, at(seconds));

  it("inflates, then works, then rests with the cuff on, then works again", () => {
    expect(types([], {}, 0)).toMatchObject({ type: "inflate", step: { setIndex: 0 } });
    expect(types([], { cuffOnAt: at(5) }, 6)).toMatchObject({ type: "do-set" });
    const afterOne = [log("a", 0, "both", 130)];
    expect(types(afterOne, { cuffOnAt: at(5), restEndsAt: at(160) }, 140)).toMatchObject({ type: "rest", seconds: 20 });
    expect(types(afterOne, { cuffOnAt: at(5), restEndsAt: at(160) }, 161)).toMatchObject({
      type: "do-set",
      step: { setIndex: 1 },
    });
  });

  it("deflates after an exercise before anything else", () => {
    const clocks = { cuffOnAt: at(5), restEndsAt: at(400) };
    expect(types([log("a", 0, "both", 130), log("a", 1, "both", 230)], clocks, 231)).toEqual({
      type: "deflate",
      because: "exercise-over",
    });
  });

  it("lets blood flow back before the next cuffed exercise of the same limbs, also with other work in between", () => {
    const logs = [log("a", 0, "both", 130), log("a", 1, "both", 230), log("h", 0, "both", 300)];
    expect(types(logs, { cuffOffAt: at(235) }, 305)).toMatchObject({ type: "reperfuse", seconds: 110 });
    expect(types(logs, { cuffOffAt: at(235) }, 415)).toMatchObject({ type: "inflate", step: { entry: { key: "b" } } });
    expect(types(logs, { cuffOffAt: at(235), cuffOnAt: at(416) }, 417)).toMatchObject({ type: "do-set" });
  });

  it("deflates when the time is up, in the middle of a set as well, and does not re-inflate at once", () => {
    expect(types([], { cuffOnAt: at(0) }, 599)).toMatchObject({ type: "do-set" });
    expect(types([], { cuffOnAt: at(0) }, 600)).toEqual({ type: "deflate", because: "time-over" });
    expect(types([log("a", 0, "both", 590)], { cuffOffAt: at(601) }, 602)).toMatchObject({ type: "reperfuse" });
  });

  it("takes a stricter limit but never a laxer one", () => {
    const state = playerState(session, []);
    const clocks = { ...OFF, cuffOnAt: at(0) };
    expect(nextAction(state, clocks, at(300), 300)).toMatchObject({ type: "deflate" });
    expect(nextAction(state, clocks, at(600), 9_999)).toMatchObject({ type: "deflate" });
  });

  it("deflates and inflates around each set when the plan says so, with no more than the rest between", () => {
    const cuff = { percentLop: 40, deflate: "between-sets", limbs: "both" } as const;
    const gentle = day([bfr("a", "leg-press", { ...two, cuff })]);
    const state = playerState(gentle, [log("a", 0, "both", 120)]);
    expect(nextAction(state, { ...OFF, cuffOnAt: at(0) }, at(121))).toEqual({
      type: "deflate",
      because: "between-sets",
    });
    const resting = { restEndsAt: at(150), cuffOnAt: null, cuffOffAt: at(122) };
    expect(nextAction(state, resting, at(130))).toMatchObject({ type: "rest", seconds: 20 });
    expect(nextAction(state, resting, at(151))).toMatchObject({ type: "inflate", step: { setIndex: 1 } });
    expect(nextAction(state, { ...resting, cuffOnAt: at(152) }, at(153))).toMatchObject({ type: "do-set" });
  });

  it("moves the cuff to the other limb without waiting for the first to recover", () => {
    const state = playerState(day([bfr("a", "split-squat", two)]), [
      log("a", 0, "left", 100),
      log("a", 1, "left", 200),
    ]);
    expect(nextAction(state, { ...OFF, cuffOnAt: at(0) }, at(201))).toMatchObject({ because: "exercise-over" });
    expect(nextAction(state, { ...OFF, cuffOffAt: at(202) }, at(203))).toMatchObject({
      type: "inflate",
      step: { side: "right", setIndex: 0 },
    });
  });

  it("keeps the cuff on through a superset, and takes it off when only uncuffed sets are left in it", () => {
    const superset = day([
      bfr("a", "knee-extension", { ...two, group: "A1" }),
      heavy("p", "pull-up", {
        group: "A2",
        load: { type: "bodyweight" },
        sets: [{ reps: 5 }, { reps: 5 }, { reps: 5 }],
      }),
    ]);
    const on = { ...OFF, cuffOnAt: at(0) };
    const next = (...logs: readonly LoggedSet[]) => nextAction(playerState(superset, logs), on, at(250));
    expect(next(log("a", 0, "both", 120))).toMatchObject({ type: "do-set", step: { entry: { key: "p" } } });
    const second = [log("a", 0, "both", 120), log("p", 0, "both", 150), log("a", 1, "both", 240)];
    expect(next(...second)).toEqual({ type: "deflate", because: "exercise-over" });
  });

  it("never ends with a cuff that is still on", () => {
    const logs = [log("a", 0), log("a", 1), log("h", 0), log("b", 0), log("b", 1, "both", 900)];
    expect(types(logs, { cuffOnAt: at(700) }, 901)).toEqual({ type: "deflate", because: "exercise-over" });
    expect(types(logs, { cuffOffAt: at(905) }, 906)).toEqual({ type: "finish" });
  });

  it("rests as long as the exercise says, and not after the last set", () => {
    expect(restAfter(playerState(session, [log("a", 0)]), at(10))).toEqual(at(40));
    expect(restAfter(playerState(session, [log("h", 0)]), at(10))).toEqual(at(130));
    expect(
      restAfter(playerState(day([heavy("h", "plank", { sets: [{ reps: 1, seconds: 9 }] })]), [log("h", 0)]), at(0)),
    ).toBeNull();
  });
});

describe("clocks", () => {
  it("read the wall clock, so that a phone that slept is right again", () => {
    expect(restRemaining(at(30), at(0.2))).toBe(30);
    expect(restRemaining(at(30), at(30))).toBe(0);
    expect(restRemaining(at(30), at(37))).toBe(-7);
    expect(restRemaining(null, at(0))).toBe(0);
    expect(cuffElapsed(at(0), at(3_600.9))).toBe(3_600);
    expect(cuffElapsed(null, at(9))).toBe(0);
  });

  it("do not run backwards when the device's clock was set back", () => {
    expect(cuffElapsed(at(100), at(0))).toBe(0);
  });

  it("turn amber at 75 % of the limit and insistent at all of it", () => {
    expect([0, 449, 450, 599, 600, 900].map((seconds) => cuffLevel(seconds))).toEqual([
      "calm",
      "calm",
      "amber",
      "amber",
      "insistent",
      "insistent",
    ]);
    expect(cuffLevel(90, 120)).toBe("amber");
  });
});
