import type { Tx } from "@cuffwise/db/client";
import { listEndedUnderCuff } from "@cuffwise/db/queries/follow-up";
import type { Standings } from "@cuffwise/db/queries/standing";
import { type ClientId, LIMBS, type OrgId } from "@cuffwise/domain/kernel";
import type { Flag } from "@cuffwise/domain/screening";
import { FOLLOW_UP_DAYS, type FollowedSession, followUpHours } from "@cuffwise/domain/session";

const DAY_MS = 86_400_000;
/** The longest that a session is open before it closes by itself. */
const OPEN_DAYS = 1;

/** The limits of all limbs, also of those that are closed today: what was done under the cuff is asked about. */
const allFlags = (standings: Standings): readonly Flag[] => [
  ...new Set(LIMBS.flatMap((limb) => (standings[limb]?.flags ?? []) as readonly Flag[])),
];

/** Sessions under a cuff whose checks still count; `dueFollowUps` says which are due. */
export const listFollowed = async (
  { tx, now }: { readonly tx: Tx; readonly now: Date },
  of: { readonly orgId: OrgId; readonly clientId: ClientId },
  standings: Standings,
): Promise<readonly FollowedSession[]> => {
  const since = new Date(now.getTime() - (FOLLOW_UP_DAYS + OPEN_DAYS) * DAY_MS);
  const checks = followUpHours(allFlags(standings));
  return (await listEndedUnderCuff(tx, of, since)).map((session) => ({ ...session, checks }));
};
