import { describe, expect, it } from "vitest";
import { type CuffedBlock, checkExerciseCuffTime, checkSessionCuffTime, cuffOnSeconds } from "./dose.ts";
import { givenScheme } from "./testing/given.ts";

describe("time under one inflation", () => {
  it("is the longest set when the cuff is opened between sets", () => {
    expect(cuffOnSeconds(givenScheme())).toBe(390);
    expect(cuffOnSeconds(givenScheme({ deflateBetweenSets: true }))).toBe(120);
    expect(cuffOnSeconds(givenScheme({ reps: [15] }))).toBe(60);
  });

  it.each([
    [30, [], []],
    [60, [], []],
    [61, [], ["cuff-time-over-plan"]],
    [100, [], ["cuff-time-over-plan"]],
    [101, ["cuff-time-over-limit"], []],
  ])("with %s s of rest: refused %j, warned %j", (restSeconds, denials, warnings) => {
    const check = checkExerciseCuffTime(givenScheme({ restSeconds }));
    expect(check.denials.map(({ code }) => code)).toEqual(denials);
    expect(check.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});

describe("a session of cuffed exercises", () => {
  const block = (limbs: CuffedBlock["limbs"], minutes: number, openMinutes: number): CuffedBlock => ({
    limbs,
    cuffOnSeconds: minutes * 60,
    openAfterSeconds: openMinutes * 60,
  });
  const codes = (...blocks: CuffedBlock[]) => checkSessionCuffTime(blocks).map(({ code, limb }) => [code, limb]);

  it("may go on as long as the cuff opens for three minutes", () => {
    expect(codes(block(["LL"], 10, 3), block(["LL"], 10, 3), block(["LL"], 10, 0))).toEqual([]);
  });

  it("is refused from 20 minutes on a leg and 15 on an arm without that", () => {
    expect(codes(block(["LL"], 10, 2), block(["LL"], 9.9, 2))).toEqual([]);
    expect(codes(block(["LL"], 10, 2), block(["LL"], 10, 2))).toEqual([["cuff-time-over-limit", "LL"]]);
    expect(codes(block(["RA"], 8, 1), block(["RA"], 7, 1))).toEqual([["cuff-time-over-limit", "RA"]]);
  });

  it("lets a limb recover while the other one works", () => {
    expect(codes(block(["LL"], 10, 1), block(["RL"], 5, 1), block(["LL"], 10, 1))).toEqual([]);
    expect(codes(block(["LL"], 10, 0.5), block(["RL"], 1, 0.5), block(["LL"], 10, 1))).toHaveLength(1);
    const short = block(["RL"], 1, 0.25);
    expect(codes(block(["LL"], 10, 0.5), short, short, block(["LL"], 10, 1))).toEqual([]);
  });

  it("never has arms and legs together", () => {
    expect(codes(block(["LA", "LL"], 5, 3))).toEqual([["arms-and-legs-together", null]]);
    expect(codes(block(["LA", "RA"], 5, 3), block(["LL", "RL"], 5, 3))).toEqual([]);
  });
});
