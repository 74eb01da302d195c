import { LIMBS, type Limb, type PlainDate, plainDate, type ScreeningId } from "@cuffwise/domain/kernel";
import type { Flag, Outcome } from "@cuffwise/domain/screening";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { lockLimbs, upsertStandings } from "#queries/standing.ts";
import { GIVEN_AT, type GivenClient } from "./given-people.ts";

export interface LimbOptions {
  readonly outcome?: Outcome;
  readonly ceilingPercent?: number | null;
  readonly flags?: readonly Flag[];
  readonly expiresOn?: PlainDate | null;
  /** Locks the limb, with this reason. */
  readonly locked?: string;
}

export interface StandingOptions {
  /** Per limb an outcome, or more; limbs left out are cleared. */
  readonly limbs?: Partial<Record<Limb, Outcome | LimbOptions>>;
  readonly screeningId?: string;
  readonly expiresOn?: PlainDate;
  readonly at?: Date;
}

/** What a screening left behind: all four limbs, cleared unless said otherwise. */
export const givenStanding = async (
  db: Database,
  client: GivenClient,
  options: StandingOptions = {},
): Promise<ScreeningId> => {
  const at = options.at ?? GIVEN_AT;
  const screeningId = (options.screeningId ?? newId()) as ScreeningId;
  const limbs = LIMBS.map((limb) => {
    const given = options.limbs?.[limb] ?? "cleared";
    return { limb, ...(typeof given === "string" ? { outcome: given } : given) };
  });
  const of = { orgId: client.actor.orgId, clientId: client.clientId };
  await inOrg(db, client.actor, async (tx) => {
    await upsertStandings(
      tx,
      { ...of, at },
      limbs.map(({ limb, outcome = "cleared", ceilingPercent = null, flags = [], expiresOn }) => ({
        limb,
        outcome,
        ceilingPercent,
        flags,
        expiresOn: expiresOn === undefined ? (options.expiresOn ?? plainDate("2099-12-31")) : expiresOn,
        screeningId,
      })),
    );
    for (const { limb, locked } of limbs) {
      if (locked !== undefined) await lockLimbs(tx, of, [limb], { at, reason: locked });
    }
  });
  return screeningId;
};
