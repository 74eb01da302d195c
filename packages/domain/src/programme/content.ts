import { z } from "zod";
import { optionalText, text } from "#kernel/text.ts";
import { ExerciseSlug } from "#prescription/index.ts";
import { Tempo } from "./tempo.ts";

/** Above these nothing is saved with a cuff, whatever the programme or the person. Sources: rules.ts. */
export const MAX_PERCENT_LOP = 80;
export const MIN_PERCENT_LOP = 40;
export const MAX_CUFFED_PERCENT_1RM = 50;
export const MIN_CUFFED_PERCENT_1RM = 20;

export const PROGRAMME_LIMITS = { weeks: 26, days: 7, entries: 30, sets: 10, reps: 100 } as const;

const whole = (min: number, max: number, code: string) =>
  z.number("number.invalid").int("number.not-whole").min(min, `${code}.too-small`).max(max, `${code}.too-large`);

/** `seconds` is the length of one repetition where tempo does not say it: a hold, or two minutes of walking. */
export const SetPlan = z.strictObject({
  reps: whole(1, PROGRAMME_LIMITS.reps, "reps"),
  seconds: whole(1, 1_200, "seconds").optional(),
  toFailure: z.boolean().optional(),
});
export type SetPlan = z.infer<typeof SetPlan>;

export const LoadPlan = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("percent-1rm"),
    percent: z.number("number.invalid").min(1, "load.too-small").max(100, "load.too-large"),
  }),
  z.strictObject({
    type: z.literal("kg"),
    kg: z.number("number.invalid").min(0, "load.too-small").max(500, "load.too-large"),
  }),
  z.strictObject({
    type: z.literal("rpe"),
    rpe: z.number("number.invalid").min(1, "rpe.too-small").max(10, "rpe.too-large").multipleOf(0.5, "rpe.half-steps"),
  }),
  z.strictObject({ type: z.literal("bodyweight") }),
]);
export type LoadPlan = z.infer<typeof LoadPlan>;

/** `limbs: "both"` of an exercise done one limb at a time means: one side after the other, each with its own cuff. */
export const CuffPlan = z.strictObject(
  {
    percentLop: z
      .number("number.invalid")
      .int("number.not-whole")
      .min(1, "pressure.too-small")
      .max(MAX_PERCENT_LOP, "pressure.above-ceiling"),
    deflate: z.enum(["between-exercises", "between-sets"]),
    limbs: z.enum(["both", "left", "right"]),
  },
  { error: (issue) => (issue.input === undefined ? "cuff.required" : undefined) },
);
export type CuffPlan = z.infer<typeof CuffPlan>;

/**
 * Another exercise that the coach approved in the place of the planned one. Without a `load` of its own the planned
 * share of the 1RM holds, of that exercise's own 1RM.
 */
export const Substitution = z.strictObject({ slug: ExerciseSlug, load: LoadPlan.optional() });
export type Substitution = z.infer<typeof Substitution>;

export const MAX_SUBSTITUTIONS = 5;

export const CUFF_FALLBACKS = ["no-cuff", "other-cuff", "wrap"] as const;
/**
 * What the coach approved where the planned cuff is not at hand: the same light load without a cuff, another cuff of the
 * client's with a measurement of its own, or an elastic wrap, of which nobody knows the dose.
 */
export type CuffFallback = (typeof CUFF_FALLBACKS)[number];

/** A short stable name for an entry, unique in its programme: logs and comments point at it. */
export const EntryKey = z.string().regex(/^[a-z0-9-]{1,40}$/, "key.invalid");

const entryShape = {
  key: EntryKey,
  /** `A`, `B1`: entries that share the letter are done in turn, as a superset. */
  group: z.string().regex(/^[A-Z][1-9]?$/, "group.invalid"),
  slug: ExerciseSlug,
  sets: z.array(SetPlan).min(1, "sets.too-few").max(PROGRAMME_LIMITS.sets, "sets.too-many"),
  restSeconds: whole(0, 600, "rest"),
  tempo: Tempo,
  load: LoadPlan,
  cues: optionalText(500).optional(),
  substitutions: z.array(Substitution).max(MAX_SUBSTITUTIONS, "substitutions.too-many").optional(),
};

