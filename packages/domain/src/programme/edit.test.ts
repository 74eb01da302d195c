import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getOrThrow } from "#kernel/result.ts";
import { EXERCISES } from "#prescription/index.ts";
import { checkProgramme, isAssignable } from "./check.ts";
import { eachEntry, ProgrammeContent } from "./content.ts";
import * as edit from "./edit.ts";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";

const keys = (prefix = "n") => {
  let count = 0;
  return () => `${prefix}${++count}`;
};
const keysOf = (content: ProgrammeContent) => [...eachEntry(content)].map(({ entry }) => entry.key);
/** Freezes everything, so that a change in place throws. */
const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};
const base = frozen(programme([day([bfr("a"), heavy("b")]), day([bfr("c")], 4)]));

describe("editing a programme", () => {
  it("starts with one week, one day and no exercise", () => {
    expect(ProgrammeContent.safeParse(edit.newTemplate().content).success).toBe(true);
  });

  it("adds a week with the days of the last one, and copies a week with keys of its own", () => {
    const added = getOrThrow(edit.addWeek(base));
    expect(added.weeks[1]?.days.map(({ weekday, exercises }) => [weekday, exercises.length])).toEqual([
      [1, 0],
      [4, 0],
    ]);
    const copied = getOrThrow(edit.duplicateWeek(base, 0, keys()));
    expect(keysOf(copied)).toEqual(["a", "b", "c", "n1", "n2", "n3"]);
    expect(ProgrammeContent.safeParse(copied).success).toBe(true);
    expect(keysOf(getOrThrow(edit.removeWeek(copied, 0)))).toEqual(["n1", "n2", "n3"]);
  });

  it("stops at the limits with a code", () => {
    const full = programme(...Array.from({ length: 26 }, () => [day([])]));
    expect(edit.addWeek(full)).toEqual({ ok: false, error: "weeks.too-many" });
    expect(edit.duplicateWeek(full, 0, keys())).toEqual({ ok: false, error: "weeks.too-many" });
    expect(edit.removeWeek(programme([day([])]), 0)).toEqual({ ok: false, error: "weeks.too-few" });
    expect(edit.removeDay(programme([day([])]), { week: 0, day: 0 })).toEqual({ ok: false, error: "days.too-few" });
    expect(edit.addDay(programme([1, 2, 3, 4, 5, 6, 7].map((weekday) => day([], weekday))), 0)).toEqual({
      ok: false,
      error: "days.too-many",
    });
    const crowded = programme([day(Array.from({ length: 30 }, (_, at) => heavy(`k${at}`)))]);
    expect(edit.addEntry(crowded, { week: 0, day: 0 }, heavy("x"))).toEqual({ ok: false, error: "exercises.too-many" });
  });

  it.each([
    ["removeWeek", edit.removeWeek(base, 9)],
    ["duplicateWeek", edit.duplicateWeek(base, -1, keys())],
    ["addDay", edit.addDay(base, 9)],
    ["removeDay", edit.removeDay(base, { week: 0, day: 9 })],
    ["updateDay", edit.updateDay(base, { week: 0, day: 9 }, { title: "x" })],
    ["addEntry", edit.addEntry(base, { week: 9, day: 0 }, heavy("x"))],
    ["removeEntry", edit.removeEntry(base, "zz")],
    ["updateEntry", edit.updateEntry(base, "zz", (entry) => entry)],
    ["moveEntry", edit.moveEntry(base, "zz", { week: 0, day: 0, index: 0 })],
    ["moveEntry to nowhere", edit.moveEntry(base, "a", { week: 7, day: 0, index: 0 })],
  ])("%s answers not-found for a place that does not exist", (_, result) => {
    expect(result).toEqual({ ok: false, error: "not-found" });
  });

  it("adds a day after a day of rest, or in the first gap", () => {
    const weekdays = (content: ProgrammeContent) => content.weeks[0]?.days.map(({ weekday }) => weekday);
    expect(weekdays(getOrThrow(edit.addDay(base, 0)))).toEqual([1, 4, 6]);
    expect(weekdays(getOrThrow(edit.addDay(programme([day([], 1), day([], 6)]), 0)))).toEqual([1, 2, 6]);
  });

  it("moves a day to another weekday and keeps the week in order", () => {
    const moved = getOrThrow(edit.updateDay(base, { week: 0, day: 0 }, { weekday: 6, title: "Late" }));
    expect(moved.weeks[0]?.days.map(({ weekday, title }) => [weekday, title])).toEqual([
      [4, "Session"],
      [6, "Late"],
    ]);
    expect(edit.updateDay(base, { week: 0, day: 0 }, { weekday: 4 })).toEqual({
      ok: false,
      error: "days.same-weekday",
    });
  });

  it("adds, changes, moves and removes entries by key; the key survives every change", () => {
    const entry = edit.newEntry({ slug: "leg-press", kind: "bfr", group: "C" }, keys());
    const added = getOrThrow(edit.addEntry(base, { week: 0, day: 0, index: 1 }, entry));
    expect(keysOf(added)).toEqual(["a", "n1", "b", "c"]);
    const changed = getOrThrow(edit.updateEntry(added, "n1", (old) => ({ ...old, key: "stolen", restSeconds: 45 })));
    expect([...eachEntry(changed)][1]?.entry).toMatchObject({ key: "n1", restSeconds: 45 });
    const moved = getOrThrow(edit.moveEntry(changed, "n1", { week: 0, day: 1, index: 0 }));
    expect(keysOf(moved)).toEqual(["a", "b", "n1", "c"]);
    expect(keysOf(getOrThrow(edit.removeEntry(moved, "n1")))).toEqual(["a", "b", "c"]);
    expect(keysOf(base)).toEqual(["a", "b", "c"]);
  });

  it("moves down within a day: the index is the place in the list without the entry", () => {
    const three = programme([day([bfr("a"), heavy("b"), heavy("d")])]);
    expect(keysOf(getOrThrow(edit.moveEntry(three, "a", { week: 0, day: 0, index: 1 })))).toEqual(["b", "a", "d"]);
    expect(keysOf(getOrThrow(edit.moveEntry(three, "a", { week: 0, day: 0, index: 99 })))).toEqual(["b", "d", "a"]);
  });

  it("names the next free group", () => {
    expect(edit.nextGroup(day([bfr("a", "leg-press", { group: "A1" }), heavy("b")]))).toBe("C");
    expect(edit.nextGroup(day([]))).toBe("A");
  });
});

