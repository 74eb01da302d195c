import type { Limb, PlainDate } from "#kernel/index.ts";
import { type LimbStanding, prescribeWrap } from "#prescription/index.ts";
import type { CuffFallback, Entry } from "#programme/index.ts";

/** Whether a set was of the planned exercise, or of one that the coach approved in its place. */
export const isApprovedExercise = (entry: Entry, slug: string): boolean =>
  entry.slug === slug || (entry.substitutions ?? []).some((one) => one.slug === slug);

const approved = (entry: Entry): readonly CuffFallback[] => (entry.kind === "bfr" ? (entry.fallbacks ?? []) : []);

/** Whether a cuff other than the planned one was approved for this exercise. */
export const mayUseOtherCuff = (entry: Entry): boolean => approved(entry).includes("other-cuff");

/** Whether a set under an elastic wrap may stand: approved, and on limbs that are cleared without any limit. */
export const mayWrap = (
  entry: Entry,
  limbs: readonly Limb[],
  standings: Readonly<Record<Limb, LimbStanding | null>>,
  today: PlainDate,
): boolean =>
  approved(entry).includes("wrap") &&
  prescribeWrap({ limbs: limbs.map((limb) => ({ limb, standing: standings[limb] })), today }).ok;
