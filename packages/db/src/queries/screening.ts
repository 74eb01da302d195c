import type { ClientId, OrgId, PersonId, PlainDate, RuleRef, ScreeningId } from "@cuffwise/domain/kernel";
import { plainDateIn } from "@cuffwise/domain/kernel";
import {
  Answers,
  type Correction,
  type EarlierScreening,
  Letter,
  RuleRefSchema,
  readDecision,
  type ScreeningDecision,
} from "@cuffwise/domain/screening";
import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { answerCorrection, clearanceLetter, screening } from "#schema/health.ts";

interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

export interface ScreeningDraft {
  readonly id: ScreeningId;
  readonly answers: Answers;
  readonly updatedAt: Date;
}

const ofClient = ({ orgId, clientId }: OfClient) => and(eq(screening.orgId, orgId), eq(screening.clientId, clientId));

/** The questionnaire that a client has begun and not handed in. */
export const findScreeningDraft = async (tx: Tx, of: OfClient): Promise<ScreeningDraft | undefined> => {
  const [row] = await tx
    .select({ id: screening.id, answers: screening.answers, updatedAt: screening.updatedAt })
    .from(screening)
    .where(and(ofClient(of), eq(screening.status, "draft")))
    .orderBy(desc(screening.startedAt))
    .limit(1);
  return row === undefined ? undefined : { ...row, answers: Answers.parse(row.answers) };
};

export const insertScreeningDraft = async (
  tx: Tx,
  of: OfClient,
  draft: { readonly id: ScreeningId; readonly answers: Answers; readonly at: Date },
): Promise<void> => {
  await tx.insert(screening).values({
    orgId: of.orgId,
    clientId: of.clientId,
    id: draft.id,
    answers: draft.answers,
    status: "draft",
    startedAt: draft.at,
    updatedAt: draft.at,
  });
};

export const updateScreeningDraft = async (
  tx: Tx,
  of: OfClient,
  draft: { readonly id: ScreeningId; readonly answers: Answers; readonly at: Date },
): Promise<void> => {
  await tx
    .update(screening)
    .set({ answers: draft.answers, updatedAt: draft.at })
    .where(and(ofClient(of), eq(screening.id, draft.id), eq(screening.status, "draft")));
};

export interface CompletedScreening {
  readonly id: ScreeningId;
  readonly answers: Answers;
  readonly decision: ScreeningDecision;
  readonly completedAt: Date;
}

/** Hands a draft in: answers and decision are kept together from here on, and never change. */
export const completeScreening = async (
  tx: Tx,
  of: OfClient,
  done: {
    readonly id: ScreeningId;
    readonly answers: Answers;
    readonly decision: ScreeningDecision;
    readonly at: Date;
  },
): Promise<void> => {
  await tx
    .update(screening)
    .set({
      answers: done.answers,
      decision: done.decision,
      ruleSetVersion: `${done.decision.ruleSetVersion}:${done.decision.ruleSetHash}`,
      status: "complete",
      updatedAt: done.at,
      completedAt: done.at,
    })
    .where(and(ofClient(of), eq(screening.id, done.id), eq(screening.status, "draft")));
};

/** A decision taken anew on the same answers, because a letter was verified. */
export const updateScreeningDecision = async (
  tx: Tx,
  of: OfClient,
  id: ScreeningId,
  decision: ScreeningDecision,
): Promise<void> => {
  await tx
    .update(screening)
    .set({ decision })
    .where(and(ofClient(of), eq(screening.id, id), eq(screening.status, "complete")));
};

/** Throws by name for a decision of rules newer than this program: an older program must not guess what they mean. */
const readStored = (json: unknown): ScreeningDecision => {
  const read = readDecision(json);
  if (read.ok) return read.value;
  throw new Error(`stored screening: ${Object.values(read.error).join(" ")}`);
};

export const findLatestScreening = async (tx: Tx, of: OfClient): Promise<CompletedScreening | undefined> => {
  const [row] = await tx
    .select()
    .from(screening)
    .where(and(ofClient(of), eq(screening.status, "complete")))
    .orderBy(desc(screening.completedAt))
    .limit(1);
  if (row?.completedAt == null) return undefined;
  return {
    id: row.id,
    answers: Answers.parse(row.answers),
    decision: readStored(row.decision),
    completedAt: row.completedAt,
  };
};

