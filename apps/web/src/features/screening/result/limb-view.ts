import type { AppRouter } from "@cuffwise/api/router";
import { LIMBS, type Limb, type PlainDate } from "@cuffwise/domain/kernel";
import {
  type Flag,
  ORDINARY_CEILING_PERCENT,
  type Outcome,
  type ScreeningDecision,
  worstOutcome,
} from "@cuffwise/domain/screening";
import type { inferRouterOutputs } from "@trpc/server";

/** What would change the outcome of one limb, as the server puts it together. */
export type LimbReport = inferRouterOutputs<AppRouter>["screening"]["mine"]["reports"][number];

/** What somebody must know about one limb today. `locked` and `expired` outrank what the screening once said. */
export type LimbState = Outcome | "locked" | "expired" | "unknown";

export interface LimbView {
  readonly limb: Limb;
  readonly state: LimbState;
  /** Percent of the limb's own occlusion pressure; null: the product's ordinary ceiling. */
  readonly ceilingPercent: number | null;
  readonly flags: readonly Flag[];
  readonly expiresOn: PlainDate | null;
  readonly lockReason: string | null;
}

/** The part of a stored standing that is shown. */
export interface StandingView {
  readonly outcome: Outcome;
  readonly ceilingPercent: number | null;
  readonly flags: readonly Flag[];
  readonly expiresOn: PlainDate | null;
  readonly lockedAt: Date | null;
  readonly lockReason: string | null;
}
export type StandingViews = Readonly<Record<Limb, StandingView | null>>;

const isOpen = (outcome: Outcome): boolean => outcome === "cleared" || outcome === "cleared-mod";

const stateOf = (standing: StandingView, today: PlainDate): LimbState => {
  if (standing.lockedAt !== null) return "locked";
  const hasEnded = standing.expiresOn === null || standing.expiresOn < today;
  return isOpen(standing.outcome) && hasEnded ? "expired" : standing.outcome;
};

/** What the standings say, limb by limb. They are what the product obeys; a decision only explains them. */
export const limbViews = (standings: StandingViews, today: PlainDate): readonly LimbView[] =>
  LIMBS.map((limb) => {
    const standing = standings[limb];
    if (standing === null)
      return { limb, state: "unknown", ceilingPercent: null, flags: [], expiresOn: null, lockReason: null };
    const { ceilingPercent, flags, expiresOn, lockReason } = standing;
    return { limb, state: stateOf(standing, today), ceilingPercent, flags, expiresOn, lockReason };
  });

export const mayBeCuffed = ({ state }: LimbView): boolean => state === "cleared" || state === "cleared-mod";

/** True when something after the screening made a limb stricter than its answers did. */
export const isStricterThan = (decision: ScreeningDecision, view: LimbView): boolean => {
  const { outcome } = decision.limbs[view.limb];
  if (view.state === "unknown" || view.state === "locked" || view.state === "expired") return false;
  return view.state !== outcome && worstOutcome(view.state, outcome) === view.state;
};

/** Limbs of which the same is said, so that it is told once. `report` is missing before the first screening. */
export interface LimbGroup {
  readonly limbs: readonly Limb[];
  readonly view: LimbView;
  readonly report: LimbReport | undefined;
}

/** Limbs that are alike in what holds and in what would change it. */
export const groupAlike = (views: readonly LimbView[], reports: readonly LimbReport[]): readonly LimbGroup[] => {
  const each = views.map((view) => ({ view, report: reports.find(({ limb }) => limb === view.limb) }));
  const saidOf = ({ view, report }: (typeof each)[number]): string => {
    const { state, ceilingPercent, flags } = view;
    return JSON.stringify([state, ceilingPercent, flags, report?.ways.map(({ rule }) => rule), report?.bundles]);
  };
  return [...Map.groupBy(each, saidOf).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, limbs: group.map(({ view }) => view.limb) }];
  });
};

/** True when something reported in training lowered the ceiling below that of the screening. */
export const isLowered = ({ ceilingPercent }: LimbView, report: LimbReport | undefined): boolean =>
  ceilingPercent !== null &&
  report !== undefined &&
  ceilingPercent < (report.ceilingPercent ?? ORDINARY_CEILING_PERCENT);
