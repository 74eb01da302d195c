import type { Limb } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";
import type { ClientFacts } from "#programme/index.ts";
import type { Flag } from "#screening/index.ts";

/** Limbs that were very sore after a session, and the day on which that was said. */
export interface Soreness {
  readonly on: PlainDate;
  readonly limbs: readonly Limb[];
}

/** What holds for a client on the day of a session: screening, measurements, maxima and the place on the ramp. */
export interface PlanningStanding extends Omit<ClientFacts, "inventory"> {
  /** The limits of the cleared limbs. */
  readonly flags: readonly Flag[];
  /** The day of the screening that holds; null before any. */
  readonly screenedOn: PlainDate | null;
  /** Soreness since the last sessions; left out, nobody said anything. */
  readonly sore?: readonly Soreness[];
  /** When the session may begin: the spacing to the one before is counted in hours. */
  readonly now: Date;
}
