import type { Tx } from "@cuffwise/db/client";
import {
  type CuffRowToPrescribe,
  insertCuffPrescriptions,
  lockPlannedCuffSessions,
  replaceSessionCuffs,
} from "@cuffwise/db/queries/cuff-prescription";
import type { ClientId, OrgId, PersonId, SessionId } from "@cuffwise/domain/kernel";
import type { Denial } from "@cuffwise/domain/prescription";
import { type ClientFacts, cuffedLimbKind, type ResolvedEntry, resolveEntry } from "@cuffwise/domain/programme";

export interface Refreshing {
  readonly tx: Tx;
  readonly of: { readonly orgId: OrgId; readonly clientId: ClientId };
  readonly facts: ClientFacts;
  readonly by: { readonly personId: PersonId; readonly at: Date };
  readonly newId: () => string;
}

export interface Refreshed {
  readonly updated: number;
  /** Sessions that keep what they had, because something now refuses them. */
  readonly refused: readonly { readonly sessionId: SessionId; readonly denials: readonly Denial[] }[];
}

/**
 * Works the coming cuffed sessions out anew, after a measurement: the programme stays as assigned, the numbers follow
 * the newest LOP and 1RM. Sessions that were begun, and sets that were logged, are never touched.
 */
export const refreshSessions = async ({ tx, of, facts, by, newId }: Refreshing): Promise<Refreshed> => {
  const sessions = await lockPlannedCuffSessions(tx, of, facts.today);
  const ramp = { ...facts.rampSession };
  const refused: { sessionId: SessionId; denials: Denial[] }[] = [];
  let updated = 0;
  for (const { id, content } of sessions) {
    const entries = content.day.exercises.map((entry) => ({ entry, ...resolveEntry(entry, facts, ramp) }));
    for (const kind of new Set(content.day.exercises.map(cuffedLimbKind))) if (kind !== null) ramp[kind] += 1;
    const denials = entries.flatMap((one) => one.denials);
    const resolved: Record<string, ResolvedEntry> = {};
    for (const { entry, resolved: one } of entries) if (one !== null) resolved[entry.key] = one;
    if (denials.length > 0 || Object.keys(resolved).length < entries.length) {
      refused.push({ sessionId: id, denials });
      continue;
    }
    await replaceSessionCuffs(tx, of, { id, content: { ...content, resolved } });
    const rows = entries.flatMap(({ entry, resolved: one, prescription }): CuffRowToPrescribe[] =>
      (one?.cuffs ?? []).map((cuff) => ({
        id: newId(),
        sessionId: id,
        entryKey: entry.key,
        exerciseSlug: entry.slug,
        limb: cuff.limb,
        lopId: cuff.lopId,
        percentLop: cuff.percentLop,
        pressureMmHg: cuff.pressureMmHg,
        exactKg: one?.exactKg ?? null,
        loadableKg: one?.loadableKg ?? null,
        decision: prescription,
      })),
    );
    await insertCuffPrescriptions(tx, of, rows, by);
    updated += 1;
  }
  return { updated, refused };
};
