import { describe, expect, it } from "vitest";
import { EXERCISES, findExercise, implementOf } from "./catalogue.ts";
import { EXERCISE_EQUIPMENT, Exercise, MUSCLES, PATTERNS } from "./exercise.ts";
import { foldText } from "./fold-text.ts";
import { searchExercises } from "./search.ts";

declare global {
  interface ImportMeta {
    /** Vite fills this in: the files that match, by path. */
    glob(pattern: string, options: { eager: true; import: "default" }): Record<string, unknown>;
  }
}

const cuffed = EXERCISES.filter((exercise) => exercise.bfrSuitable);
const ordinary = EXERCISES.filter((exercise) => !exercise.bfrSuitable);
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const fewerThan = <T extends string>(least: number, values: readonly T[], of: (exercise: Exercise) => readonly T[]) =>
  values.filter((value) => EXERCISES.filter((exercise) => of(exercise).includes(value)).length < least);

describe("the exercise catalogue", () => {
  it("holds the 48 exercises of the cuffed library and at least 120 ordinary ones, cuffed ones first", () => {
    expect(cuffed).toHaveLength(48);
    expect(ordinary.length).toBeGreaterThanOrEqual(120);
    expect(EXERCISES).toEqual([...cuffed, ...ordinary]);
  });

  it("holds every file of the folder, each named after its slug", () => {
    const files = Object.entries(import.meta.glob("./data/*.json", { eager: true, import: "default" }));
    const listed = EXERCISES.map((exercise) => [`./data/${exercise.slug}.json`, exercise] as const);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(listed));
  });

  it("names every exercise once, aliases included", () => {
    expect(repeated(EXERCISES.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldText))).toEqual([]);
    expect(repeated(EXERCISES.map(({ slug }) => slug))).toEqual([]);
  });

  it("trains every muscle directly in three exercises or more, in every pattern and with all equipment", () => {
    expect(fewerThan(3, MUSCLES, ({ musclesDirect }) => musclesDirect)).toEqual([]);
    expect(fewerThan(3, PATTERNS, ({ pattern }) => [pattern])).toEqual([]);
    expect(fewerThan(1, EXERCISE_EQUIPMENT, ({ equipment }) => [equipment])).toEqual([]);
  });

  it("describes each exercise in words of its own, in whole sentences", () => {
    expect(repeated(EXERCISES.map(({ how }) => how))).toEqual([]);
    for (const { slug, how, notes } of EXERCISES)
      expect([slug, /^[A-Z].*\.$/.test(how), notes === null || /\.$/.test(notes)]).toEqual([slug, true, true]);
  });

  it("gives no 1RM to what has no weight that could be written down", () => {
    const unweighed = ["bodyweight", "band", "suspension-trainer", "medicine-ball", "exercise-ball", "ab-wheel"];
    const wrong = EXERCISES.filter(
      ({ equipment, countedIn, oneRepMaxClass }) =>
        oneRepMaxClass !== null && (unweighed.includes(equipment) || countedIn === "seconds"),
    );
    expect(wrong).toEqual([]);
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

  it("warns of the reported calf case on every cuffed calf and ankle exercise", () => {
    const lowerLeg = cuffed.filter(({ pattern }) => pattern === "calf-raise" || pattern === "ankle");
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
    expect(Exercise.safeParse({ ...legPress, how: "Press." }).success).toBe(false);
    expect(findExercise("neck-curl")).toBeUndefined();
  });

  it("says what carries the load", () => {
    expect((["smith", "leg-press", "kettlebell", "cable", "band", "landmine"] as const).map(implementOf)).toEqual([
      "barbell",
      "machine",
      "kettlebell",
      "cable",
      null,
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
    ["ohp", "overhead-press", "an abbreviation"],
    ["  pull–up ", "pull-up", "spaces and any dash"],
    ["pull up", "pull-up", "a space for the dash"],
    ["pullup", "pull-up", "one word"],
    ["press-up", "push-up", "the British name"],
    ["push up", "push-up", "the American name"],
    ["bulgarian", "rear-foot-elevated-split-squat", "the gym's name"],
    ["tricep kickback", "dumbbell-kickback", "a muscle without its s"],
    ["farmers carry", "farmers-carry", "a missing apostrophe"],
    ["farmer’s carry", "farmers-carry", "a typographic apostrophe"],
    ["tgu", "turkish-get-up", "an abbreviation"],
    ["skull", "lying-triceps-extension", "a nickname"],
    ["skullcrusher", "lying-triceps-extension", "a nickname in one word"],
    ["bénch press", "bench-press", "accents"],
    ["press leg", "leg-press", "words in any order"],
  ])("finds %j as %s: %s", (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it("finds by muscle and equipment after the names", () => {
    expect(found("hamstrings machine")).toEqual([
      "prone-leg-curl",
      "reverse-hyperextension",
      "seated-leg-curl",
      "standing-leg-curl",
    ]);
    expect(found("shin band")).toEqual(["ankle-dorsiflexion-eversion", "ankle-inversion"]);
    expect(found("kettlebell").slice(0, 3)).toEqual(["kettlebell-deadlift", "kettlebell-press", "kettlebell-swing"]);
  });

  it("lists everything for nothing typed, nothing for nonsense, and never fails on odd text", () => {
    expect(searchExercises("  ")).toEqual(EXERCISES);
    expect(found("zzz")).toEqual([]);
    expect(found("\u0000(.*")).toEqual([...EXERCISES.map(({ slug }) => slug)]);
    expect(found("a".repeat(100_000))).toEqual([]);
  });
});
