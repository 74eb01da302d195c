import type { PersonId } from "@cuffwise/domain/kernel";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database, Tx } from "#client.ts";
import { emailToken } from "#schema/identity.ts";

export type EmailTokenKind = (typeof emailToken.$inferSelect)["kind"];

export interface NewEmailToken {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly kind: EmailTokenKind;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Older links of the same kind stop working: the newest mail is the one that counts. */
export const insertEmailToken = async (tx: Tx, row: NewEmailToken): Promise<void> => {
  await tx
    .update(emailToken)
    .set({ usedAt: row.at })
    .where(and(eq(emailToken.personId, row.personId), eq(emailToken.kind, row.kind), isNull(emailToken.usedAt)));
  await tx.insert(emailToken).values({
    tokenHash: row.tokenHash,
    personId: row.personId,
    kind: row.kind,
    createdAt: row.at,
    expiresAt: row.expiresAt,
  });
};

/** Whose link this is, used or not; for a page that explains. */
export const findEmailToken = async (db: Database, tokenHash: string, kind: EmailTokenKind) => {
  const [row] = await db.system
    .select({ personId: emailToken.personId, expiresAt: emailToken.expiresAt, usedAt: emailToken.usedAt })
    .from(emailToken)
    .where(and(eq(emailToken.tokenHash, tokenHash), eq(emailToken.kind, kind)));
  return row;
};

/** Uses a link up; of any number at once exactly one gets the person. */
export const takeEmailToken = async (
  tx: Tx,
  tokenHash: string,
  kind: EmailTokenKind,
  now: Date,
): Promise<PersonId | undefined> => {
  const [row] = await tx
    .update(emailToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(emailToken.tokenHash, tokenHash),
        eq(emailToken.kind, kind),
        isNull(emailToken.usedAt),
        gt(emailToken.expiresAt, now),
      ),
    )
    .returning({ personId: emailToken.personId });
  return row?.personId;
};
