import { describe, expect, it } from "vitest";
import {
  cuffOn,
  type DeviceState,
  moveRest,
  NEW_DEVICE,
  pauseRest,
  startRest,
} from "#features/session/device/device-state.ts";
import { type Cue, cueBetween } from "./cues.ts";
import { momentAt } from "./moment.ts";
import { spokenAt } from "./spoken.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);

/** Reads the clocks twice a second for a while, as the player does, and notes what is said and what sounds. */
const listen = (device: DeviceState, from: number, to: number, limitSeconds = 600, lastDoneAt: Date | null = null) => {
  const said: string[] = [];
  const cues: Cue[] = [];
  let before = momentAt({ device, limitSeconds, lastDoneAt }, at(from));
  let words = { polite: "", assertive: "" };
  for (let second = from; second <= to; second += 0.5) {
    const moment = momentAt({ device, limitSeconds, lastDoneAt }, at(second));
    const spoken = spokenAt(moment);
    if (spoken.polite !== words.polite && spoken.polite !== "") said.push(spoken.polite);
    if (spoken.assertive !== words.assertive && spoken.assertive !== "") said.push(`! ${spoken.assertive}`);
    const cue = cueBetween(before, moment);
    if (cue !== null) cues.push(cue);
    words = spoken;
    before = moment;
  }
  return { said, cues };
};

const resting = (seconds: number) => startRest(NEW_DEVICE, seconds, at(0));
const cuffed = cuffOn(NEW_DEVICE, "ext", ["LL", "RL"], at(0));

describe("a screen reader", () => {
  it("hears a rest three times, at its start, ten seconds before its end and at its end", () => {
    expect(listen(resting(60), 0, 240).said).toEqual(["Rest, 60 seconds", "10 seconds of rest left", "Rest is over"]);
  });

  it("hears a cuff's start, three quarters and limit, and nothing between", () => {
    const busy = (device: DeviceState) => listen(device, 0, 1_800, 600, at(1_700)).said;
    expect(busy(cuffed)).toEqual([
      "Cuff clock running",
      "! Three quarters of the cuff time is used",
      "! Time limit reached. Release the cuff now",
    ]);
  });

  it("hears at once of a cuff that was forgotten", () => {
    expect(listen(cuffed, 0, 200).said).toEqual(["Cuff clock running", "! The cuff is still on. Is that on purpose?"]);
  });

  it("hears nothing of a rest that stands still", () => {
    expect(listen(pauseRest(resting(60), at(20)), 20, 600).said).toEqual([]);
  });
});

describe("the sounds", () => {
  it("call ten seconds before a rest ends and when it ends, once each", () => {
    expect(listen(resting(60), 0, 240).cues).toEqual(["rest-soon", "rest-over"]);
    expect(listen(moveRest(resting(60), 15, at(1)), 1, 240).cues).toEqual(["rest-soon", "rest-over"]);
  });

  it("do not call for a rest that ended while the phone slept, and do for one that has just ended", () => {
    const facts = { device: resting(60), limitSeconds: 600, lastDoneAt: null };
    const after = (seconds: number) => cueBetween(momentAt(facts, at(30)), momentAt(facts, at(seconds)));
    expect(after(300)).toBeNull();
    expect(after(64)).toBe("rest-over");
  });

  it("call at three quarters once, and from the limit on every ten seconds until the cuff is off", () => {
    expect(listen(cuffed, 0, 631, 600, at(500)).cues).toEqual([
      "cuff-amber",
      "cuff-over",
      "cuff-over",
      "cuff-over",
      "cuff-over",
    ]);
  });

  it("call for a cuff that came over its limit while the phone slept", () => {
    const facts = { device: cuffed, limitSeconds: 600, lastDoneAt: null };
    expect(cueBetween(momentAt(facts, at(10)), momentAt(facts, at(2_000)))).toBe("cuff-over");
  });

  it("ask for a forgotten cuff from two minutes on, again and again", () => {
    expect(listen(cuffed, 0, 131).cues).toEqual(["cuff-forgotten", "cuff-forgotten"]);
  });
});
