import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMBS, limbKind } from "#kernel/limb.ts";
import { addDays } from "#kernel/time.ts";
import { CUFF_LIMIT_SECONDS, cuffOnSeconds, findExercise, loadableWeights, lopFreshness } from "#prescription/index.ts";
import type { Entry } from "#programme/index.ts";
import type { TrainingHistory } from "./history.ts";
import { planNextSession } from "./plan-next-session.ts";
import { cuffed, did, everyLimb, free, GYM, standing, TODAY } from "./testing/diary.ts";

const FLAGS = [
  "no-failure",
  "start-at-40",
  "half-volume-2-weeks",
  "max-two-cuffed-exercises",
  "deflate-between-sets",
  "one-limb-at-a-time",
] as const;

const scheme = fc.constantFrom("30-15-15-15", "15-15", "30-15-15-15+", "20-20-20", "3 × 8");
const cuffedEntry = fc
  .record({
    slug: fc.constantFrom("knee-extension", "leg-press", "seated-calf-raise", "dumbbell-curl"),
    sets: scheme,
    percent: fc.integer({ min: 20, max: 50 }),
    lop: fc.integer({ min: 40, max: 80 }),
  })
  .map(({ slug, sets, percent, lop }) => cuffed(slug, sets, percent, lop));
const entries = fc
  .array(
    fc.oneof(
      cuffedEntry,
      fc.integer({ min: 20, max: 120 }).map((kg): Entry => free("back-squat", "5-5-5", kg)),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((entry, at) => ({ ...entry, key: `e${at}` })));

const history = (list: readonly Entry[]): fc.Arbitrary<TrainingHistory> =>
  fc
    .array(
      fc.record({
        entry: fc.constantFrom(...list),
        ago: fc.integer({ min: 0, max: 60 }),
        reps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
        kg: fc.integer({ min: 1, max: 60 }),
        lop: fc.integer({ min: 30, max: 80 }),
        effort: fc.integer({ min: 0, max: 10 }),
        discomfort: fc.integer({ min: 0, max: 10 }),
        offsetKg: fc.integer({ min: -20, max: 20 }),
        points: fc.integer({ min: -30, max: 30 }),
      }),
      { maxLength: 8 },
    )
    .map((notes) =>
      notes
        .toSorted((a, b) => b.ago - a.ago)
        .map(({ entry, ago, reps, kg, lop, effort, discomfort, offsetKg, points }) =>
          did(addDays(TODAY, -ago).slice(5), entry, reps.join(" "), {
            kg,
            lop,
            effort,
            discomfort,
            offset: { kg: offsetKg, points },
          }),
        ),
    );

const person = fc.record({
  leg: fc.integer({ min: 1, max: 8 }),
  ceiling: fc.option(fc.integer({ min: 40, max: 80 })),
  outcome: fc.constantFrom("cleared", "cleared-mod", "refer", "excluded", "incomplete"),
  expiresIn: fc.integer({ min: -3, max: 90 }),
  measuredAgo: fc.integer({ min: 0, max: 20 }),
  flags: fc.subarray([...FLAGS]),
  oneLimb: fc.boolean(),
  seated: fc.boolean(),
});

const cases = entries.chain((list) => fc.record({ list: fc.constant(list), past: history(list), person }));

const given = ({
  leg,
  ceiling,
  outcome,
  expiresIn,
  measuredAgo,
  flags,
  oneLimb,
  seated,
}: typeof person extends fc.Arbitrary<infer P> ? P : never) => {
  const base = standing();
  return standing({
    flags,
    rampSession: { arm: leg, leg },
    standings: everyLimb({
      outcome,
      ceilingPercent: ceiling,
      expiresOn: addDays(TODAY, expiresIn),
      oneLimbAtATime: oneLimb,
      seatedOrLying: seated,
    }),
    lops: base.lops.map((lop) => ({ ...lop, measuredOn: addDays(TODAY, -measuredAgo) })),
  });
};

describe("whatever was planned and done", () => {
  it("no cuff passes what the database would refuse: clearance, freshness, ceiling and ten minutes", () => {
    fc.assert(
      fc.property(cases, ({ list, past, person: one }) => {
        const on = given(one);
        const { content } = planNextSession({ day: { weekday: 1, title: "x", exercises: list } }, past, on, GYM);
        for (const entry of content.day.exercises) {
          const cuffs = content.resolved[entry.key]?.cuffs ?? [];
          expect(cuffs.length > 0).toBe(entry.kind === "bfr");
          if (entry.kind !== "bfr") continue;
          expect(new Set(cuffs.map(({ limb }) => limbKind(limb))).size).toBe(1);
          const time = cuffOnSeconds({
            reps: entry.sets.map(({ reps }) => reps),
            concentricSeconds: 2,
            eccentricSeconds: 2,
            restSeconds: entry.restSeconds,
            deflateBetweenSets: entry.cuff.deflate === "between-sets",
          });
          expect(time).toBeLessThanOrEqual(CUFF_LIMIT_SECONDS);
          for (const { limb, pressureMmHg, percentLop, lopId } of cuffs) {
            const clearance = on.standings[limb];
            const lop = on.lops.find((known) => known.lopId === lopId);
            expect(["cleared", "cleared-mod"]).toContain(clearance?.outcome);
            expect(clearance?.seatedOrLying === true && findExercise(entry.slug)?.lopPosture === "standing").toBe(
              false,
            );
            expect(on.today <= (clearance?.expiresOn ?? "")).toBe(true);
            expect(lop !== undefined && lopFreshness(lop, on.today, []).fresh).toBe(true);
            const ceiling = Math.min(80, clearance?.ceilingPercent ?? 80);
            expect(percentLop).toBeLessThanOrEqual(ceiling);
            expect(pressureMmHg).toBeLessThanOrEqual(Math.ceil(((lop?.valueMmHg ?? 0) * ceiling) / 100));
          }
        }
      }),
    );
  });

  it("every exercise stays, each changed number names its rule, and every load can be loaded", () => {
    const loadable = new Set(GYM.equipment.flatMap((item) => loadableWeights(item).totals));
    fc.assert(
      fc.property(cases, ({ list, past, person: one }) => {
        const next = planNextSession({ day: { weekday: 1, title: "x", exercises: list } }, past, given(one), GYM);
        expect(next.content.day.exercises.map(({ key }) => key)).toEqual(list.map(({ key }) => key));
        const changed = (key: string) => next.content.plan.changes.filter((change) => change.key === key);
        for (const [at, entry] of next.content.day.exercises.entries()) {
          const planned = list[at];
          const kg = next.content.resolved[entry.key]?.loadableKg;
          if (kg !== null && kg !== undefined) expect(loadable.has(kg)).toBe(true);
          // Nothing is moved away from the plan and back again.
          for (const [, chain] of Map.groupBy(changed(entry.key), ({ what }) => what))
            expect(chain.at(-1)?.to).not.toEqual(chain[0]?.from);
          if (JSON.stringify(entry) !== JSON.stringify(planned)) expect(changed(entry.key).length).toBeGreaterThan(0);
        }
        for (const { from, to, because } of next.content.plan.changes) {
          expect(from).not.toEqual(to);
          expect(because.citations.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("more history behind the last weeks changes nothing", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), ({ list, past, person: one }, more) => {
        const [first] = list;
        if (first === undefined) return;
        const old = Array.from({ length: more }, (_, at) => ({
          ...did("01-05", first, "1 1 1", { effort: 10, discomfort: 10 }),
          on: addDays(TODAY, -200 - (more - at)),
        }));
        const session = { day: { weekday: 1, title: "x", exercises: list } };
        const on = { ...given(one), flags: one.flags.filter((flag) => flag !== "half-volume-2-weeks") };
        expect(planNextSession(session, [...old, ...past], on, GYM)).toEqual(planNextSession(session, past, on, GYM));
      }),
    );
  });
});

it("the cases reach sessions with and without cuffs on all limbs", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ list, past, person: one }) => {
      const { content } = planNextSession({ day: { weekday: 1, title: "x", exercises: list } }, past, given(one), GYM);
      for (const { cuffs } of Object.values(content.resolved)) for (const { limb } of cuffs) seen.add(limb);
      if (content.day.exercises.every(({ kind }) => kind === "ordinary")) seen.add("none");
    }),
  );
  expect([...seen].toSorted()).toEqual([...LIMBS, "none"].toSorted());
});
