import { describe, expect, it } from "vitest";
import { addDays, LIMBS, plainDate } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import type { Letter } from "./letter.ts";
import { screeningRule } from "./rule.ts";
import { SCREENING_RULES } from "./rules/registry.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { letterFor, ruleRefsOf, TODAY } from "./testing/vignette.ts";

const trait = healthy({ C7: "trait" });
const c7 = (more: Partial<Letter> = {}): Letter => letterFor(ruleRefsOf("C7"), LIMBS, more);
const leftLeg = (answers: Answers, ...letters: readonly Letter[]) =>
  evaluate({ answers, letters, history: NO_HISTORY, today: TODAY }).limbs.LL;

describe("a letter about a referral", () => {
  it("opens with limits and says which referral it answered", () => {
    expect(leftLeg(trait, c7())).toMatchObject({
      outcome: "cleared-mod",
      ceilingPercent: 50,
      bundles: ["MOD-CLR", "MOD-RHB"],
      answeredByLetter: ["screening.C7@1"],
    });
  });

  it.each([
    ["is still pending", c7({ status: "pending" })],
    ["was rejected", c7({ status: "rejected" })],
    ["has run out", c7({ validUntil: addDays(TODAY, -1) })],
    ["was 61 days old when it came", c7({ writtenOn: addDays(TODAY, -61), receivedOn: TODAY })],
    ["is said to come tomorrow", c7({ receivedOn: addDays(TODAY, 1) })],
    ["was written tomorrow", c7({ writtenOn: addDays(TODAY, 1), receivedOn: addDays(TODAY, 1) })],
    ["names another limb", c7({ limbs: ["RA"] })],
    ["names another rule", letterFor(["screening.B5@1"], LIMBS)],
    ["names another version of the rule", letterFor(["screening.C7@2"], LIMBS)],
  ])("does nothing when it %s", (_, letter) => {
    expect(leftLeg(trait, letter).outcome).toBe("refer");
  });

  it("counts on its last day, and 60 days after it was written", () => {
    expect(leftLeg(trait, c7({ validUntil: TODAY })).outcome).toBe("cleared-mod");
    expect(leftLeg(trait, c7({ writtenOn: addDays(TODAY, -60), receivedOn: TODAY })).outcome).toBe("cleared-mod");
  });

  it("opens only the limb it names", () => {
    const { limbs } = evaluate({ answers: trait, letters: [c7({ limbs: ["LL"] })], history: NO_HISTORY, today: TODAY });
    expect([limbs.LL.outcome, limbs.RL.outcome, limbs.LA.outcome]).toEqual(["cleared-mod", "refer", "refer"]);
  });

  it("opens only the rule it names", () => {
    expect(leftLeg(healthy({ C7: "trait", B5: "yes" }), c7()).outcome).toBe("refer");
  });

  it("lowers a ceiling and never raises one", () => {
    expect(leftLeg(trait, c7({ ceilingPercent: 40 })).ceilingPercent).toBe(40);
    expect(leftLeg(trait, c7({ ceilingPercent: 80 })).ceilingPercent).toBe(50);
  });

  it("waits for a complete questionnaire", () => {
    const { B10: _, ...unfinished } = trait;
    expect(leftLeg(unfinished, c7()).outcome).toBe("refer");
  });

  it("waits while an answer is pending a test", () => {
    expect(leftLeg(healthyBut({ C7: "trait", I1: "unsure" }), c7()).outcome).toBe("refer");
  });
});

