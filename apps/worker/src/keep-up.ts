import { asSystem, type Database, inOrg } from "@cuffwise/db/client";
import { closeUnfinished, listOrganisationIds, purgeDeletedSets } from "@cuffwise/db/queries/upkeep";
import { PersonId } from "@cuffwise/domain/kernel";
import { UNFINISHED_AFTER_HOURS } from "@cuffwise/domain/session";

const HOUR_MS = 3_600_000;
/** How long a set that was taken back may be had again, days. */
export const DELETED_KEPT_DAYS = 30;
/** Nobody: what happens by itself has no author. */
const NOBODY = PersonId.parse("00000000-0000-0000-0000-000000000000");

export interface KeptUp {
  readonly closed: number;
  readonly purged: number;
}

/**
 * What has to happen though nobody presses a button: sessions that nobody ended close, and sets that were taken back
 * long ago go. Practice by practice, each in a transaction of its own; doing it twice changes nothing.
 */
export const keepUp = async (db: Database, now: Date): Promise<KeptUp> => {
  const total = { closed: 0, purged: 0 };
  for (const orgId of await asSystem(db, listOrganisationIds)) {
    const scope = { orgId, personId: NOBODY, role: "owner", clientId: null } as const;
    const [closed, purged] = await inOrg(db, scope, async (tx) => [
      await closeUnfinished(tx, orgId, new Date(now.getTime() - UNFINISHED_AFTER_HOURS * HOUR_MS)),
      await purgeDeletedSets(tx, orgId, new Date(now.getTime() - DELETED_KEPT_DAYS * 24 * HOUR_MS)),
    ]);
    total.closed += closed;
    total.purged += purged;
  }
  return total;
};