/** What the person said before, oldest first: an exclusion may not vanish because an answer changed. */
export const listEarlierScreenings = async (tx: Tx, of: OfClient, timeZone: string): Promise<EarlierScreening[]> => {
  const corrections = await listCorrections(tx, of);
  const rows = await tx
    .select({ answers: screening.answers, completedAt: screening.completedAt })
    .from(screening)
    .where(and(ofClient(of), eq(screening.status, "complete")))
    .orderBy(asc(screening.completedAt));
  return rows.flatMap(({ answers, completedAt }) => {
    if (completedAt === null) return [];
    const spokenOf = corrections.filter(({ recordedAt }) => recordedAt >= completedAt);
    return [
      {
        answers: Answers.parse(answers),
        answeredOn: plainDateIn(completedAt, timeZone),
        corrections: spokenOf.map(({ rule }): Correction => ({ rule, status: "verified" })),
      },
    ];
  });
};

type CorrectionRow = typeof answerCorrection.$inferSelect;
export interface StoredCorrection
  extends Pick<CorrectionRow, "id" | "basis" | "reason" | "recordedByName" | "recordedAt"> {
  readonly rule: RuleRef;
}

export type NewCorrectionRow = Omit<CorrectionRow, "orgId" | "clientId" | "rule"> & { readonly rule: RuleRef };

/** Stores what a clinician found about earlier answers; the database takes it from a clinician only. */
export const insertCorrection = async (tx: Tx, { orgId, clientId }: OfClient, row: NewCorrectionRow): Promise<void> => {
  await tx.insert(answerCorrection).values({ orgId, clientId, ...row });
};

/** What clinicians have found about earlier answers, oldest first. */
export const listCorrections = async (tx: Tx, of: OfClient): Promise<StoredCorrection[]> => {
  const { id, rule, basis, reason, recordedByName, recordedAt } = getTableColumns(answerCorrection);
  const rows = await tx
    .select({ id, rule, basis, reason, recordedByName, recordedAt })
    .from(answerCorrection)
    .where(and(eq(answerCorrection.orgId, of.orgId), eq(answerCorrection.clientId, of.clientId)))
    .orderBy(asc(recordedAt));
  return rows.map((row) => ({ ...row, rule: RuleRefSchema.parse(row.rule) }));
};

export interface StoredLetter {
  readonly id: string;
  readonly letter: Letter;
  readonly recordedAt: Date;
  readonly verifiedAt: Date | null;
}

export interface NewLetterRow {
  readonly id: string;
  readonly screeningId: ScreeningId;
  readonly letter: Letter;
  readonly recordedBy: PersonId;
  readonly at: Date;
  readonly today: PlainDate;
}

/** Stores a clinician's answer; a verified one names who verified it. */
export const insertLetter = async (tx: Tx, of: OfClient, row: NewLetterRow): Promise<void> => {
  const isVerified = row.letter.status === "verified";
  await tx.insert(clearanceLetter).values({
    orgId: of.orgId,
    clientId: of.clientId,
    id: row.id,
    screeningId: row.screeningId,
    letter: row.letter,
    status: isVerified ? "verified" : "pending",
    writtenOn: row.letter.writtenOn,
    expiresOn: row.letter.validUntil,
    recordedBy: row.recordedBy,
    recordedAt: row.at,
    verifiedBy: isVerified ? row.recordedBy : null,
    verifiedAt: isVerified ? row.at : null,
  });
};

export const listLetters = async (tx: Tx, of: OfClient): Promise<StoredLetter[]> => {
  const rows = await tx
    .select({
      id: clearanceLetter.id,
      letter: clearanceLetter.letter,
      recordedAt: clearanceLetter.recordedAt,
      verifiedAt: clearanceLetter.verifiedAt,
    })
    .from(clearanceLetter)
    .where(
      and(
        eq(clearanceLetter.orgId, of.orgId),
        eq(clearanceLetter.clientId, of.clientId),
        sql`${clearanceLetter.status} <> 'revoked'`,
      ),
    )
    .orderBy(asc(clearanceLetter.recordedAt));
  return rows.map((row) => ({ ...row, letter: Letter.parse(row.letter) }));
};