describe("any sequence of edits", () => {
  const small = fc.nat({ max: 4 });
  const someKey = fc.constantFrom("a", "b", "c", "n1", "n2", "n9");
  type Edit = (content: ProgrammeContent, newKey: edit.NewKey) => edit.Edited;
  const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.constant<Edit>((content) => edit.addWeek(content)),
    small.map(
      (at): Edit =>
        (content, newKey) =>
          edit.duplicateWeek(content, at, newKey),
    ),
    small.map(
      (at): Edit =>
        (content) =>
          edit.removeWeek(content, at),
    ),
    small.map(
      (at): Edit =>
        (content) =>
          edit.addDay(content, at),
    ),
    fc.tuple(small, small).map(
      ([week, at]): Edit =>
        (content) =>
          edit.removeDay(content, { week, day: at }),
    ),
    fc.tuple(small, small, fc.integer({ min: 1, max: 7 })).map(
      ([week, at, weekday]): Edit =>
        (content) =>
          edit.updateDay(content, { week, day: at }, { weekday }),
    ),
    fc.tuple(small, small, fc.constantFrom(...EXERCISES), fc.boolean()).map(
      ([week, at, { slug, bfrSuitable }, cuffed]): Edit =>
        (content, newKey) => {
          const kind = bfrSuitable && cuffed ? "bfr" : "ordinary";
          return edit.addEntry(content, { week, day: at }, edit.newEntry({ slug, kind, group: "A" }, newKey));
        },
    ),
    fc.tuple(someKey, small, small, small).map(
      ([key, week, at, index]): Edit =>
        (content) =>
          edit.moveEntry(content, key, { week, day: at, index }),
    ),
    someKey.map(
      (key): Edit =>
        (content) =>
          edit.removeEntry(content, key),
    ),
  );

  it("leaves a programme that can be saved", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const newKey = keys();
        const end = edits.reduce((content, apply) => {
          const edited = apply(frozen(content), newKey);
          return edited.ok ? edited.value : content;
        }, base);
        expect(ProgrammeContent.safeParse(end).error).toBeUndefined();
      }),
    );
  });
});

describe("a new entry", () => {
  it.each(EXERCISES)("of $slug is valid and nothing blocks it", ({ slug, bfrSuitable }) => {
    const kinds = bfrSuitable ? (["ordinary", "bfr"] as const) : (["ordinary"] as const);
    for (const kind of kinds) {
      const content = programme([day([edit.newEntry({ slug, kind, group: "A" }, keys())])]);
      expect(ProgrammeContent.safeParse(content).error).toBeUndefined();
      expect(checkProgramme(content).filter(({ severity }) => severity === "blocked")).toEqual([]);
      expect(isAssignable(checkProgramme(content))).toBe(true);
    }
  });
});