describe("a letter for an older version of the rule", () => {
  const high = healthy({ B10: { sbp: 168, dbp: 80, age_days: 0 } });
  const older = letterFor(["screening.B10-G2@1"], LIMBS);
  const referral = (answers: Answers, ...letters: readonly Letter[]) =>
    evaluate({ answers, letters, history: NO_HISTORY, today: TODAY }).findings.find(({ effect }) => effect === "refer");

  it("opens nothing when the rule has become stricter, and the reason says so", () => {
    expect(leftLeg(high, older).outcome).toBe("refer");
    expect(leftLeg(high, letterFor(ruleRefsOf("B10-G2"), LIMBS)).outcome).toBe("cleared-mod");
    expect(referral(high, older)?.wouldChange).toMatch(/^A lower reading.* letter on file is for an older version/);
    expect(referral(high)?.wouldChange).not.toContain("older version");
    expect(referral(high, { ...older, validUntil: addDays(TODAY, -1) })?.wouldChange).not.toContain("older version");
    expect(referral(high, { ...older, status: "pending" })?.wouldChange).not.toContain("older version");
  });

  it.each([
    ["B2", { B2: "stable" }],
    ["B6", { B6: "controlled" }],
  ] as const)("still counts where only the words for a later answer changed: %s", (item, answers) => {
    const letter = letterFor([`screening.${item}@1`], LIMBS);
    expect(leftLeg(healthyBut(answers), letter)).toMatchObject({
      outcome: "cleared-mod",
      answeredByLetter: [`screening.${item}@2`],
    });
  });

  it("keeps its no until somebody answers the rule as it is today", () => {
    const no: Letter = { ...older, answers: [{ rule: "screening.B10-G2@1", verdict: "not-fit" }] };
    expect(leftLeg(high, no).outcome).toBe("excluded");
    expect(leftLeg(high, no, letterFor(["screening.B10-G2@1"], LIMBS, { writtenOn: addDays(TODAY, -6) })).outcome).toBe(
      "excluded",
    );
    expect(leftLeg(high, no, letterFor(["screening.B10-G2@2"], LIMBS, { writtenOn: addDays(TODAY, -6) })).outcome).toBe(
      "cleared-mod",
    );
  });

  it("names a version that has been, or the rule cannot be built", () => {
    const rule = SCREENING_RULES.find(({ id }) => id === "screening.B2");
    if (rule === undefined) throw new Error("no such rule");
    for (const lettersSince of [0, 1.5, 3]) expect(() => screeningRule({ ...rule, lettersSince })).toThrow(/letters/);
  });
});

describe("two letters about one referral", () => {
  const of = (verdict: "fit" | "not-fit", more: Partial<Letter> = {}) =>
    c7({ answers: [{ rule: "screening.C7@1", verdict }], ...more });
  const either = (a: Letter, b: Letter) => [leftLeg(trait, a, b), leftLeg(trait, b, a)];

  it("of one day: the stricter counts, in whatever order they came", () => {
    for (const limb of either(of("fit"), of("not-fit"))) expect(limb.outcome).toBe("excluded");
  });

  it("of one day that both open: the lower ceiling counts, and of equal ones the earlier end", () => {
    const long = { validUntil: addDays(TODAY, 40) };
    for (const limb of either(of("fit", { ceilingPercent: 45 }), of("fit", { ceilingPercent: 35, ...long })))
      expect(limb.ceilingPercent).toBe(35);
    for (const limb of either(of("fit"), of("fit", { ceilingPercent: 45 }))) expect(limb.ceilingPercent).toBe(45);
    for (const limb of either(of("fit", { validUntil: addDays(TODAY, 20) }), of("fit", long)))
      expect(limb.expiresOn).toBe(addDays(TODAY, 20));
  });

  it("of different days: the newer counts, whichever is stricter", () => {
    const newer = { writtenOn: addDays(TODAY, -1), receivedOn: TODAY };
    for (const limb of either(of("fit", { ceilingPercent: 30 }), of("fit", { ceilingPercent: 45, ...newer })))
      expect(limb.ceilingPercent).toBe(45);
  });

  it("about another rule says nothing about this one's version", () => {
    const answers = healthy({ B10: { sbp: 168, dbp: 80, age_days: 0 } });
    const other = letterFor(["screening.B2@1", "screening.B10-G2@3"], LIMBS);
    const refused = letterFor([], LIMBS, { answers: [{ rule: "screening.B10-G2@1", verdict: "not-fit" }] });
    for (const letter of [other, refused, { ...refused, validUntil: TODAY }]) {
      const { findings } = evaluate({ answers, letters: [letter], history: NO_HISTORY, today: TODAY });
      expect(findings.filter(({ wouldChange }) => wouldChange.includes("older version"))).toEqual([]);
    }
  });

  it("for an older version is named through its last day", () => {
    const answers = healthy({ B10: { sbp: 168, dbp: 80, age_days: 0 } });
    const letters = [letterFor(["screening.B5@1", "screening.B10-G2@1"], LIMBS, { validUntil: TODAY })];
    const { findings } = evaluate({ answers, letters, history: NO_HISTORY, today: TODAY });
    expect(findings.filter(({ wouldChange }) => wouldChange.includes("older version"))).toHaveLength(1);
  });
});

