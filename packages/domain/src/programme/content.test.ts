import { describe, expect, it } from "vitest";
import { eachEntry, NewTemplate, ProgrammeContent } from "./content.ts";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";
import { tempoSeconds } from "./tempo.ts";

const codes = (input: unknown): readonly string[] => {
  const parsed = ProgrammeContent.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};
const withEntry = (entry: unknown) => ({
  schema: 1,
  weeks: [{ days: [{ weekday: 1, title: "Session", exercises: [entry] }] }],
});
const at = "weeks.0.days.0.exercises.0";

describe("ProgrammeContent", () => {
  it("accepts cuffed and ordinary entries and gives them back unchanged", () => {
    const content = programme([day([bfr("a"), heavy("b")]), day([bfr("c")], 4)]);
    expect(ProgrammeContent.parse(content)).toEqual(content);
    expect(ProgrammeContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it.each([
    [{ ...bfr("a"), sets: [{ reps: 0 }] }, `${at}.sets.0.reps: reps.too-small`],
    [{ ...bfr("a"), sets: [{ reps: 101 }] }, `${at}.sets.0.reps: reps.too-large`],
    [{ ...bfr("a"), sets: [{ reps: 7.5 }] }, `${at}.sets.0.reps: number.not-whole`],
    [{ ...bfr("a"), sets: [] }, `${at}.sets: sets.too-few`],
    [{ ...bfr("a"), restSeconds: Number.NaN }, `${at}.restSeconds: number.invalid`],
    [{ ...bfr("a"), tempo: "fast" }, `${at}.tempo: tempo.invalid`],
    [{ ...bfr("a"), tempo: "0-0-0-0" }, `${at}.tempo: tempo.invalid`],
    [{ ...bfr("a"), group: "1A" }, `${at}.group: group.invalid`],
    [{ ...bfr("a"), slug: "Leg Press" }, `${at}.slug: slug.invalid`],
    [{ ...bfr("a"), cues: "a\u0000b" }, `${at}.cues: text.unstorable`],
    [{ ...heavy("a"), load: { type: "rpe", rpe: 7.3 } }, `${at}.load.rpe: rpe.half-steps`],
  ])("refuses what a form can hold, with a code at its place (%#)", (entry, expected) => {
    expect(codes(withEntry(entry))).toEqual([expected]);
  });

  it("never stores more than 80 % of the occlusion pressure or 50 % of the 1RM under a cuff", () => {
    expect(
      codes(
        withEntry(bfr("a", "knee-extension", { cuff: { percentLop: 81, deflate: "between-sets", limbs: "both" } })),
      ),
    ).toEqual([`${at}.cuff.percentLop: pressure.above-ceiling`]);
    expect(codes(withEntry(bfr("a", "knee-extension", { load: { type: "percent-1rm", percent: 50.5 } })))).toEqual([
      `${at}.load.percent: load.above-cuff-window`,
    ]);
    expect(codes(withEntry(heavy("a", "back-squat", { load: { type: "percent-1rm", percent: 95 } })))).toEqual([]);
  });

  it("wants a cuff exactly on cuffed entries", () => {
    const { cuff, ...uncuffed } = bfr("a");
    expect(codes(withEntry(uncuffed))).toEqual([`${at}.cuff: cuff.required`]);
    expect(codes(withEntry({ ...heavy("a"), cuff }))).toHaveLength(1);
  });

  it("refuses unknown keys at every level", () => {
    const content = programme([day([bfr("a")])]);
    expect(codes({ ...content, extra: 1 })).toHaveLength(1);
    expect(codes(withEntry({ ...bfr("a"), pressure: 300 }))).toHaveLength(1);
    expect(
      codes(
        JSON.parse('{"schema":1,"weeks":[{"days":[{"weekday":1,"title":"x","exercises":[],"__proto__":{"a":1}}]}]}'),
      ),
    ).toHaveLength(1);
  });

  it("refuses two entries with one key, wherever they are", () => {
    expect(codes(programme([day([bfr("a")])], [day([heavy("a")])]))).toEqual([
      "weeks.1.days.0.exercises.0.key: key.taken",
    ]);
  });

  it("keeps the days of a week apart and in order", () => {
    expect(codes(programme([day([], 3), day([], 3)]))).toEqual(["weeks.0.days: days.same-weekday"]);
    expect(codes(programme([day([], 3), day([], 1)]))).toEqual(["weeks.0.days: days.order"]);
    expect(codes(programme([]))).toEqual(["weeks.0.days: days.too-few"]);
    expect(codes({ schema: 1, weeks: [] })).toEqual(["weeks: weeks.too-few"]);
    expect(codes({ schema: 2, weeks: [{ days: [day([])] }] })).toHaveLength(1);
  });

  it("walks all entries in order with the paths that forms use", () => {
    const content = programme([day([bfr("a"), heavy("b")])], [day([bfr("c")])]);
    expect([...eachEntry(content)].map(({ entry, path }) => `${entry.key} ${path.join(".")}`)).toEqual([
      "a weeks.0.days.0.exercises.0",
      "b weeks.0.days.0.exercises.1",
      "c weeks.1.days.0.exercises.0",
    ]);
  });
});

describe("a template", () => {
  it("has a name; the description may be empty", () => {
    const content = programme([day([])]);
    expect(NewTemplate.safeParse({ name: " Block ", description: "", content }).data?.name).toBe("Block");
    expect(NewTemplate.safeParse({ name: "  ", description: "", content }).success).toBe(false);
  });
});

describe("tempo", () => {
  it.each([
    ["2-0-2-0", 4],
    ["3-1-X-0", 5],
    ["0-5-0-0", 5],
  ])("%s takes %d seconds", (tempo, seconds) => {
    expect(tempoSeconds(tempo)).toBe(seconds);
  });
});
