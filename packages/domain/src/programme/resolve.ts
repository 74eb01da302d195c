import type { LimbKind } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";
import { RAMP_SESSIONS } from "#prescription/index.ts";
import { type PlannedSession, planSessions } from "./assign.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { Entry, ProgrammeContent } from "./content.ts";
import { type EntryResolution, resolveEntry } from "./resolve-entry.ts";
import type { ResolvedEntry, SessionContent } from "./session-content.ts";
import { cuffedLimbKind } from "./timing.ts";

export interface EntryForClient extends EntryResolution {
  readonly entry: Entry;
}

/** One session of a programme with what each entry means for the client. */
export interface SessionForClient {
  readonly planned: PlannedSession;
  readonly entries: readonly EntryForClient[];
}

type Ramp = Record<LimbKind, number>;

/** Equal for entries that ask for the same, whatever their names and words. */
const planOf = (entry: Entry, ramp: Ramp): string => JSON.stringify([{ ...entry, key: "", group: "", cues: "" }, ramp]);

/**
 * A whole programme for one client: dates, loads and pressures, and everything that refuses them. Each cuffed session
 * of the programme is one step further on the novice ramp. Judged by what is known on `facts.today`; measurements that
 * run out on the way stop the player on that day, not the assignment.
 */
export const resolveProgramme = (
  content: ProgrammeContent,
  startOn: PlainDate,
  facts: ClientFacts,
): readonly SessionForClient[] => {
  // A programme says the same many times over: each different plan is worked out once.
  const known = new Map<string, EntryResolution>();
  const ramp: Ramp = { ...facts.rampSession };
  const resolve = (entry: Entry): EntryForClient => {
    const step: Ramp = { arm: Math.min(ramp.arm, RAMP_SESSIONS + 1), leg: Math.min(ramp.leg, RAMP_SESSIONS + 1) };
    const plan = planOf(entry, step);
    const resolution = known.get(plan) ?? resolveEntry(entry, facts, step);
    known.set(plan, resolution);
    return { entry, ...resolution };
  };
  return planSessions(content, startOn).map((planned) => {
    const entries = planned.content.exercises.map(resolve);
    for (const kind of new Set(planned.content.exercises.map(cuffedLimbKind))) if (kind !== null) ramp[kind] += 1;
    return { planned, entries };
  });
};

/** The session as it is stored, or null while an entry is refused. */
export const sessionToContent = ({ planned, entries }: SessionForClient): SessionContent | null => {
  const resolved: Record<string, ResolvedEntry> = {};
  for (const { entry, resolved: one } of entries) {
    if (one === null) return null;
    resolved[entry.key] = one;
  }
  return { schema: 1, day: planned.content, resolved };
};