export const BfrEntry = z
  .strictObject({
    ...entryShape,
    kind: z.literal("bfr"),
    cuff: CuffPlan,
    fallbacks: z.array(z.enum(CUFF_FALLBACKS)).max(CUFF_FALLBACKS.length, "fallbacks.too-many").optional(),
  })
  .refine((entry) => entry.load.type !== "percent-1rm" || entry.load.percent <= MAX_CUFFED_PERCENT_1RM, {
    path: ["load", "percent"],
    error: "load.above-cuff-window",
  });
export type BfrEntry = z.infer<typeof BfrEntry>;

export const OrdinaryEntry = z.strictObject({ ...entryShape, kind: z.literal("ordinary") });
export type OrdinaryEntry = z.infer<typeof OrdinaryEntry>;

/** The same exercise without its cuff, at the load it was planned with. */
export const withoutCuff = ({ cuff: _off, fallbacks: _ways, ...entry }: BfrEntry): OrdinaryEntry => ({
  ...entry,
  kind: "ordinary",
});

export const Entry = z.discriminatedUnion("kind", [BfrEntry, OrdinaryEntry]);
export type Entry = z.infer<typeof Entry>;

/**
 * One session. `weekday` is 1–7; a programme that starts on a Monday has its day 1 on Mondays. One that starts on
 * another day keeps the order and the gaps between sessions, not the names of the weekdays.
 */
export const Day = z.strictObject({
  weekday: whole(1, 7, "weekday"),
  title: text(80),
  notes: optionalText(2_000).optional(),
  exercises: z.array(Entry).max(PROGRAMME_LIMITS.entries, "exercises.too-many"),
});
export type Day = z.infer<typeof Day>;

export const Week = z.strictObject({
  title: optionalText(80).optional(),
  days: z
    .array(Day)
    .min(1, "days.too-few")
    .max(PROGRAMME_LIMITS.days, "days.too-many")
    .refine((days) => new Set(days.map((day) => day.weekday)).size === days.length, "days.same-weekday")
    .refine((days) => days.every((day, at) => at === 0 || day.weekday >= (days[at - 1]?.weekday ?? 0)), "days.order"),
});
export type Week = z.infer<typeof Week>;

/** What a template holds, an assignment copies and the player follows. Stored as JSON; `schema` tells readers apart. */
export const ProgrammeContent = z
  .strictObject({
    schema: z.literal(1),
    weeks: z.array(Week).min(1, "weeks.too-few").max(PROGRAMME_LIMITS.weeks, "weeks.too-many"),
  })
  .superRefine((content, ctx) => {
    const seen = new Set<string>();
    for (const { entry, path } of eachEntry(content)) {
      if (seen.has(entry.key)) ctx.addIssue({ code: "custom", path: [...path, "key"], message: "key.taken" });
      seen.add(entry.key);
    }
  });
export type ProgrammeContent = z.infer<typeof ProgrammeContent>;

/** Where something is inside a programme, as zod and the forms write paths. */
export type ContentPath = readonly (string | number)[];

export interface PlacedEntry {
  readonly entry: Entry;
  readonly week: number;
  readonly day: number;
  readonly index: number;
  readonly path: ContentPath;
}

/** All entries in order; `week`, `day` and `index` count from 0. */
export function* eachEntry(content: Pick<ProgrammeContent, "weeks">): Generator<PlacedEntry> {
  for (const [week, { days }] of content.weeks.entries())
    for (const [day, { exercises }] of days.entries())
      for (const [index, entry] of exercises.entries())
        yield { entry, week, day, index, path: ["weeks", week, "days", day, "exercises", index] };
}

/** Name and words of a template beside its content. */
export const NewTemplate = z.strictObject({
  name: text(120),
  description: optionalText(2_000),
  content: ProgrammeContent,
});
export type NewTemplate = z.infer<typeof NewTemplate>;
