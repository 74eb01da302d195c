import { describe, expect, it } from "vitest";
import cases from "./fixtures/vignettes.json" with { type: "json" };
import { runScreening } from "./testing/run-vignette.ts";

const screening = cases.vignettes.filter(({ kind }) => kind === "screening");
const run = (vignette: unknown) => runScreening(vignette, cases.baseline);
const all = (outcome: string) => ({ LA: outcome, RA: outcome, LL: outcome, RL: outcome });

describe("worked screening cases", () => {
  it("has all of them", () => expect(screening).toHaveLength(35));

  it.each(screening)("$id", (vignette) => {
    const result = run(vignette);
    if (!result.ok) throw new Error(result.error);
    expect(result.value.notes).toEqual([]);
    expect(result.value.pairs.length).toBeGreaterThan(4);
    expect(result.value.pairs.map(({ what, got }) => [what, got])).toEqual(
      result.value.pairs.map(({ what, expected }) => [what, expected]),
    );
  });
});

describe("a case that nobody has seen", () => {
  it.each([
    ["an unknown item", { input: { Z9: "yes" } }, "cannot read the answers: Z9: item.unknown"],
    ["an unknown answer", { input: { C1: "perhaps" } }, "cannot read the answers: C1: answer.invalid"],
    ["an unknown limb", { input: { D1: ["XX"] } }, "cannot read the answers: D1: limb.unknown"],
    [
      "an unknown rule in a letter",
      { letters: [{ rules: ["Z9"], limbs: ["LA"] }] },
      'cannot read the letter: unknown rule "Z9"',
    ],
    ["a letter without limbs", { letters: [{ rules: ["C7"] }] }, "cannot read the letter: it names no limb"],
    ["a hold on nothing", { prior_absolute: "Z9" }, 'no answer to item "Z9" excludes'],
  ])("is answered in words: %s", (_, vignette, message) => {
    const result = run(vignette);
    expect(result.ok ? "ran" : result.error).toContain(message);
  });

  it("says what it does not compare", () => {
    expect(run({ expect: all("CLEARED"), colour: "blue" })).toEqual({
      ok: true,
      value: expect.objectContaining({ notes: ['"colour" is not compared'] }),
    });
  });

  it.each(["C1", "C4", "C6", "B3", "G1", "H1", "H4", "H6", "N2", "P1", "P2", "A5"])("holds an earlier %s", (item) => {
    const result = run({ prior_absolute: item, expect: { LL: "EXCLUDED" } });
    expect(result.ok ? result.value.pairs : result.error).toEqual([
      { what: "LL", expected: "EXCLUDED", got: "EXCLUDED" },
    ]);
  });

  it("passes when a refusal is expected and the answers cannot be", () => {
    const result = run({ input: { B10: { sbp: 80, dbp: 120 } }, expect: "REFUSED" });
    expect(result.ok && result.value.notes).toEqual([
      expect.stringContaining("B10.readings.0.diastolic: bp.diastolic-not-below-systolic"),
    ]);
  });

  it("leaves the other limbs alone when a wound is named without its detail", () => {
    const result = run({ input: { M1: ["LA"] }, expect: { LA: "EXCLUDED", RA: "CLEARED" } });
    expect(result.ok && result.value.pairs.every(({ expected, got }) => expected === got)).toBe(true);
  });
});
