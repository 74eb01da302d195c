import { findExercise } from "@cuffwise/domain/exercises";
import { LIMBS, type Limb, type PlainDate } from "@cuffwise/domain/kernel";
import type { ClientFacts, EntryForClient, SessionForClient } from "@cuffwise/domain/programme";

export interface Place {
  readonly week: number;
  readonly day: number;
  readonly on: PlainDate;
}

const entryToLine = ({ entry, resolved, denials, warnings }: EntryForClient) => ({
  slug: entry.slug,
  name: findExercise(entry.slug)?.name ?? entry.slug,
  kind: entry.kind,
  sets: entry.sets,
  load: entry.load,
  cuff: entry.kind === "bfr" ? entry.cuff : null,
  refused: resolved === null,
  resolved,
  denials,
  warnings,
});

export type PreviewLine = ReturnType<typeof entryToLine> & { readonly places: readonly Place[] };

/** What each exercise comes to, once for all sessions in which it comes to the same; what is refused first. */
export const sessionsToLines = (sessions: readonly SessionForClient[]): readonly PreviewLine[] => {
  const lines = new Map<string, { line: ReturnType<typeof entryToLine>; places: Place[] }>();
  for (const { planned, entries } of sessions)
    for (const one of entries) {
      const line = entryToLine(one);
      const same = JSON.stringify(line);
      const known = lines.get(same) ?? { line, places: [] };
      known.places.push({ week: planned.week, day: planned.day, on: planned.plannedOn });
      lines.set(same, known);
    }
  return [...lines.values()]
    .map(({ line, places }) => ({ ...line, places }))
    .sort((a, b) => Number(b.refused) - Number(a.refused));
};

export interface RunsOut {
  readonly what: "lop" | "clearance";
  readonly limb: Limb;
  /** The last day on which it counts. */
  readonly until: PlainDate;
  /** Sessions planned after that day which need it. */
  readonly sessions: number;
}

/** What is good today and will not be good for the whole programme: a coach wants to plan the measuring. */
export const listRunningOut = (sessions: readonly SessionForClient[], facts: ClientFacts): readonly RunsOut[] =>
  LIMBS.flatMap((limb) => {
    const needing = sessions.filter(({ entries }) =>
      entries.some(({ resolved }) => resolved?.cuffs.some((cuff) => cuff.limb === limb)),
    );
    const lopUntil = needing
      .flatMap(({ entries }) => entries)
      .flatMap(({ prescription }) => prescription?.pressures ?? [])
      .find((pressure) => pressure.limb === limb)?.lop.validUntil;
    const after = (until: PlainDate): number => needing.filter(({ planned }) => planned.plannedOn > until).length;
    const clearedUntil = facts.standings[limb]?.expiresOn ?? null;
    const candidates: RunsOut[] = [];
    if (lopUntil !== undefined) candidates.push({ what: "lop", limb, until: lopUntil, sessions: after(lopUntil) });
    if (clearedUntil !== null)
      candidates.push({ what: "clearance", limb, until: clearedUntil, sessions: after(clearedUntil) });
    return candidates.filter((one) => one.sessions > 0);
  });
