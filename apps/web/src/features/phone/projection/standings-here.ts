import type { Limb } from "@cuffwise/domain/kernel";
import { applyEffect, type StandingEffect } from "@cuffwise/domain/screening";
import type { LockableStanding } from "@cuffwise/domain/session";
import type { StandingView } from "./phone-data.ts";

/** Something that made the limbs stricter on this phone. */
export interface Consequence {
  readonly effects: readonly StandingEffect[];
  readonly reason: string;
  readonly at: Date;
}

const toLockable = ({ limb, outcome, ceilingPercent, flags, expiresOn, lockedAt }: StandingView): LockableStanding => ({
  limb,
  outcome,
  ceilingPercent,
  flags: [...flags],
  expiresOn,
  lockedAt,
  bundles: [],
  reasons: [],
});

/** The domain's record of the standings of all limbs; null for one that was never decided. */
export const byLimb = (standings: readonly StandingView[]): Readonly<Record<Limb, LockableStanding | null>> => {
  const of = (limb: Limb): LockableStanding | null => {
    const found = standings.find((one) => one.limb === limb);
    return found === undefined ? null : toLockable(found);
  };
  return { LA: of("LA"), RA: of("RA"), LL: of("LL"), RL: of("RL") };
};

/**
 * The standings after what happened on this phone. Only stricter: a limb that was locked without a signal is locked at
 * once, and the server comes to the same when it hears of it.
 */
export const standingsHere = (
  standings: readonly StandingView[],
  consequences: readonly Consequence[],
): readonly StandingView[] =>
  consequences.reduce<readonly StandingView[]>(
    (before, { effects, reason, at }) =>
      before.map((view) => {
        const lasting = effects.filter(({ kind }) => kind !== "lock");
        const isLocked = effects.some((effect) => effect.kind === "lock" && effect.limbs.includes(view.limb));
        const { outcome, ceilingPercent, expiresOn } = lasting.reduce(applyEffect, toLockable(view));
        const lock = isLocked && view.lockedAt === null ? { lockedAt: at, lockReason: reason } : {};
        return { ...view, outcome, ceilingPercent, expiresOn, ...lock };
      }),
    standings,
  );
