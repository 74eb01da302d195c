import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CuffClocks,
  cuffElapsed,
  cuffLevel,
  cuffsOn,
  firstCuffOnAt,
  isCuffForgotten,
  isSessionForgotten,
  putOn,
  restRemaining,
  takeOff,
} from "./clocks.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);

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

describe("the cuff clocks", () => {
  const both = putOn({}, ["LL", "RL"], at(0));

  it("run per limb, from its cuff on to its cuff off", () => {
    const left = takeOff(both, ["LL"], at(290));
    expect(cuffsOn(left)).toEqual(["RL"]);
    expect(left.LL).toEqual({ onAt: null, offAt: at(290) });
    expect(firstCuffOnAt(putOn(left, ["LL"], at(500)))).toEqual(at(0));
    expect(firstCuffOnAt(takeOff(left, ["RL"], at(300)))).toBeNull();
  });

  it("neither begin anew nor forget when a button is pressed twice", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            on: fc.boolean(),
            limb: fc.constantFrom("LA" as const, "RA" as const, "LL" as const, "RL" as const),
          }),
        ),
        (presses) => {
          let clocks: CuffClocks = {};
          const since = new Map<string, number>();
          for (const [second, { on, limb }] of presses.entries()) {
            clocks = on ? putOn(clocks, [limb], at(second)) : takeOff(clocks, [limb], at(second));
            if (!on) since.delete(limb);
            else if (!since.has(limb)) since.set(limb, second);
          }
          const shown = cuffsOn(clocks).map((limb) => [
            limb,
            (clocks[limb]?.onAt?.getTime() ?? 0) / 1_000 - T0 / 1_000,
          ]);
          expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(since));
        },
      ),
    );
  });

  it("are forgotten two minutes after the last thing that was done under them", () => {
    expect(isCuffForgotten({}, at(0), at(9_000))).toBe(false);
    expect([119, 120].map((second) => isCuffForgotten(both, null, at(second)))).toEqual([false, true]);
    expect([219, 220].map((second) => isCuffForgotten(both, at(100), at(second)))).toEqual([false, true]);
  });
});

describe("a session that nobody ends", () => {
  it("is forgotten an hour after its last set", () => {
    expect([3_599, 3_600].map((second) => isSessionForgotten(at(0), at(second)))).toEqual([false, true]);
    expect(isSessionForgotten(null, at(0))).toBe(false);
  });
});
