import { BATCH_MAX } from "@cuffwise/domain/sync";
import type { WaitingOperation } from "#features/phone/store/phone-store.ts";

/** Below the server's 256 KB. */
const BATCH_BYTES = 200_000;
/** What the transport adds to an operation, such as which of its fields are dates. */
const ENVELOPE_BYTES = 250;

const encoder = new TextEncoder();
const bytesOf = (operation: WaitingOperation): number =>
  encoder.encode(JSON.stringify(operation)).length + ENVELOPE_BYTES;

/** The first of what waits, as many as one message takes; at least one, however large it is. */
export const nextBatch = (
  waiting: readonly WaitingOperation[],
  limit: number = BATCH_MAX,
): readonly WaitingOperation[] => {
  const batch: WaitingOperation[] = [];
  let bytes = 0;
  for (const one of waiting.slice(0, Math.min(limit, BATCH_MAX))) {
    bytes += bytesOf(one);
    if (batch.length > 0 && bytes > BATCH_BYTES) break;
    batch.push(one);
  }
  return batch;
};
