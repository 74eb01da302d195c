import { describe, expect, it } from "vitest";
import { checkProgramme, isAssignable } from "./check.ts";
import type { BfrEntry, Day, Entry } from "./content.ts";
import { FINDING_CODES } from "./finding.ts";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";
import { PROGRAMME_RULES } from "./rules.ts";

const gentle: Partial<BfrEntry> = {
  sets: [{ reps: 15 }, { reps: 15 }],
  load: { type: "percent-1rm", percent: 20 },
  cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
};
/** Six gentle sessions, so that what follows is not judged as a first session. */
const habituated = (...later: readonly Day[]) =>
  programme(
    ...[0, 1, 2].map((week) => [
      day([bfr(`r${week}a`, "leg-press", gentle)], 1),
      day([bfr(`r${week}b`, "leg-press", gentle)], 4),
    ]),
    later,
  );
const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const found = (content: Parameters<typeof checkProgramme>[0]) =>
  checkProgramme(content).map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);
const foundIn = (...exercises: readonly Entry[]) => found(habituated(day(exercises)));
const w = "weeks.3.days.0";
const cuff = (percentLop: number): BfrEntry["cuff"] => ({ percentLop, deflate: "between-exercises", limbs: "both" });
const share = (percent: number): Entry["load"] => ({ type: "percent-1rm", percent });

