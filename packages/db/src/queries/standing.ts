import { LIMBS, type Limb, type PlainDate, plainDate, type ScreeningId } from "@cuffwise/domain/kernel";
import { Flag, type Outcome } from "@cuffwise/domain/screening";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { limbStanding } from "#schema/health.ts";
import type { OfClient } from "./client.ts";

/** What holds now for one limb: the last decision, and a lock that outranks it. */
export interface StoredStanding {
  readonly limb: Limb;
  readonly outcome: Outcome;
  /** Percent of LOP; null = nothing beyond the product's ceiling. */
  readonly ceilingPercent: number | null;
  readonly flags: readonly Flag[];
  readonly expiresOn: PlainDate | null;
  readonly lockedAt: Date | null;
  readonly lockReason: string | null;
  readonly screeningId: ScreeningId;
}

export type Standings = Readonly<Record<Limb, StoredStanding | null>>;

const isOf = ({ orgId, clientId }: OfClient) => and(eq(limbStanding.orgId, orgId), eq(limbStanding.clientId, clientId));

/** All four limbs of a client; null where nothing was ever decided. */
export const getStandings = async (tx: Tx, of: OfClient): Promise<Standings> => {
  const rows = await tx.select().from(limbStanding).where(isOf(of));
  const at = (limb: Limb): StoredStanding | null => {
    const row = rows.find((one) => one.limb === limb);
    if (row === undefined) return null;
    return {
      limb,
      outcome: row.outcome,
      ceilingPercent: row.ceilingPercent,
      flags: Flag.array().parse(row.flags),
      expiresOn: row.expiresOn === null ? null : plainDate(row.expiresOn),
      lockedAt: row.lockedAt,
      lockReason: row.lockReason,
      screeningId: row.screeningId,
    };
  };
  return { LA: at("LA"), RA: at("RA"), LL: at("LL"), RL: at("RL") };
};

export type NewStanding = Omit<StoredStanding, "lockedAt" | "lockReason">;

/** Replaces what a screening decided. A lock stays: only a named person lifts it. */
export const upsertStandings = async (
  tx: Tx,
  of: OfClient & { readonly at: Date },
  standings: readonly NewStanding[],
): Promise<void> => {
  if (standings.length === 0) return;
  await tx
    .insert(limbStanding)
    .values(
      standings.map((one) => ({
        orgId: of.orgId,
        clientId: of.clientId,
        limb: one.limb,
        outcome: one.outcome,
        ceilingPercent: one.ceilingPercent,
        flags: one.flags,
        expiresOn: one.expiresOn,
        screeningId: one.screeningId,
        updatedAt: of.at,
      })),
    )
    .onConflictDoUpdate({
      target: [limbStanding.orgId, limbStanding.clientId, limbStanding.limb],
      set: {
        outcome: sql`excluded.outcome`,
        ceilingPercent: sql`excluded.ceiling_percent`,
        flags: sql`excluded.flags`,
        expiresOn: sql`excluded.expires_on`,
        screeningId: sql`excluded.screening_id`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
};

/** Locks limbs until somebody lifts it; an older lock keeps its time and reason. Returns the limbs locked just now. */
export const lockLimbs = async (
  tx: Tx,
  of: OfClient,
  limbs: readonly Limb[],
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<Limb[]> => {
  if (limbs.length === 0) return [];
  const rows = await tx
    .update(limbStanding)
    .set({ lockedAt: at, lockReason: reason, updatedAt: at })
    .where(and(isOf(of), inArray(limbStanding.limb, [...limbs]), isNull(limbStanding.lockedAt)))
    .returning({ limb: limbStanding.limb });
  return LIMBS.filter((limb) => rows.some((row) => row.limb === limb));
};

/** Lifts locks. What the screening decided stays as it is: a limb that was closed otherwise stays closed. */
export const unlockLimbs = async (
  tx: Tx,
  of: OfClient & { readonly at: Date },
  limbs: readonly Limb[],
): Promise<Limb[]> => {
  if (limbs.length === 0) return [];
  const rows = await tx
    .update(limbStanding)
    .set({ lockedAt: null, lockReason: null, updatedAt: of.at })
    .where(and(isOf(of), inArray(limbStanding.limb, [...limbs]), isNotNull(limbStanding.lockedAt)))
    .returning({ limb: limbStanding.limb });
  return LIMBS.filter((limb) => rows.some((row) => row.limb === limb));
};

export type StandingChange = Pick<StoredStanding, "limb" | "outcome" | "ceilingPercent" | "expiresOn">;

/** Makes standings stricter after a stop or a readiness check; what the screening decided is not asked again here. */
export const updateStandings = async (
  tx: Tx,
  of: OfClient,
  changes: readonly StandingChange[],
  at: Date,
): Promise<void> => {
  for (const { limb, outcome, ceilingPercent, expiresOn } of changes) {
    await tx
      .update(limbStanding)
      .set({ outcome, ceilingPercent, expiresOn, updatedAt: at })
      .where(and(isOf(of), eq(limbStanding.limb, limb)));
  }
};
