import { type Limb, type LimbKind, limbOf, type Side } from "#kernel/limb.ts";
import { type Entry, eachEntry, type ProgrammeContent } from "./content.ts";
import { cuffedLimbKind } from "./timing.ts";

/** What must be known about a client before a programme can turn into loads and pressures. */
export interface ProgrammeNeeds {
  /** Exercises prescribed as a share of the 1RM, each once, in order of appearance. */
  readonly oneRepMax: readonly { readonly slug: string; readonly keys: readonly string[] }[];
  /** Limb kinds that wear a cuff somewhere in the programme. */
  readonly lop: readonly LimbKind[];
  /** The single limbs whose occlusion pressure is needed: it differs between left and right. */
  readonly lopLimbs: readonly Limb[];
}

const limbsOf = (entry: Entry): readonly Limb[] => {
  const kind = cuffedLimbKind(entry);
  if (entry.kind !== "bfr" || kind === null) return [];
  const sides: readonly Side[] = entry.cuff.limbs === "both" ? ["left", "right"] : [entry.cuff.limbs];
  return sides.map((side) => limbOf(kind, side));
};

export const entriesNeeding = (content: Pick<ProgrammeContent, "weeks">): ProgrammeNeeds => {
  const keysBySlug = new Map<string, string[]>();
  const kinds = new Set<LimbKind>();
  const limbs = new Set<Limb>();
  for (const { entry } of eachEntry(content)) {
    if (entry.load.type === "percent-1rm")
      keysBySlug.set(entry.slug, [...(keysBySlug.get(entry.slug) ?? []), entry.key]);
    const kind = cuffedLimbKind(entry);
    if (kind !== null) kinds.add(kind);
    for (const limb of limbsOf(entry)) limbs.add(limb);
  }
  return {
    oneRepMax: [...keysBySlug].map(([slug, keys]) => ({ slug, keys })),
    lop: [...kinds],
    lopLimbs: [...limbs],
  };
};
