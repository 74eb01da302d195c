import { describe, expect, it } from "vitest";
import { z } from "zod";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { err, getOrThrow, ok } from "#kernel/result.ts";
import { type DeloadFacts, proposeDeload } from "./deload-proposal.ts";
import vectors from "./fixtures/plateau.json" with { type: "json" };
import {
  type BestOfWeek,
  evaluatePlateau,
  PLATEAU_PARAMETERS,
  type PlateauEvaluation,
  TRAINING_LEVELS,
  type TrainingLevel,
} from "./plateau.ts";
import { type CuffedBlockFacts, mayProposeCuffedBlock, PLATEAU_OPTIONS } from "./plateau-gate.ts";
import { followPlateau, NO_TRACK, type PlateauState, plateauStanding, plateauStateOf } from "./plateau-standing.ts";
import { PROGRESS_RULES } from "./rules.ts";

const fromWeekOne =
  (bests: readonly (number | null)[]): BestOfWeek =>
  (week) =>
    bests[week - 1] ?? null;
const evaluate = (bests: readonly (number | null)[], week = bests.length, level: TrainingLevel = "intermediate") =>
  evaluatePlateau({ bestOfWeek: fromWeekOne(bests), week, parameters: PLATEAU_PARAMETERS[level] });
const stand = (bests: readonly (number | null)[], week = bests.length, dismissedIn: number | null = null) =>
  getOrThrow(
    plateauStanding({
      bestOfWeek: fromWeekOne(bests),
      week,
      parameters: PLATEAU_PARAMETERS.intermediate,
      dismissedIn,
    }),
  );

const Vector = z.object({
  id: z.string(),
  in: z.object({
    level: z.enum(TRAINING_LEVELS),
    weeklyBest: z.array(z.number().nullable()),
    evalWeek: z.number(),
  }),
  out: z.record(z.string(), z.unknown()),
  note: z.string(),
});

const asVector = (it: PlateauEvaluation): Record<string, unknown> =>
  it.state === "insufficient-data"
    ? { status: "insufficient_data", n: it.points, reason: it.reason.replace("-", "_"), need: it.needed }
    : {
        status: it.state.replace("-", "_"),
        n: it.points,
        slopePctPerWeek: it.slopePercentPerWeek,
        S: it.s,
        varS: it.varS,
        pFlat: it.pFlat,
        Sy: it.sRaw,
        pUp: it.pUp,
        pDown: it.pDown,
        freshPR: it.freshRecord,
      };

describe("worked examples of plateaus", () => {
  it.each(z.array(Vector).parse(vectors))("$id $note", ({ in: { level, weeklyBest, evalWeek }, out }) => {
    const near = Object.entries(out).map(([key, value]) => [
      key,
      typeof value === "number" ? expect.closeTo(value, 3) : value,
    ]);
    expect(asVector(getOrThrow(evaluate(weeklyBest, evalWeek, level)))).toEqual(Object.fromEntries(near));
  });
});

const FLAT = [100, 101.5, 99.5, 101, 100.5, 102, 100, 101, 99.5, 101.5, 100.5, 100] as const;
const RISING = [100, 101, 101.5, 102, 103.5, 103, 105, 105.5, 106, 107.5, 108, 109] as const;

