import { createHash } from "node:crypto";
import type { Tx } from "@cuffwise/db/client";
import {
  insertAnswers,
  listAnswered,
  openDevice,
  type SyncOperationRow,
  updateDevice,
} from "@cuffwise/db/queries/sync";
import {
  clockOffset,
  OPERATION_VERSION,
  Operation,
  type OperationResult,
  type Push,
  type PushReply,
  type SentOperation,
  toServerTime,
} from "@cuffwise/domain/sync";
import { type AppErrorCode, appErrorOf, type ErrorDetail, fail, isDataFault, isRaceFault } from "#errors.ts";
import { applyOne } from "./apply/apply-one.ts";
import { applySets, isSetOperation, sessionOf } from "./apply/sets.ts";
import type { Applied, Applying } from "./applying.ts";

type Sent = Push["operations"][number];
type Verdict = Omit<OperationResult, "seq" | "opId">;

/** One operation on its way: what it says is known, what becomes of it not yet. */
interface Fresh {
  readonly sent: Sent;
  readonly hash: string;
  readonly operation: Operation;
  /** When it happened, by the server's clock. */
  readonly at: Date;
}

const hashOf = (sent: Sent): string =>
  createHash("sha256")
    .update(JSON.stringify(sent.operation) ?? "")
    .digest("base64url");

const plain = (detail: ErrorDetail): OperationResult["detail"] =>
  Object.fromEntries(
    Object.entries(detail).filter((pair): pair is [string, string | number | boolean | null] => {
      const [, value] = pair;
      return value === null || ["string", "number", "boolean"].includes(typeof value);
    }),
  );

const rejected = (code: AppErrorCode, detail: ErrorDetail = {}): Verdict => ({
  outcome: "rejected",
  code,
  detail: plain(detail),
});

const verdictOf = (applied: Applied): Verdict =>
  applied.outcome === "applied"
    ? { outcome: "applied", code: null, detail: {} }
    : { outcome: "merged", code: applied.code, detail: applied.detail ?? {} };

/** "Not now" rather than "no": the device keeps it and sends it again. */
const NOT_NOW: ReadonlySet<AppErrorCode> = new Set(["database-unavailable"]);

/**
 * Runs work that leaves nothing behind when it is refused. A refusal is an answer; what is no refusal (a lost connection,
 * a bug of ours) ends the whole message, and the device sends it again.
 */
const attempt = async <T>(
  applying: Applying,
  work: (inside: Applying) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly verdict: Verdict }> => {
  try {
    return { ok: true, value: await applying.tx.transaction((tx) => work({ ...applying, tx: tx as Tx })) };
  } catch (error) {
    if (isRaceFault(error)) throw error;
    const known = appErrorOf(error);
    if (known !== undefined && !NOT_NOW.has(known.code))
      return { ok: false, verdict: rejected(known.code, known.detail) };
    if (isDataFault(error)) return { ok: false, verdict: rejected("operation-invalid") };
    throw error;
  }
};

const applyAlone = async (applying: Applying, { operation, at }: Fresh): Promise<Verdict> => {
  const done = await attempt(applying, async (inside) => {
    if (!isSetOperation(operation)) return applyOne(inside, operation, at);
    const [applied] = await applySets(inside, sessionOf(operation), [{ operation, at }]);
    return applied ?? fail("not-found");
  });
  return done.ok ? verdictOf(done.value) : done.verdict;
};

/** What is done to the sets of one session in a row is stored in one go; when some of it is refused, one by one. */
const applyTogether = async (applying: Applying, group: readonly Fresh[]): Promise<readonly Verdict[]> => {
  const sets = group.flatMap(({ operation, at }) => (isSetOperation(operation) ? [{ operation, at }] : []));
  const [first] = sets;
  if (first !== undefined && group.length > 1) {
    const done = await attempt(applying, (inside) => applySets(inside, sessionOf(first.operation), sets));
    if (done.ok) return done.value.map(verdictOf);
  }
  const verdicts: Verdict[] = [];
  for (const one of group) verdicts.push(await applyAlone(applying, one));
  return verdicts;
};

const groupOf = ({ operation }: Fresh): string | null => (isSetOperation(operation) ? sessionOf(operation) : null);

const inGroups = (fresh: readonly Fresh[]): readonly (readonly Fresh[])[] => {
  const groups: Fresh[][] = [];
  for (const one of fresh) {
    const last = groups.at(-1);
    const [head] = last ?? [];
    if (last !== undefined && head !== undefined && groupOf(head) !== null && groupOf(head) === groupOf(one))
      last.push(one);
    else groups.push([one]);
  }
  return groups;
};

/** When it happened, as the device says it of the operation itself or of what it carries. */
const happenedAt = (operation: Operation, sent: SentOperation): Date => {
  if (operation.kind === "log") return operation.set.doneAt;
  return operation.kind === "stop" ? operation.report.at : sent.at;
};

