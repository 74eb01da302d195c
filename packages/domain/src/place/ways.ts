import type { CuffId } from "#kernel/id.ts";
import { type Limb, limbKind, limbOf, type Side } from "#kernel/limb.ts";
import { findLop, prescribePressure, prescribeWrap } from "#prescription/index.ts";
import type { BfrEntry, CuffFallback, OwnedCuff, ResolvedCuff, ResolvedEntry } from "#programme/index.ts";
import type { ElsewhereToday } from "./elsewhere-facts.ts";
import type { KnownExercise } from "./known-exercise.ts";
import type { LoadThere } from "./load-there.ts";
import type { Place } from "./place.ts";

/** How an exercise that was planned with a cuff is done: with a cuff, an elastic wrap, or without anything. */
export type Way =
  | { readonly kind: "cuff"; readonly cuffIds: readonly CuffId[] }
  | { readonly kind: "wrap" }
  | { readonly kind: "none" };

export const WAY_REASONS = [
  /** The coach has not said that it may be done like this. */
  "not-approved",
  "cuff-not-here",
  /** This cuff has no measurement on this limb: there is no number, and none is borrowed. */
  "cuff-not-measured",
  "cuff-measurement-stale",
  /** The exercise in its place is not done with a cuff, or with one on another limb. */
  "exercise-without-cuff",
  /** Under a cuff nobody lifts what nobody knows. */
  "load-unknown",
  /** What a screening says against a cuff or a wrap there. */
  "limb-not-allowed",
] as const;
export type WayReason = (typeof WAY_REASONS)[number];

export interface WayOption {
  readonly way: Way;
  /** The cuff's name; null for a wrap and for nothing. */
  readonly cuffName: string | null;
  /** Filled only for a cuff that may be used: each with the measurement it comes from. */
  readonly cuffs: readonly ResolvedCuff[];
  /** Limbs under a wrap. */
  readonly wrapped: readonly Limb[];
  /** Null when it may be chosen. */
  readonly because: WayReason | null;
}

export interface Cuffed {
  readonly entry: BfrEntry;
  /** Of today: already lowered by whatever holds today. */
  readonly resolved: ResolvedEntry;
  readonly exercise: KnownExercise;
  readonly load: LoadThere;
}

const approves = ({ fallbacks = [] }: BfrEntry, way: CuffFallback): boolean => fallbacks.includes(way);

const sides = ({ cuff }: BfrEntry): readonly Side[] => (cuff.limbs === "both" ? ["left", "right"] : [cuff.limbs]);

const limbsOf = ({ entry, exercise }: Cuffed): readonly Limb[] => {
  const kind = exercise.cuffedLimb;
  return kind === null ? [] : sides(entry).map((side) => limbOf(kind, side));
};

/** What stands against any cuff on this exercise, whichever cuff it is. */
const against = (cuffed: Cuffed, facts: ElsewhereToday): WayReason | null => {
  const { exercise, resolved, load } = cuffed;
  const limbs = limbsOf(cuffed);
  const planned = new Set(resolved.cuffs.map(({ limb }) => limb));
  if (exercise.posture === null || limbs.length === 0 || limbs.some((limb) => !planned.has(limb)))
    return "exercise-without-cuff";
  if (exercise.hasMaximum && load.kg === null) return "load-unknown";
  const standings = limbs.map((limb) => facts.standings[limb]);
  const together = limbs.length > 1 && !exercise.oneSideAtATime;
  if (together && standings.some((standing) => standing?.oneLimbAtATime === true)) return "limb-not-allowed";
  if (exercise.posture === "standing" && standings.some((standing) => standing?.seatedOrLying === true))
    return "limb-not-allowed";
  return null;
};

type Pressure = { readonly cuff: ResolvedCuff } | { readonly because: WayReason };

const DENIED: Readonly<Record<string, WayReason>> = {
  "lop-missing": "cuff-not-measured",
  "lop-other-cuff": "cuff-not-measured",
  "lop-other-limb": "cuff-not-measured",
  "lop-stale": "cuff-measurement-stale",
  "lop-in-future": "cuff-measurement-stale",
};

/** The pressure of one cuff on one limb, from the measurement of this cuff on this limb and from nothing else. */
const pressureOf = (cuff: OwnedCuff, planned: ResolvedCuff, cuffed: Cuffed, facts: ElsewhereToday): Pressure => {
  const { limb, percentLop } = planned;
  const posture = cuffed.exercise.posture ?? "seated";
  const lop = findLop(facts.lops, { limb, cuff }, posture);
  if (!lop.ok) return { because: DENIED[lop.error.code] ?? "cuff-not-measured" };
  const prescribed = prescribePressure({
    limb,
    standing: facts.standings[limb],
    lop: lop.value,
    cuff,
    posture,
    percentLop,
    today: facts.today,
    events: facts.lopEvents,
  });
  if (!prescribed.ok) {
    const [first] = prescribed.error;
    return { because: DENIED[first?.code ?? ""] ?? "limb-not-allowed" };
  }
  const { source } = lop.value;
  if (source !== "measured") return { because: "cuff-not-measured" };
  const { lopId, measuredOn, posture: measuredIn, method } = lop.value;
  return {
    cuff: {
      limb,
      lopId,
      cuffId: cuff.cuffId,
      cuffName: cuff.name,
      percentLop,
      pressureMmHg: prescribed.value.pressure.targetMmHg,
      measuredOn,
      posture: measuredIn,
      method,
    },
  };
};

