import type { Limb } from "#kernel/limb.ts";
import { type PlainDate, plainDate } from "#kernel/time.ts";
import { type Inventory, oneRepMaxFreshness } from "#prescription/index.ts";
import {
  type BfrEntry,
  type Change,
  type Day,
  type Entry,
  type Offset,
  type OrdinaryEntry,
  readSets,
  setsToText,
} from "#programme/index.ts";
import { clientFacts } from "../../programme/fixtures/client-facts.ts";
import { type Exposure, NO_OFFSET, type TrainingHistory } from "../history.ts";
import { type NextSession, planNextSession } from "../plan-next-session.ts";
import type { PlanningStanding } from "../standing.ts";

// Test data only: a training diary in words, and the next session as one reads it.

export const TODAY: PlainDate = plainDate("2026-11-24");
const HOUR = 3_600_000;

/** A stack of 2.5 kg steps, a bar with the usual plates, dumbbells every 2 kg. */
export const GYM: Inventory = {
  equipment: [
    { kind: "machine", name: "stack", unit: "kg", start: 2.5, step: 2.5, steps: 80, addOns: [] },
    {
      kind: "barbell",
      name: "bar",
      unit: "kg",
      bar: 20,
      collars: 0,
      plates: [25, 20, 15, 10, 5, 2.5, 1.25].map((weight) => ({ weight, pairs: 2 })),
    },
    { kind: "dumbbells", name: "dumbbells", unit: "kg", weights: [2, 4, 6, 8, 10, 12, 14, 16] },
  ],
};

export const standing = (more: Partial<PlanningStanding> = {}): PlanningStanding => {
  const { inventory: _gym, ...facts } = clientFacts();
  const maximum = { oneRepMaxId: null, measuredOn: plainDate("2026-11-10"), confidence: "tested" as const };
  const oneRepMaxes = new Map([
    ...facts.oneRepMaxes,
    ["seated-calf-raise", { ...maximum, valueKg: 80 }] as const,
    ["dumbbell-curl", { ...maximum, valueKg: 20 }] as const,
  ]);
  return {
    ...facts,
    oneRepMaxes,
    flags: [],
    screenedOn: plainDate("2026-10-01"),
    now: new Date(`${TODAY}T18:00:00Z`),
    ...more,
  };
};

/** The same limit on all four limbs. */
export const everyLimb = (
  more: Partial<NonNullable<PlanningStanding["standings"]["LL"]>>,
): PlanningStanding["standings"] => {
  const cleared = {
    outcome: "cleared",
    ceilingPercent: null,
    expiresOn: plainDate("2027-05-01"),
    oneLimbAtATime: false,
    seatedOrLying: false,
  } as const;
  const one = { ...cleared, ...more };
  return { LA: one, RA: one, LL: one, RL: one };
};

const sets = (text: string): Entry["sets"] => {
  const read = readSets(text);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  return read.value;
};

const shape = (key: string, slug: string, text: string) => ({
  key,
  group: "A",
  slug,
  sets: sets(text),
  restSeconds: 30,
  tempo: "2-0-2-0",
});

/** `cuffed("knee-extension", "30-15-15-15", 30, 50)`: 30 % of the 1RM at 50 % of the occlusion pressure. */
export const cuffed = (
  slug: string,
  text: string,
  percent: number,
  percentLop: number,
  more: Partial<BfrEntry> = {},
): BfrEntry => ({
  ...shape(slug, slug, text),
  kind: "bfr",
  load: { type: "percent-1rm", percent },
  cuff: { percentLop, deflate: "between-exercises", limbs: "both" },
  ...more,
});

export const free = (slug: string, text: string, kg: number): OrdinaryEntry => ({
  ...shape(slug, slug, text),
  restSeconds: 120,
  kind: "ordinary",
  load: { type: "kg", kg },
});

export const day = (...exercises: readonly Entry[]): Day => ({ weekday: 1, title: "Legs", exercises: [...exercises] });

const LEGS: readonly Limb[] = ["LL", "RL"];

interface Note {
  readonly kg?: number | null;
  readonly lop?: number;
  /** Effort of the last set, 0–10. */
  readonly effort?: number;
  readonly discomfort?: number;
  readonly offset?: Partial<Offset>;
  readonly hoursAgo?: number;
}

/** `did("11-20", entry, "30 15 15 17", …)`: what was done of an exercise on a day of 2026. */
export const did = (on: string, entry: Entry, reps: string, note: Note = {}): Exposure => {
  const date = plainDate(`2026-${on}`);
  const done = reps.split(" ").map(Number);
  const { kg = 30, lop = 50, effort, discomfort, offset = {}, hoursAgo } = note;
  const isCuffed = entry.kind === "bfr";
  return {
    on: date,
    endedAt:
      hoursAgo === undefined
        ? new Date(`${date}T18:30:00Z`)
        : new Date(Date.parse(`${TODAY}T18:00:00Z`) - hoursAgo * HOUR),
    slug: entry.slug,
    cuffed: isCuffed,
    limbs: isCuffed ? LEGS : [],
    asked: { loadKg: kg, percentLop: isCuffed ? lop : null },
    offset: { ...NO_OFFSET, ...offset },
    percent1rm: null,
    sessionRpe: effort ?? null,
    sets: done.map((count, at) => ({
      side: "both",
      askedReps: entry.sets[at]?.reps ?? null,
      reps: count,
      loadKg: kg,
      rir: null,
      discomfort: discomfort ?? null,
      status: count === 0 ? "skipped" : "done",
    })),
  };
};

const entryText = ({ content }: NextSession, entry: Entry): string => {
  const resolved = content.resolved[entry.key];
  const load = resolved?.loadableKg == null ? "own load" : `${resolved.loadableKg} kg`;
  const cuffs = resolved?.cuffs ?? [];
  const pressure =
    cuffs.length === 0
      ? "no cuff"
      : cuffs.map((one) => `${one.limb} ${one.percentLop} % ${one.pressureMmHg} mmHg`).join(", ");
  return `${entry.slug} ${setsToText(entry.sets)}, ${load}, ${pressure}`;
};

const changeText = ({ key, what, from, to, because }: Change): string =>
  `  ${key} ${what} ${from} -> ${to}: ${because.rule}`;

/** The next session as a diary has it: the exercises, then every change with its rule, then what is proposed. */
export const nextText = (prescription: Day, history: TrainingHistory, on: PlanningStanding = standing()): string => {
  const next = planNextSession({ day: prescription }, history, on, GYM);
  return [
    ...next.content.day.exercises.map((entry) => entryText(next, entry)),
    ...next.content.plan.changes.map(changeText),
    ...next.proposals.map(({ what, key }) => `  propose ${what}${key === null ? "" : ` ${key}`}`),
  ].join("\n");
};

/** A working maximum of knee extension that is fresh on {@link TODAY}. */
export const withMaximum = (valueKg: number, slug = "knee-extension"): Partial<PlanningStanding> => {
  const measuredOn = plainDate("2026-11-10");
  if (!oneRepMaxFreshness(measuredOn, TODAY).fresh) throw new Error("the maximum of this diary is out of date");
  return { oneRepMaxes: new Map([[slug, { valueKg, oneRepMaxId: null, measuredOn, confidence: "tested" as const }]]) };
};