describe("a weekly evaluation", () => {
  it("says how sure the slope is, what it means in kilograms and how much the bests scatter", () => {
    const rising = getOrThrow(evaluate(RISING));
    if (rising.state === "insufficient-data") throw new Error(rising.reason);
    expect(rising.interval90.low).toBeLessThan(rising.slopePercentPerWeek);
    expect(rising.interval90.high).toBeGreaterThan(rising.slopePercentPerWeek);
    expect(rising.slopeKgPerMonth).toBeCloseTo(3.67, 2);
    expect(rising.noisePercent).toBeGreaterThan(0.1);
    expect(rising.noisePercent).toBeLessThan(1);
    expect(rising.because).toMatchObject({ rule: "plateau.test@1" });
  });

  it("names the rule that held it back", () => {
    const rule = (bests: readonly number[]) => getOrThrow(evaluate(bests)).because.rule;
    expect(rule([...FLAT.slice(0, 11), 104])).toBe("plateau.fresh-record@1");
    expect(rule(RISING.toReversed())).toBe("plateau.declining@1");
    expect(rule([100])).toBe("plateau.data@1");
  });

  it("calls a fall that may be chance no decline, and a clear one of less than 3 % neither", () => {
    const chance = [104, 96, 103, 97, 102, 95, 101, 97, 100, 96, 99, 97];
    expect(getOrThrow(evaluate(chance))).toMatchObject({ state: "plateau-signal" });
    const small = Array.from({ length: 12 }, (_, week) => 100 - week / 5);
    expect(getOrThrow(evaluate(small))).toMatchObject({ state: "plateau-signal", pDown: expect.closeTo(0, 3) });
  });

  it("counts a best of exactly 1 % more as a fresh record, and takes both last weeks", () => {
    const fresh = (...last: number[]) => {
      const found = getOrThrow(evaluate([...Array.from({ length: 10 }, () => 100), ...last]));
      return found.state !== "insufficient-data" && found.freshRecord;
    };
    expect([fresh(100, 101), fresh(101, 100), fresh(100.9, 100.9)]).toEqual([true, true, false]);
  });

  it("asks for no week outside its window, however long the history", () => {
    const asked: number[] = [];
    const bestOfWeek = (week: number): number => {
      asked.push(week);
      return 100 + week / 10;
    };
    const request = { bestOfWeek, week: 1_000, parameters: PLATEAU_PARAMETERS.advanced };
    expect(evaluatePlateau(request)).toMatchObject({ ok: true });
    expect([asked.length, Math.min(...asked), Math.max(...asked)]).toEqual([16, 985, 1_000]);
    asked.length = 0;
    expect(plateauStanding({ ...request, dismissedIn: null })).toMatchObject({ ok: true });
    expect([asked.length, Math.min(...asked)]).toEqual([16 * 16, 1_000 - 30]);
  });

  it("does not depend on the unit, as a percent is a percent", () => {
    const [inKg, inLb] = [FLAT, FLAT.map((best) => best * 2.204_622_6)].map((bests) => getOrThrow(evaluate(bests)));
    const { slopeKgPerMonth: _, ...shape } = z.looseObject({ slopeKgPerMonth: z.number() }).parse(inKg);
    expect(inLb).toMatchObject({ state: shape["state"], s: shape["s"], pFlat: shape["pFlat"] });
  });

  it.each([0, -100, Number.NaN, Number.POSITIVE_INFINITY, 1_001])("refuses a best of %s kg", (wrong) => {
    expect(evaluate([...FLAT.slice(1), wrong])).toEqual(err("best-invalid"));
    const request = {
      bestOfWeek: fromWeekOne([wrong, ...FLAT]),
      week: 13,
      parameters: PLATEAU_PARAMETERS.intermediate,
    };
    expect(evaluatePlateau(request).ok).toBe(true);
    expect(plateauStanding({ ...request, dismissedIn: null })).toEqual(err("best-invalid"));
  });

  it.each([
    [{ leastPercentPerWeek: 0, windowWeeks: 12 }],
    [{ leastPercentPerWeek: Number.NaN, windowWeeks: 12 }],
    [{ leastPercentPerWeek: 0.35, windowWeeks: 12.5 }],
    [{ leastPercentPerWeek: 0.35, windowWeeks: 3 }],
    [{ leastPercentPerWeek: 0.35, windowWeeks: 53 }],
    [{ leastPercentPerWeek: 5.01, windowWeeks: 12 }],
  ])("refuses parameters of %j", (parameters) => {
    const request = { bestOfWeek: fromWeekOne(FLAT), week: 12, parameters, dismissedIn: null };
    expect(evaluatePlateau(request)).toEqual(err("parameters-invalid"));
    expect(plateauStanding(request)).toEqual(err("parameters-invalid"));
  });
  it("accepts parameters up to their limits", () => {
    for (const windowWeeks of [4, 52]) {
      for (const leastPercentPerWeek of [0.01, 5]) {
        const parameters = { leastPercentPerWeek, windowWeeks };
        expect(evaluatePlateau({ bestOfWeek: fromWeekOne(FLAT), week: 12, parameters }).ok).toBe(true);
      }
    }
  });
  it.each([1.5, Number.NaN])("refuses week %s", (week) => expect(evaluate(FLAT, week)).toEqual(err("week-invalid")));
});