describe("checkProgramme", () => {
  it("finds nothing in a well-made session", () => {
    expect(foundIn(heavy("h", "back-squat"), bfr("a"))).toEqual([]);
  });

  it.each<[string, Entry, string]>([
    [
      "itself as its own substitution",
      bfr("a", "knee-extension", { substitutions: [{ slug: "knee-extension" }] }),
      `blocked substitution-repeated ${w}.exercises.0.substitutions.0`,
    ],
    [
      "a share of a 1RM of a substitution that has none",
      heavy("a", "back-squat", { substitutions: [{ slug: "step-up", load: share(30) }] }),
      `blocked one-rep-max-impossible ${w}.exercises.0.substitutions.0`,
    ],
    [
      "a substitution too heavy for a cuff",
      bfr("a", "knee-extension", { substitutions: [{ slug: "leg-press", load: share(60) }] }),
      `blocked load-above-cuff-window ${w}.exercises.0.substitutions.0`,
    ],
    [
      "a substitution that takes no cuff and may not be done without",
      bfr("a", "knee-extension", { substitutions: [{ slug: "barbell-curl" }] }),
      `warned substitution-without-cuff ${w}.exercises.0.substitutions.0`,
    ],
    ["an unknown exercise", bfr("a", "neck-curl"), `blocked exercise-unknown ${w}.exercises.0.slug`],
    ["a cuff on a deadlift", bfr("a", "deadlift"), `blocked exercise-not-for-cuff ${w}.exercises.0.kind`],
    [
      "81 % of LOP",
      bfr("a", "knee-extension", { cuff: cuff(81) }),
      `blocked pressure-above-ceiling ${w}.exercises.0.cuff.percentLop`,
    ],
    [
      "no number for the pressure",
      bfr("a", "knee-extension", { cuff: cuff(Number.NaN) }),
      `blocked pressure-above-ceiling ${w}.exercises.0.cuff.percentLop`,
    ],
    [
      "39 % of LOP",
      bfr("a", "knee-extension", { cuff: cuff(39) }),
      `warned pressure-below-studied ${w}.exercises.0.cuff.percentLop`,
    ],
    [
      "51 % of the 1RM",
      bfr("a", "knee-extension", { load: share(51) }),
      `blocked load-above-cuff-window ${w}.exercises.0.load`,
    ],
    [
      "45 % of the 1RM",
      bfr("a", "knee-extension", { load: share(45) }),
      `warned load-for-experienced ${w}.exercises.0.load`,
    ],
    [
      "15 % of the 1RM",
      bfr("a", "knee-extension", { load: share(15) }),
      `warned load-below-studied ${w}.exercises.0.load`,
    ],
    [
      "61 % of LOP with 30 %",
      bfr("a", "knee-extension", { cuff: cuff(61) }),
      `warned pressure-high-for-load ${w}.exercises.0.cuff.percentLop`,
    ],
    [
      "55 % of LOP with 30 % on an arm",
      bfr("a", "dumbbell-curl", { cuff: cuff(55) }),
      `warned pressure-high-for-load ${w}.exercises.0.cuff.percentLop`,
    ],
    [
      "kilograms under a cuff",
      bfr("a", "knee-extension", { load: { type: "kg", kg: 20 } }),
      `warned load-share-unknown ${w}.exercises.0.load`,
    ],
    [
      "two minutes of rest",
      bfr("a", "knee-extension", { restSeconds: 90, sets: [{ reps: 30 }, { reps: 15 }] }),
      `warned rest-outside-range ${w}.exercises.0.restSeconds`,
    ],
    ["a share of no maximum", heavy("a", "pull-up"), `blocked one-rep-max-impossible ${w}.exercises.0.load`],
    [
      "a plank without seconds",
      heavy("a", "plank", { load: { type: "bodyweight" }, sets: [{ reps: 1 }] }),
      `blocked exercise-needs-seconds ${w}.exercises.0.sets.0`,
    ],
  ])("sees %s", (_, entry, expected) => {
    expect(foundIn(entry)).toContain(expected);
  });

  it("allows 80 % of LOP with 20 % of the 1RM on a leg, and 50 % of the 1RM for the experienced", () => {
    expect(foundIn(bfr("a", "knee-extension", { load: share(20), cuff: cuff(80) }))).toEqual([]);
    expect(isAssignable(checkProgramme(habituated(day([bfr("a", "leg-press", { load: share(50) })]))))).toBe(true);
  });

  it("never lets arms and legs wear cuffs in one superset, but in turn they may", () => {
    const leg = bfr("a", "knee-extension", { group: "A1", ...gentle });
    const arm = bfr("b", "dumbbell-curl", { group: "A2", ...gentle });
    expect(foundIn(heavy("h"), leg, arm)).toEqual([`blocked arms-and-legs-cuffed-together ${w}.exercises.1.group`]);
    expect(foundIn(leg, { ...arm, group: "C" })).toEqual([]);
  });

  it("blocks more than ten minutes under one inflation and mentions more than eight", () => {
    const reps = (count: number) => bfr("a", "leg-press", { sets: Array.from({ length: 4 }, () => ({ reps: count })) });
    expect(foundIn(reps(32))).toEqual([`blocked cuff-time-over-limit ${w}.exercises.0`]);
    expect(foundIn(reps(26))).toEqual([`warned cuff-time-over-plan ${w}.exercises.0`]);
    expect(foundIn(reps(24))).toEqual([]);
  });

  it("mentions a session with long cuff time in all, sooner for arms", () => {
    const arms = ["dumbbell-curl", "triceps-pushdown", "lateral-raise"].map((slug, at) =>
      bfr(`a${at}`, slug, { group: "ABC".charAt(at) }),
    );
    expect(foundIn(...arms)).toEqual([`warned cuff-time-long-session ${w}`]);
    const legs = ["leg-press", "knee-extension", "seated-leg-curl"].map((slug, at) =>
      bfr(`a${at}`, slug, { group: "ABC".charAt(at) }),
    );
    expect(foundIn(...legs)).toEqual([]);
  });

  it("blocks two calf exercises in the first three cuffed sessions only", () => {
    const calves = [
      bfr("a", "seated-calf-raise", gentle),
      bfr("b", "ankle-dorsiflexion-eversion", { ...gentle, group: "C", load: { type: "rpe", rpe: 5 } }),
    ];
    expect(found(programme([day(calves)]))).toContain("blocked calf-exercises-too-early weeks.0.days.0");
    expect(foundIn(...calves)).toEqual([]);
  });

  it("keeps failure out of the first six sessions and in the last set afterwards", () => {
    const toFailure = (...which: readonly boolean[]) =>
      bfr("a", "leg-press", { sets: which.map((failure) => ({ reps: 15, ...(failure ? { toFailure: true } : {}) })) });
    expect(found(programme([day([toFailure(false, true)])]))).toContain(
      "warned failure-too-early weeks.0.days.0.exercises.0.sets.1.toFailure",
    );
    const sixth = habituated(day([bfr("z", "leg-press", gentle)]));
    const failsAt = (week: number, on: number) => {
      const content = structuredCopy(sixth);
      content.weeks[week]?.days[on]?.exercises.splice(0, 1, toFailure(false, true));
      return found(content).filter((line) => line.includes("failure"));
    };
    expect(failsAt(2, 1)).toHaveLength(1);
    expect(failsAt(3, 0)).toEqual([]);
    expect(foundIn(toFailure(true, false))).toEqual([
      `warned failure-before-last-set ${w}.exercises.0.sets.0.toFailure`,
    ]);
    expect(foundIn(toFailure(false, true))).toEqual([]);
  });

  it("says when the first cuffed session is more than the first step of the ramp", () => {
    expect(found(programme([day([heavy("h"), bfr("a", "leg-press", gentle)])]))).toEqual([]);
    expect(found(programme([day([bfr("a")])]))).toEqual(["warned starts-above-ramp weeks.0.days.0"]);
    const two = [bfr("a", "leg-press", gentle), bfr("b", "knee-extension", { ...gentle, group: "B" })];
    expect(found(programme([day(two)]))).toEqual(["warned starts-above-ramp weeks.0.days.0"]);
  });

  it("sees cuffed days of the same limbs that are neighbours, also over a weekend, and more than three a week", () => {
    const legs = (key: string, weekday: number) => day([bfr(key, "leg-press", gentle)], weekday);
    const arms = day([bfr("arm", "dumbbell-curl", gentle)], 2);
    expect(found(programme([legs("a", 1), arms]))).toEqual([]);
    expect(found(programme([legs("a", 1), legs("b", 2)]))).toEqual(["warned sessions-too-close weeks.0.days.1"]);
    expect(found(programme([legs("a", 7)], [legs("b", 1)]))).toEqual(["warned sessions-too-close weeks.1.days.0"]);
    expect(found(programme([1, 3, 5, 7].map((weekday) => legs(`k${weekday}`, weekday))))).toEqual([
      "warned sessions-too-many weeks.0",
    ]);
  });

  it("mentions an empty day", () => {
    expect(found(programme([day([])]))).toEqual(["warned day-empty weeks.0.days.0"]);
  });

  it("gives every finding the rule and the sources behind it", () => {
    const [finding] = checkProgramme(habituated(day([bfr("a", "knee-extension", { cuff: cuff(90) })])));
    expect(finding).toMatchObject({ rule: "programme.pressure@1", params: { percentLop: 90, ceiling: 80 } });
    expect(finding?.citations.map(({ key }) => key)).toEqual(["patterson-2019"]);
    expect(new Set(PROGRAMME_RULES.map(({ id }) => id)).size).toBe(PROGRAMME_RULES.length);
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
  });
});
