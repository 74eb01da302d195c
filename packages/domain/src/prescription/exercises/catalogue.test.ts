import { describe, expect, it } from "vitest";
import { EXERCISES, findExercise, implementOf } from "./catalogue.ts";
import { Exercise } from "./exercise.ts";
import { foldText, searchExercises } from "./search.ts";

const cuffed = EXERCISES.filter((exercise) => exercise.bfrSuitable);
const ordinary = EXERCISES.filter((exercise) => !exercise.bfrSuitable);

describe("the exercise catalogue", () => {
  it("holds the 48 exercises of the cuffed library and ordinary ones for mixed blocks", () => {
    expect(cuffed).toHaveLength(48);
    expect(ordinary.length).toBeGreaterThanOrEqual(12);
  });

  it("names every exercise once, aliases included", () => {
    const names = EXERCISES.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldText);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(new Set(EXERCISES.map(({ slug }) => slug)).size).toBe(EXERCISES.length);
  });

  it("puts the cuff at the top of the limb that works", () => {
    for (const { slug, limbKind, cuffSite } of cuffed)
      expect([slug, cuffSite]).toEqual([slug, limbKind === "arm" ? "proximal-upper-arm" : "proximal-thigh"]);
  });

  it("starts cuffed work inside 20–30 % of the 1RM, and ordinary work nowhere in particular", () => {
    for (const { slug, loadBasis, startPercent1rm: start } of cuffed) {
      expect([slug, start !== null]).toEqual([slug, loadBasis === "one-rep-max"]);
      if (start !== null)
        expect([slug, start.min >= 20 && start.min <= start.max && start.max <= 30]).toEqual([slug, true]);
    }
    expect(ordinary.filter(({ startPercent1rm }) => startPercent1rm !== null)).toEqual([]);
  });

  it("never lists a muscle as direct and indirect at once, or equipment twice", () => {
    for (const exercise of EXERCISES) {
      const muscles = [...exercise.musclesDirect, ...exercise.musclesIndirect];
      expect([exercise.slug, new Set(muscles).size]).toEqual([exercise.slug, muscles.length]);
      expect([exercise.slug, exercise.alsoWith.includes(exercise.equipment)]).toEqual([exercise.slug, false]);
    }
  });

  it("warns of the reported calf case on every calf and ankle exercise", () => {
    const lowerLeg = EXERCISES.filter(({ pattern }) => pattern === "calf-raise" || pattern === "ankle");
    expect(lowerLeg.map(({ slug }) => slug)).toEqual([
      "standing-calf-raise",
      "seated-calf-raise",
      "ankle-dorsiflexion-eversion",
    ]);
    for (const { notes } of lowerLeg) expect(notes).toContain("sessions 1–3");
  });

  it("estimates leg machines and single joints by one equation, barbell lifts and upper compounds by the other", () => {
    const classOf = (slug: string) => findExercise(slug)?.oneRepMaxClass;
    expect(["leg-press", "knee-extension", "dumbbell-curl"].map(classOf)).toEqual(
      Array(3).fill("lower-machine-or-single-joint"),
    );
    expect(["back-squat", "bench-press", "lat-pulldown"].map(classOf)).toEqual(
      Array(3).fill("barbell-or-upper-compound"),
    );
    expect(["pull-up", "treadmill-walking", "quad-set"].map(classOf)).toEqual([null, null, null]);
  });

  it("refuses a file without cuff site or with an unknown field", () => {
    const legPress = findExercise("leg-press");
    expect(Exercise.safeParse({ ...legPress, cuffSite: null }).success).toBe(false);
    expect(Exercise.safeParse({ ...legPress, oneRepMaxClass: null }).success).toBe(false);
    expect(Exercise.safeParse({ ...legPress, picture: "x" }).success).toBe(false);
    expect(findExercise("neck-curl")).toBeUndefined();
  });

  it("says what carries the load", () => {
    expect((["smith", "leg-press", "cable", "band"] as const).map(implementOf)).toEqual([
      "barbell",
      "machine",
      "cable",
      null,
    ]);
  });
});

describe("searchExercises", () => {
  const found = (query: string) => searchExercises(query).map(({ slug }) => slug);

  it.each([
    ["squat", "back-squat", "an exact alias comes before names that contain the word"],
    ["LEG EXT", "knee-extension", "case and the beginning of an alias"],
    ["rdl", "barbell-romanian-deadlift", "an abbreviation"],
    ["  pull–up ", "pull-up", "spaces and any dash"],
    ["skull", "lying-triceps-extension", "a nickname"],
    ["bénch press", "bench-press", "accents"],
    ["press leg", "leg-press", "words in any order"],
  ])("finds %j as %s: %s", (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it("finds by muscle and equipment after the names", () => {
    expect(found("hamstrings machine")).toEqual(["prone-leg-curl", "seated-leg-curl"]);
    expect(found("hamstring")[0]).toBe("nordic-hamstring-curl");
  });

  it("lists everything for nothing typed, nothing for nonsense, and never fails on odd text", () => {
    expect(searchExercises("  ")).toEqual(EXERCISES);
    expect(found("zzz")).toEqual([]);
    expect(found("\u0000(.*")).toEqual([...EXERCISES.map(({ slug }) => slug)]);
    expect(found("a".repeat(100_000))).toEqual([]);
  });
});