const NOISY = [100, 102.5, 101, 103.5, 100, 102, 104, 101.5, 104.5, 101, 104, 102.5] as const;
const SLOW = [100, 101, 100.5, 101.5, 101, 102, 101.5, 102, 102.5, 102, 103, 102.5] as const;
const WEEKS = {
  signal: FLAT,
  open: NOISY,
  slow: SLOW,
  progress: RISING,
  record: [...FLAT.slice(0, 11), 104],
  decline: RISING.toReversed(),
  nothing: [100],
} as const;

describe("where a lift stands", () => {
  /** One weekly evaluation after another. */
  const states = (...weeks: readonly (keyof typeof WEEKS)[]) => {
    let track = NO_TRACK;
    return weeks.map((kind, week) => {
      const evaluation = getOrThrow(evaluate(WEEKS[kind]));
      track = followPlateau(track, evaluation, week);
      return plateauStateOf(evaluation, track);
    });
  };

  it.each<[readonly (keyof typeof WEEKS)[], readonly PlateauState[]]>([
    [
      ["signal", "signal", "signal"],
      ["plateau-signal", "plateau", "plateau"],
    ],
    [
      ["signal", "open", "signal"],
      ["plateau-signal", "inconclusive", "plateau-signal"],
    ],
    [
      ["signal", "nothing", "signal"],
      ["plateau-signal", "insufficient-data", "plateau-signal"],
    ],
    [
      ["signal", "signal", "open", "signal"],
      ["plateau-signal", "plateau", "plateau", "plateau"],
    ],
    [
      ["signal", "signal", "slow", "decline", "nothing", "open"],
      ["plateau-signal", "plateau", "slow-progress", "declining", "insufficient-data", "plateau"],
    ],
    [
      ["signal", "signal", "progress", "signal"],
      ["plateau-signal", "plateau", "progressing", "plateau-signal"],
    ],
    [
      ["signal", "signal", "record", "open"],
      ["plateau-signal", "plateau", "inconclusive", "inconclusive"],
    ],
  ])("week by week, %j: %j", (weeks, expected) => expect(states(...weeks)).toEqual(expected));

  it("is found from the bests alone, with the rule that confirmed it", () => {
    expect(stand(FLAT, 9)).toMatchObject({ state: "plateau-signal", confirmedIn: null });
    expect(stand([...FLAT, 101])).toMatchObject({
      state: "plateau",
      confirmedIn: 10,
      because: { rule: "plateau.confirmed@1" },
    });
    expect(stand(RISING)).toMatchObject({ state: "progressing", because: { rule: "plateau.test@1" } });
    expect(stand(FLAT, 14)).toMatchObject({ state: "insufficient-data", evaluation: { reason: "stale" } });
  });

  it("is not spoken of for four weeks once it was dismissed", () => {
    const snoozed = [12, 13, 14, 15, 16, 17].map((week) => stand([...FLAT, ...FLAT], week, 13).snoozed);
    expect(snoozed).toEqual([false, true, true, true, true, false]);
  });
});

