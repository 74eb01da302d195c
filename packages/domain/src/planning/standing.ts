import type { PlainDate } from "#kernel/time.ts";
import type { ClientFacts } from "#programme/index.ts";
import type { Flag } from "#screening/index.ts";

/** What holds for a client on the day of a session: screening, measurements, maxima and the place on the ramp. */
export interface PlanningStanding extends Omit<ClientFacts, "inventory"> {
  /** The limits of the cleared limbs. */
  readonly flags: readonly Flag[];
  /** The day of the screening that holds; null before any. */
  readonly screenedOn: PlainDate | null;
  /** When the session may begin: the spacing to the one before is counted in hours. */
  readonly now: Date;
}
