import type { Limb } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";
import {
  findExercise,
  type Inventory,
  type LimbStanding,
  type LopEvent,
  type MeasuredLop,
  type WorkingOneRepMax,
} from "#prescription/index.ts";
import type { ClientFacts, Day, OwnedCuff } from "#programme/index.ts";
import { type KnownExercise, toKnownExercise } from "./known-exercise.ts";

/** What a phone keeps to turn a session into one of another place, without a signal. */
export interface ElsewhereFacts {
  /** By slug: the planned exercises and what the coach approved in their place. */
  readonly exercises: Readonly<Record<string, KnownExercise>>;
  readonly oneRepMaxes: Readonly<Record<string, WorkingOneRepMax>>;
  /** The client's own cuffs, wherever they are. */
  readonly cuffs: readonly OwnedCuff[];
  readonly lops: readonly MeasuredLop[];
  readonly lopEvents: readonly LopEvent[];
  readonly standings: Readonly<Record<Limb, LimbStanding | null>>;
  /** What can be loaded where the client usually trains. */
  readonly usual: Inventory;
}

const slugsOf = (days: readonly Pick<Day, "exercises">[]): ReadonlySet<string> =>
  new Set(
    days.flatMap(({ exercises }) =>
      exercises.flatMap(({ slug, substitutions = [] }) => [slug, ...substitutions.map((one) => one.slug)]),
    ),
  );

/** The part of what is known of a client that these days may need elsewhere. */
export const toElsewhereFacts = (days: readonly Pick<Day, "exercises">[], facts: ClientFacts): ElsewhereFacts => {
  const slugs = [...slugsOf(days)];
  const { cuffs, lops, lopEvents, standings, inventory } = facts;
  return {
    exercises: Object.fromEntries(
      slugs.flatMap((slug) => {
        const exercise = findExercise(slug);
        return exercise === undefined ? [] : [[slug, toKnownExercise(exercise)] as const];
      }),
    ),
    oneRepMaxes: Object.fromEntries(
      slugs.flatMap((slug) => {
        const maximum = facts.oneRepMaxes.get(slug);
        return maximum === undefined ? [] : [[slug, maximum] as const];
      }),
    ),
    cuffs,
    lops,
    lopEvents,
    standings,
    usual: inventory,
  };
};

/** The facts as they hold on a day: a phone may be asked days after it was told. */
export interface ElsewhereToday extends ElsewhereFacts {
  readonly today: PlainDate;
}