const read = (sent: Sent): Operation | Verdict => {
  if (sent.v > OPERATION_VERSION) return rejected("operation-too-new");
  const read = Operation.safeParse(sent.operation);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return rejected("operation-invalid", { field: issue?.path.join(".") ?? "", problem: issue?.message ?? "" });
};

const isVerdict = (read: Operation | Verdict): read is Verdict => "outcome" in read;

/** What was answered before is answered again: a lost answer must not become a lost refusal. */
const answerAgain = ({ outcome, code, detail }: SyncOperationRow): Verdict => ({
  outcome: outcome === "applied" ? "duplicate" : outcome,
  code,
  detail,
});

/** Counts the numbers that never came: some were lost on the device, or are still on their way. */
const countMissing = (
  device: { readonly lastSeq: number; readonly missing: number },
  seqs: readonly number[],
): { readonly lastSeq: number; readonly missing: number } =>
  seqs.reduce(
    ({ lastSeq, missing }, seq) =>
      seq > lastSeq
        ? { lastSeq: seq, missing: missing + seq - lastSeq - 1 }
        : { lastSeq, missing: Math.max(0, missing - 1) },
    device,
  );

/**
 * Takes what a device logged, in its order. Each operation is stored with its answer in the same transaction as its
 * effect: sent again, it is answered the same and does nothing.
 */
export const receivePush = async (applying: Applying, push: Push): Promise<PushReply> => {
  const { tx, actor, now, person } = applying;
  const clientId = actor.clientId ?? fail("not-allowed");
  // Another tab still sends what somebody else logged, and the browser adds whoever is signed in now.
  if (push.personId !== undefined && push.personId !== person.personId) return fail("device-not-yours");
  const of = { orgId: actor.orgId, id: push.deviceId };
  const device =
    (await openDevice(tx, { ...of, clientId, personId: person.personId, now })) ?? fail("device-not-yours");
  const operations = push.operations.toSorted((a, b) => a.seq - b.seq);
  const answered = operations.length === 0 ? [] : await listAnswered(tx, of, operations);
  const offset = clockOffset(push.sentAt, now);

  const verdicts = new Map<Sent, Verdict>();
  const fresh: Fresh[] = [];
  const unread: { readonly sent: Sent; readonly verdict: Verdict }[] = [];
  const opIds = new Set<string>();
  for (const sent of operations) {
    const hash = hashOf(sent);
    const ofNumber = answered.find(({ deviceId, seq }) => deviceId === of.id && seq === sent.seq);
    const same = ofNumber ?? answered.find(({ opId }) => opId === sent.opId);
    if (same !== undefined) {
      const isIt = same.opId === sent.opId && same.hash === hash;
      verdicts.set(sent, isIt ? answerAgain(same) : rejected("sequence-taken"));
      continue;
    }
    // Twice in one message: the first one decides.
    if (opIds.has(sent.opId) || fresh.some((one) => one.sent.seq === sent.seq)) {
      verdicts.set(sent, rejected("sequence-taken"));
      continue;
    }
    opIds.add(sent.opId);
    const operation = read(sent);
    if (isVerdict(operation)) {
      verdicts.set(sent, operation);
      unread.push({ sent, verdict: operation });
    } else fresh.push({ sent, hash, operation, at: toServerTime(happenedAt(operation, sent), offset, now) });
  }

  for (const group of inGroups(fresh)) {
    const results = await applyTogether(applying, group);
    for (const [at, one] of group.entries()) verdicts.set(one.sent, results[at] ?? rejected("operation-invalid"));
  }

  const toRow = (sent: Sent, kind: string, { outcome, code, detail }: Verdict): SyncOperationRow => ({
    ...of,
    orgId: actor.orgId,
    deviceId: of.id,
    seq: sent.seq,
    opId: sent.opId,
    clientId,
    kind,
    hash: hashOf(sent),
    outcome,
    code,
    detail,
    receivedAt: now,
  });
  await insertAnswers(tx, [
    ...fresh.map(({ sent, operation }) =>
      toRow(sent, operation.kind, verdicts.get(sent) ?? rejected("operation-invalid")),
    ),
    ...unread.map(({ sent, verdict }) => toRow(sent, "unreadable", verdict)),
  ]);
  const stored = [...fresh.map(({ sent }) => sent.seq), ...unread.map(({ sent }) => sent.seq)].toSorted(
    (a, b) => a - b,
  );
  const counted = countMissing(device, stored);
  await updateDevice(tx, of, { lastSeenAt: now, clockOffsetMs: offset, ...counted });
  return {
    results: operations.map((sent) => {
      const verdict = verdicts.get(sent) ?? rejected("operation-invalid");
      return { seq: sent.seq, opId: sent.opId, ...verdict };
    }),
    serverNow: now,
    lastSeq: counted.lastSeq,
  };
};
