import { DeviceId } from "@cuffwise/domain/sync";
import type { Kept, NewOperation, PhoneStore, WaitingOperation } from "./phone-store.ts";

const EMPTY: Kept = { waiting: [], sent: [], needs: [], rescued: 0, lastSeq: 0, lastSentAt: null };

/**
 * What a browser has that keeps nothing: private windows of some, a full disk. Training goes on and is sent as long as
 * the page is open; `keeps` says to the interface that it is gone with the page.
 */
export const createMemoryStore = (newId: () => string, known: Kept = EMPTY): PhoneStore => {
  let kept = known;
  const clocks = new Map<string, unknown>();
  const meta = new Map<string, unknown>();
  const append = (operations: readonly NewOperation[]): readonly WaitingOperation[] => {
    const numbered = operations.map((operation, at) => ({ ...operation, seq: kept.lastSeq + 1 + at }));
    kept = { ...kept, waiting: [...kept.waiting, ...numbered], lastSeq: kept.lastSeq + numbered.length };
    return numbered;
  };
  const withoutNeed = (opId: string) => kept.needs.filter((need) => need.opId !== opId);
  return {
    deviceId: DeviceId.parse(newId()),
    keeps: false,
    read: async () => kept,
    append: async (operations) => append(operations),
    settle: async ({ sent, needs, lastSentAt, renumberAbove }) => {
      const gone = new Set([...sent, ...needs].map(({ opId }) => opId));
      const left = kept.waiting.filter(({ opId }) => !gone.has(opId));
      const above = renumberAbove === null ? null : Math.max(renumberAbove, kept.lastSeq);
      kept = {
        ...kept,
        waiting: above === null ? left : left.map((one, at) => ({ ...one, seq: above + 1 + at })),
        sent: [...kept.sent, ...sent],
        needs: [...kept.needs, ...needs],
        lastSeq: above === null ? kept.lastSeq : above + left.length,
        lastSentAt: lastSentAt ?? kept.lastSentAt,
      };
    },
    putNeed: async (need) => {
      kept = { ...kept, needs: [...withoutNeed(need.opId), need] };
    },
    dropNeed: async (opId) => {
      kept = { ...kept, needs: withoutNeed(opId) };
    },
    retryNeed: async (opId, again) => {
      kept = { ...kept, needs: withoutNeed(opId) };
      append([again]);
    },
    forgetSent: async (shownSince) => {
      kept = { ...kept, sent: kept.sent.filter(({ storedBy }) => storedBy >= shownSince) };
    },
    readRescued: async () => [],
    listClocks: async () => [...clocks.keys()],
    readClocks: async (sessionId) => clocks.get(sessionId),
    changeClocks: async (sessionId, change) => {
      const changed = change(clocks.get(sessionId));
      clocks.set(sessionId, changed);
      return changed;
    },
    readMeta: async (key) => meta.get(key),
    writeMeta: async (key, value) => void meta.set(key, value),
    takeLease: async () => true,
    dropLease: async () => {},
    close: () => {},
  };
};