describe("a letter that says not fit", () => {
  const notFit = (more: Partial<Letter> = {}) =>
    c7({ answers: [{ rule: "screening.C7@1", verdict: "not-fit" }], ...more });

  it("closes the limb, even when the answer has changed and the letter has run out", () => {
    expect(leftLeg(healthy(), notFit({ validUntil: addDays(TODAY, -1) })).outcome).toBe("excluded");
  });

  it("gives way to a newer letter only", () => {
    expect(leftLeg(trait, notFit(), c7({ writtenOn: addDays(TODAY, -6) })).outcome).toBe("cleared-mod");
    expect(leftLeg(trait, notFit(), c7({ writtenOn: addDays(TODAY, -20) })).outcome).toBe("excluded");
  });

  it("wins against one of the same day", () => {
    expect(leftLeg(trait, c7(), notFit()).outcome).toBe("excluded");
  });
});

describe("validity", () => {
  const expiry = (answers: Answers, ...letters: readonly Letter[]) => leftLeg(answers, ...letters).expiresOn;

  it.each([
    ["12 months when cleared", healthy(), "2027-11-24"],
    ["6 months with limits", healthy({ P4: "yes" }), "2027-05-24"],
    ["12 months when age is the only limit", healthy({ A1: 67 }), "2027-11-24"],
    ["28 days with raised blood pressure", healthy({ B10: { sbp: 150, dbp: 80, age_days: 0 } }), "2026-12-22"],
    ["28 days after a change of medicine", healthy({ B9: "changed" }), "2026-12-22"],
    ["nothing when referred", healthy({ B5: "yes" }), null],
    ["until the day before the 60th birthday", healthyBut({ A1: plainDate("1967-03-10") }), "2027-03-09"],
    ["until the day before the 65th birthday", healthyBut({ A1: plainDate("1962-01-05") }), "2027-01-04"],
  ])("lasts %s", (_, answers, expected) => expect(expiry(answers)).toBe(expected));

  it("ends with the letter, after 6 months, or after 3 for blood pressure", () => {
    expect(expiry(trait, c7({ validUntil: addDays(TODAY, 30) }))).toBe(addDays(TODAY, 30));
    expect(expiry(trait, c7({ validUntil: addDays(TODAY, 360) }))).toBe("2027-05-24");
    const low = healthy({ B10: { sbp: 85, dbp: 55, age_days: 0 } });
    expect(expiry(low, letterFor(ruleRefsOf("B10-LOW"), LIMBS))).toBe("2027-02-24");
  });

  it("lasts 6 months at 17, with a letter", () => {
    const young = healthy({ A1: 17, A2: "yes" });
    expect(expiry(young, letterFor(["screening.A1-1617@1"], LIMBS, { validUntil: addDays(TODAY, 360) }))).toBe(
      "2027-05-24",
    );
  });

  it("counts from the day of the answers", () => {
    const { limbs } = evaluate({
      answers: healthy(),
      letters: [],
      history: NO_HISTORY,
      today: TODAY,
      answeredOn: addDays(TODAY, -10),
    });
    expect(limbs.LA.expiresOn).toBe("2027-11-14");
  });
});
