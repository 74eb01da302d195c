import type { Tx } from "@cuffwise/db/client";
import { getStandings, lockLimbs, updateStandings } from "@cuffwise/db/queries/standing";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { applyEffect, type StandingEffect } from "@cuffwise/domain/screening";
import { lockableStandings } from "./session-state.ts";

export interface Consequences {
  readonly effects: readonly StandingEffect[];
  /** Why a limb is locked, for those who may not read the answers. */
  readonly reason: string;
}

export const lockedBy = (effects: readonly StandingEffect[]): readonly Limb[] =>
  LIMBS.filter((limb) => effects.some((effect) => effect.kind === "lock" && effect.limbs.includes(limb)));

/** Makes the standing stricter, never looser. A lock stays beside the outcome until a named person lifts it. */
export const applyConsequences = async (
  { tx, now }: { readonly tx: Tx; readonly now: Date },
  session: Pick<TrainingSession, "orgId" | "clientId">,
  of: Consequences,
): Promise<void> => {
  const standings = lockableStandings(await getStandings(tx, session));
  const lasting = of.effects.filter(({ kind }) => kind !== "lock");
  const changed = LIMBS.flatMap((limb) => {
    const before = standings[limb];
    if (before === null || lasting.length === 0) return [];
    const { lockedAt: _lock, ...standing } = before;
    const { outcome, ceilingPercent, expiresOn } = lasting.reduce(applyEffect, standing);
    return [{ limb, outcome, ceilingPercent, expiresOn }];
  });
  await updateStandings(tx, session, changed, now);
  await lockLimbs(tx, session, lockedBy(of.effects), { at: now, reason: of.reason });
};