describe("a cuffed block on a plateau", () => {
  const given = (changes: Partial<CuffedBlockFacts> = {}): CuffedBlockFacts => ({
    state: "plateau",
    snoozed: false,
    adherencePercent: 75,
    sameMusclesDecline: false,
    screening: "cleared",
    weeksSinceCuffedBlock: 8,
    ...changes,
  });

  it("may be proposed when nothing stands against it, as one option", () => {
    expect(mayProposeCuffedBlock(given())).toMatchObject({ ok: true, value: { rule: "plateau.cuffed-block@1" } });
    expect(mayProposeCuffedBlock(given({ weeksSinceCuffedBlock: null })).ok).toBe(true);
    expect(PLATEAU_OPTIONS).toEqual(["deload", "more-sets", "other-rep-range", "cuffed-block"]);
  });

  it.each<[Partial<CuffedBlockFacts>, readonly string[]]>([
    [{ state: "plateau-signal" }, ["no-plateau"]],
    [{ state: "declining" }, ["no-plateau", "same-muscles-decline"]],
    [{ snoozed: true }, ["snoozed"]],
    [{ adherencePercent: 74.9 }, ["adherence-low"]],
    [{ adherencePercent: null }, ["adherence-unknown"]],
    [{ sameMusclesDecline: true }, ["same-muscles-decline"]],
    [{ screening: "missing" }, ["screening-missing"]],
    [{ screening: "contraindicated" }, ["contraindicated"]],
    [{ weeksSinceCuffedBlock: 7 }, ["cuffed-block-recent"]],
    [
      { adherencePercent: 10, screening: "missing", weeksSinceCuffedBlock: 0 },
      ["adherence-low", "screening-missing", "cuffed-block-recent"],
    ],
    [{ adherencePercent: 0 }, ["adherence-low"]],
    [{ adherencePercent: Number.NaN }, ["facts-invalid"]],
    [{ adherencePercent: -1 }, ["facts-invalid"]],
    [{ adherencePercent: 101 }, ["facts-invalid"]],
    [{ weeksSinceCuffedBlock: -1 }, ["facts-invalid"]],
  ])("is refused for %j: %j", (changes, codes) => expect(mayProposeCuffedBlock(given(changes))).toEqual(err(codes)));
});

describe("a deload", () => {
  const given = (changes: Partial<DeloadFacts>): DeloadFacts => ({ weeksSinceDeload: 3, declining: false, ...changes });

  it.each<[Partial<DeloadFacts>, object | null]>([
    [{}, null],
    [{ weeksSinceDeload: 6 }, { why: "regular", days: 7, loadFactor: 0.9, setFactor: 0.5, moreReserve: 2 }],
    [{ weeksSinceDeload: 6, everyWeeks: 8 }, null],
    [{ weeksSinceDeload: 4, everyWeeks: 4 }, { why: "regular" }],
    [{ declining: true, weeksSinceDeload: 1 }, { why: "declining" }],
    [{ declining: true }, { why: "declining", because: { rule: "deload.proposed@1" } }],
    [{ declining: true, weeksSinceDeload: 0 }, null],
  ])("after %j: %j", (changes, proposal) => {
    const got = proposeDeload(given(changes));
    if (proposal === null) expect(got).toEqual(ok(null));
    else expect(got).toMatchObject({ ok: true, value: proposal });
  });

  it.each<[Partial<DeloadFacts>, string]>([
    [{ weeksSinceDeload: -1 }, "weeks-invalid"],
    [{ weeksSinceDeload: Number.NaN }, "weeks-invalid"],
    [{ everyWeeks: 3 }, "interval-invalid"],
    [{ everyWeeks: 9 }, "interval-invalid"],
    [{ everyWeeks: 5.5 }, "interval-invalid"],
  ])("refuses %j: %s", (changes, code) => expect(proposeDeload(given(changes))).toEqual(err(code)));
});

describe("the rules of progress", () => {
  it("are each named once", () => {
    expect(new Set(PROGRESS_RULES.map(({ id }) => id)).size).toBe(PROGRESS_RULES.length);
  });
  it.each(PROGRESS_RULES)("$id cites what the bibliography holds", ({ citations, statement }) => {
    for (const { source } of citations) expect(BIBLIOGRAPHY.get(source.key)).toBe(source);
    expect(statement).toMatch(/^[A-Z].*\.$/);
  });
});