const cuffOption = (cuff: OwnedCuff, cuffed: Cuffed, facts: ElsewhereToday): WayOption => {
  const option = { way: { kind: "cuff", cuffIds: [cuff.cuffId] }, cuffName: cuff.name, wrapped: [] } as const;
  const limbs = limbsOf(cuffed);
  const pressures = cuffed.resolved.cuffs
    .filter(({ limb }) => limbs.includes(limb))
    .map((planned) => pressureOf(cuff, planned, cuffed, facts));
  const refused = pressures.find((one) => "because" in one);
  const because =
    against(cuffed, facts) ??
    (refused !== undefined && "because" in refused ? refused.because : null) ??
    (approves(cuffed.entry, "other-cuff") ? null : "not-approved");
  return {
    ...option,
    because,
    cuffs: because === null ? pressures.flatMap((one) => ("cuff" in one ? [one.cuff] : [])) : [],
  };
};

/** The planned cuffs, unchanged: the same exercise asks for the same pressure, another one is judged anew. */
const plannedOption = (place: Place, cuffed: Cuffed, facts: ElsewhereToday): WayOption => {
  const { entry, exercise, resolved } = cuffed;
  const limbs = limbsOf(cuffed);
  const cuffs = resolved.cuffs.filter(({ limb }) => limbs.includes(limb));
  const names = [...new Set(cuffs.map(({ cuffName }) => cuffName))].join(", ");
  const cuffIds = [...new Set(resolved.cuffs.map(({ cuffId }) => cuffId))];
  const option = { way: { kind: "cuff", cuffIds }, cuffName: names === "" ? null : names, wrapped: [] } as const;
  const isHere = cuffIds.every((id) => place.cuffIds.includes(id));
  const refuse = (because: WayReason): WayOption => ({ ...option, because, cuffs: [] });
  if (!isHere) return refuse("cuff-not-here");
  const why = against(cuffed, facts);
  if (why !== null) return refuse(why);
  if (exercise.slug === entry.slug) return { ...option, because: null, cuffs };
  const judged = cuffs.map((planned) => {
    const cuff = facts.cuffs.find(({ cuffId }) => cuffId === planned.cuffId);
    return cuff === undefined ? ({ because: "cuff-not-measured" } as const) : pressureOf(cuff, planned, cuffed, facts);
  });
  const refused = judged.find((one) => "because" in one);
  if (refused !== undefined && "because" in refused) return refuse(refused.because);
  return { ...option, because: null, cuffs: judged.flatMap((one) => ("cuff" in one ? [one.cuff] : [])) };
};

const wrapOption = (cuffed: Cuffed, facts: ElsewhereToday): WayOption => {
  const limbs = limbsOf(cuffed);
  const option = { way: { kind: "wrap" }, cuffName: null, cuffs: [] } as const;
  const allowed = prescribeWrap({
    limbs: limbs.map((limb) => ({ limb, standing: facts.standings[limb] })),
    today: facts.today,
  });
  const because =
    against(cuffed, facts) ??
    (allowed.ok ? null : "limb-not-allowed") ??
    (approves(cuffed.entry, "wrap") ? null : "not-approved");
  return { ...option, because, wrapped: because === null ? limbs : [] };
};

/**
 * Every way to do an exercise that was planned with a cuff, best first, each with why not. A pressure is never carried
 * from one cuff to another: a cuff without a measurement of its own is shown without a number.
 */
export const waysAt = (place: Place, cuffed: Cuffed, facts: ElsewhereToday): readonly WayOption[] => {
  const planned = new Set<string>(cuffed.resolved.cuffs.map(({ cuffId }) => cuffId));
  const kinds = new Set(limbsOf(cuffed).map(limbKind));
  const others = facts.cuffs.filter(
    (cuff) => !planned.has(cuff.cuffId) && place.cuffIds.includes(cuff.cuffId) && kinds.has(cuff.limbKind),
  );
  const none: WayOption = {
    way: { kind: "none" },
    cuffName: null,
    cuffs: [],
    wrapped: [],
    because: approves(cuffed.entry, "no-cuff") ? null : "not-approved",
  };
  return [
    plannedOption(place, cuffed, facts),
    ...others.map((cuff) => cuffOption(cuff, cuffed, facts)),
    none,
    wrapOption(cuffed, facts),
  ];
};
