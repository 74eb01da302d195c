import { describe, expect, it } from "vitest";
import type { Limb } from "#kernel/limb.ts";
import type { BfrEntry } from "./content.ts";
import { bfr, day, heavy } from "./fixtures/programme.ts";
import { NO_CLOCKS, nextAction, PLANNED_NEEDS, type PlayerClocks } from "./next-action.ts";
import { type LoggedSet, playerState } from "./player.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);
const log = (entryKey: string, setIndex: number, side: LoggedSet["side"] = "both", seconds = 0): LoggedSet => ({
  entryKey,
  setIndex,
  side,
  doneAt: at(seconds),
});
const two: Partial<BfrEntry> = { sets: [{ reps: 30 }, { reps: 15 }] };
const LEGS: readonly Limb[] = ["LL", "RL"];

interface Given {
  readonly restEndsAt?: Date;
  readonly on?: Date;
  readonly off?: Date;
  readonly limbs?: readonly Limb[];
}
/** Clocks whose cuffs went on and came off together. */
const clocks = ({ restEndsAt, on, off, limbs = LEGS }: Given): PlayerClocks => ({
  ...NO_CLOCKS,
  restEndsAt: restEndsAt ?? null,
  cuffs: Object.fromEntries(limbs.map((limb) => [limb, { onAt: on ?? null, offAt: off ?? null }])),
});

