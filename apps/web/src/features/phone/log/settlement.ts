import type { OperationResult, PushReply } from "@cuffwise/domain/sync";
import type { Need, Settlement, WaitingOperation } from "#features/phone/store/phone-store.ts";

/** Nothing was stored under this number, but nothing speaks against the operation: it goes again under another. */
const SEQUENCE_TAKEN = "sequence-taken";

const toNeed = (
  { seq: _seq, ...operation }: WaitingOperation,
  { outcome, code, detail }: Pick<OperationResult, "code" | "detail"> & { readonly outcome: Need["outcome"] },
  since: Date,
): Need => ({ ...operation, outcome, code: code ?? "operation-invalid", detail, since, exportedAt: null });

/** A refusal that the device makes itself, where the server gave no answer about one operation. */
export const refusalOf = (operation: WaitingOperation, code: string, since: Date): Settlement => ({
  sent: [],
  needs: [toNeed(operation, { outcome: "rejected", code, detail: {} }, since)],
  lastSentAt: null,
  renumberAbove: null,
});

/**
 * What an answer changes on the device: what is stored leaves the log, what was refused waits for the person, and what
 * has no answer stays. `sentAt` and `receivedAt` by the device's clock.
 */
export const settlementOf = (
  reply: PushReply,
  batch: readonly WaitingOperation[],
  { sentAt, receivedAt }: { readonly sentAt: Date; readonly receivedAt: Date },
): Settlement => {
  // The server wrote after it had read its clock, and before its answer came.
  const tookMs = Math.max(0, receivedAt.getTime() - sentAt.getTime());
  const storedBy = new Date(reply.serverNow.getTime() + tookMs);
  const answered = batch.flatMap((operation) => {
    const result = reply.results.find(({ opId }) => opId === operation.opId);
    return result === undefined ? [] : [{ operation, result }];
  });
  const isTaken = ({ outcome, code }: OperationResult): boolean => outcome === "rejected" && code === SEQUENCE_TAKEN;
  const stored = answered.filter(({ result }) => result.outcome !== "rejected");
  return {
    sent: stored.map(({ operation: { seq: _seq, ...operation } }) => ({ ...operation, storedBy })),
    needs: answered.flatMap(({ operation, result }) => {
      const { outcome } = result;
      const isTold = (outcome === "rejected" && !isTaken(result)) || (outcome === "merged" && result.code !== null);
      return isTold ? [toNeed(operation, { ...result, outcome }, receivedAt)] : [];
    }),
    lastSentAt: answered.length > 0 ? receivedAt : null,
    renumberAbove: answered.some(({ result }) => isTaken(result)) ? reply.lastSeq : null,
  };
};
