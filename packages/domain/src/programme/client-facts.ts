import type { Limb, LimbKind } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";
import type {
  CuffInUse,
  Inventory,
  LimbStanding,
  LopEvent,
  MeasuredLop,
  WorkingOneRepMax,
} from "#prescription/index.ts";

/** A cuff the client trains with. */
export interface OwnedCuff extends CuffInUse {
  readonly name: string;
  readonly limbKind: LimbKind;
}

/** Everything about one client that turns a programme into kilograms and millimetres of mercury. */
export interface ClientFacts {
  /** The calendar day where the client is. */
  readonly today: PlainDate;
  readonly standings: Readonly<Record<Limb, LimbStanding | null>>;
  /** Those still in use, newest first. */
  readonly cuffs: readonly OwnedCuff[];
  readonly lops: readonly MeasuredLop[];
  readonly lopEvents: readonly LopEvent[];
  /** By slug of the exercise. */
  readonly oneRepMaxes: ReadonlyMap<string, WorkingOneRepMax>;
  readonly inventory: Inventory;
  /** The cuffed session to come on the novice ramp, counted from 1, per kind of limb. */
  readonly rampSession: Readonly<Record<LimbKind, number>>;
}