describe("the next action", () => {
  const session = day([
    bfr("a", "knee-extension", two),
    heavy("h", "plank", { sets: [{ reps: 1, seconds: 30 }] }),
    bfr("b", "leg-press", { ...two, group: "C" }),
  ]);
  const types = (logs: readonly LoggedSet[], given: Given, seconds: number) =>
    nextAction(playerState(session, logs), clocks(given), at(seconds));

  it("inflates, then works, then rests with the cuff on, then works again", () => {
    expect(types([], {}, 0)).toMatchObject({ type: "inflate", step: { setIndex: 0 } });
    expect(types([], { on: at(5) }, 6)).toMatchObject({ type: "do-set" });
    const afterOne = [log("a", 0, "both", 130)];
    expect(types(afterOne, { on: at(5), restEndsAt: at(160) }, 140)).toMatchObject({ type: "rest", seconds: 20 });
    expect(types(afterOne, { on: at(5), restEndsAt: at(160) }, 161)).toMatchObject({
      type: "do-set",
      step: { setIndex: 1 },
    });
  });

  it("deflates after an exercise before anything else", () => {
    const given = { on: at(5), restEndsAt: at(400) };
    expect(types([log("a", 0, "both", 130), log("a", 1, "both", 230)], given, 231)).toEqual({
      type: "deflate",
      because: "exercise-over",
      limbs: LEGS,
    });
  });

  it("lets blood flow back before the next cuffed exercise of the same limbs, also with other work in between", () => {
    const logs = [log("a", 0, "both", 130), log("a", 1, "both", 230), log("h", 0, "both", 300)];
    expect(types(logs, { off: at(235) }, 305)).toMatchObject({ type: "reperfuse", seconds: 110 });
    expect(types(logs, { off: at(235) }, 415)).toMatchObject({ type: "inflate", step: { entry: { key: "b" } } });
    expect(types(logs, { off: at(235), on: at(416) }, 417)).toMatchObject({ type: "do-set" });
  });

  it("deflates when the time is up, in the middle of a set as well, and does not re-inflate at once", () => {
    expect(types([], { on: at(0) }, 599)).toMatchObject({ type: "do-set" });
    expect(types([], { on: at(0) }, 600)).toEqual({ type: "deflate", because: "time-over", limbs: LEGS });
    expect(types([log("a", 0, "both", 590)], { off: at(601) }, 602)).toMatchObject({ type: "reperfuse" });
  });

  it("takes a stricter limit but never a laxer one", () => {
    const state = playerState(session, []);
    const on = clocks({ on: at(0) });
    const limit = (seconds: number) => ({ ...PLANNED_NEEDS, limitOf: () => seconds });
    expect(nextAction(state, on, at(300), limit(300))).toMatchObject({ type: "deflate" });
    expect(nextAction(state, on, at(600), limit(9_999))).toMatchObject({ type: "deflate" });
  });

  it("deflates and inflates around each set when the plan says so, with no more than the rest between", () => {
    const cuff = { percentLop: 40, deflate: "between-sets", limbs: "both" } as const;
    const gentle = day([bfr("a", "leg-press", { ...two, cuff })]);
    const state = playerState(gentle, [log("a", 0, "both", 120)]);
    expect(nextAction(state, clocks({ on: at(0) }), at(121))).toEqual({
      type: "deflate",
      because: "between-sets",
      limbs: LEGS,
    });
    const resting = { restEndsAt: at(150), off: at(122) };
    expect(nextAction(state, clocks(resting), at(130))).toMatchObject({ type: "rest", seconds: 20 });
    expect(nextAction(state, clocks(resting), at(151))).toMatchObject({ type: "inflate", step: { setIndex: 1 } });
    expect(nextAction(state, clocks({ ...resting, on: at(152) }), at(153))).toMatchObject({ type: "do-set" });
  });

  it("moves the cuff to the other limb without waiting for the first to recover", () => {
    const state = playerState(day([bfr("a", "split-squat", two)]), [
      log("a", 0, "left", 100),
      log("a", 1, "left", 200),
    ]);
    expect(nextAction(state, clocks({ on: at(0), limbs: ["LL"] }), at(201))).toMatchObject({
      because: "exercise-over",
      limbs: ["LL"],
    });
    expect(nextAction(state, clocks({ off: at(202), limbs: ["LL"] }), at(203))).toMatchObject({
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
    const on = clocks({ on: at(0) });
    const next = (...logs: readonly LoggedSet[]) => nextAction(playerState(superset, logs), on, at(250));
    expect(next(log("a", 0, "both", 120))).toMatchObject({ type: "do-set", step: { entry: { key: "p" } } });
    const second = [log("a", 0, "both", 120), log("p", 0, "both", 150), log("a", 1, "both", 240)];
    expect(next(...second)).toEqual({ type: "deflate", because: "exercise-over", limbs: LEGS });
  });

  it("never ends with a cuff that is still on", () => {
    const logs = [log("a", 0), log("a", 1), log("h", 0), log("b", 0), log("b", 1, "both", 900)];
    expect(types(logs, { on: at(700) }, 901)).toEqual({ type: "deflate", because: "exercise-over", limbs: LEGS });
    expect(types(logs, { off: at(905) }, 906)).toEqual({ type: "finish" });
  });

  it("asks for the cuff that is still missing, and works once both are on", () => {
    const left = { LL: { onAt: at(5), offAt: null } };
    const state = playerState(session, []);
    expect(nextAction(state, { ...NO_CLOCKS, cuffs: left }, at(20))).toMatchObject({ type: "inflate", limbs: ["RL"] });
    const both = { ...left, RL: { onAt: at(25), offAt: null } };
    expect(nextAction(state, { ...NO_CLOCKS, cuffs: both }, at(26))).toMatchObject({ type: "do-set" });
  });

  it("takes each cuff off at its own limit", () => {
    const cuffs = { LL: { onAt: at(0), offAt: null }, RL: { onAt: at(30), offAt: null } };
    const state = playerState(session, []);
    expect(nextAction(state, { ...NO_CLOCKS, cuffs }, at(600))).toMatchObject({ because: "time-over", limbs: ["LL"] });
    expect(nextAction(state, { ...NO_CLOCKS, cuffs }, at(630))).toMatchObject({ limbs: LEGS });
  });

  it("gives each limb its own time to recover", () => {
    const logs = [log("a", 0, "both", 130), log("a", 1, "both", 230), log("h", 0, "both", 300)];
    const cuffs = { LL: { onAt: null, offAt: at(200) }, RL: { onAt: null, offAt: at(260) } };
    const next = (seconds: number) => nextAction(playerState(session, logs), { ...NO_CLOCKS, cuffs }, at(seconds));
    expect(next(390)).toMatchObject({ type: "reperfuse", seconds: 50 });
    expect(next(440)).toMatchObject({ type: "inflate", limbs: LEGS });
  });

  it("takes a cuff off that the chosen order does not need now", () => {
    const state = playerState(session, [], ["h", "a", "b"]);
    expect(nextAction(state, clocks({ on: at(5) }), at(6))).toEqual({
      type: "deflate",
      because: "exercise-over",
      limbs: LEGS,
    });
  });

  it("asks for no cuff where no pressure is known", () => {
    const none = { ...PLANNED_NEEDS, limbsOf: () => [] };
    expect(nextAction(playerState(session, []), NO_CLOCKS, at(0), none)).toMatchObject({ type: "do-set" });
  });

  it("holds a paused rest until somebody goes on, however late it gets", () => {
    const paused = { ...clocks({ on: at(5) }), restPausedSeconds: 12 };
    const state = playerState(session, [log("a", 0, "both", 130)]);
    expect(nextAction(state, paused, at(400))).toMatchObject({ type: "rest", seconds: 12, isPaused: true });
    expect(nextAction(state, paused, at(605))).toMatchObject({ type: "deflate", because: "time-over" });
  });
});
