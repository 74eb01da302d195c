import { describe, expect, it } from "vitest";
import { NewSetLog, SessionRating } from "./set-log.ts";

const set = {
  sessionId: "0192f0c1-2345-7abc-8def-0123456789ab",
  entryKey: "a1",
  exerciseSlug: "leg-extension",
  setIndex: 0,
  side: "left",
  load: { kg: 20, entered: "20,0" },
  reps: 30,
  rir: 2,
  discomfort: 5,
  cuffed: true,
  cuffs: [{ limb: "LL", pressureMmHg: 120 }],
  cuffSeconds: 75,
  status: "done",
  doneAt: new Date("2026-11-24T10:00:00Z"),
};
const codes = (differs: Readonly<Record<string, unknown>>): readonly string[] =>
  NewSetLog.safeParse({ ...set, ...differs }).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  ) ?? [];

describe("NewSetLog", () => {
  it("keeps what was typed", () => expect(NewSetLog.parse(set).load?.entered).toBe("20,0"));

  it.each([
    ["half a repetition", { reps: 9.5 }, ["reps: reps.not-whole"]],
    ["a negative load", { load: { kg: -1, entered: "-1" } }, ["load.kg: load.negative"]],
    ["discomfort 11", { discomfort: 11 }, ["discomfort: scale.too-high"]],
    ["a cuffed set without a cuff", { cuffs: [] }, ["cuffs: cuffs.mismatch"]],
    ["a cuff on an uncuffed set", { cuffed: false }, ["cuffs: cuffs.mismatch"]],
    ["one limb twice", { cuffs: [set.cuffs[0], set.cuffs[0]] }, ["cuffs: cuffs.repeated-limb"]],
    ["1800 mmHg", { cuffs: [{ limb: "LL", pressureMmHg: 1800 }] }, ["cuffs.0.pressureMmHg: mmHg.too-large"]],
  ])("refuses %s", (_, differs, expected) => expect(codes(differs)).toEqual(expected));
});

describe("SessionRating", () => {
  it("takes 0 to 10", () => {
    expect(SessionRating.safeParse({ rpe: 10, note: "" }).success).toBe(true);
    expect(SessionRating.safeParse({ rpe: 10.5, note: "" }).success).toBe(false);
  });
});
