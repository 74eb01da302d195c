import type { DeviceId, Operation, OperationResult } from "@cuffwise/domain/sync";

/** Something a person did, before it has its number in the device's log. `at` is the device's clock. */
export interface NewOperation {
  readonly opId: string;
  readonly v: number;
  readonly at: Date;
  readonly operation: Operation;
}

/** One line of the log that the server has not acknowledged. */
export interface WaitingOperation extends NewOperation {
  readonly seq: number;
}

export interface SentOperation extends NewOperation {
  /** By the server's clock: whatever the server hands out later shows the operation. */
  readonly storedBy: Date;
}

/**
 * What waits for the person. `rejected`: the server stored nothing of it, and it is kept with everything that was typed.
 * `merged`: it is stored, and there is something to know.
 */
export interface Need extends NewOperation {
  readonly outcome: "rejected" | "merged";
  readonly code: string;
  readonly detail: OperationResult["detail"];
  /** When the answer came, by the device's clock. */
  readonly since: Date;
  /** When it was downloaded; only then may it be thrown away. */
  readonly exportedAt: Date | null;
}

/** Something that could not be read where it stood, as it was found. */
export interface Rescued {
  readonly at: Date;
  readonly from: string;
  readonly content: unknown;
}

/** Everything of the log in one moment. */
export interface Kept {
  readonly waiting: readonly WaitingOperation[];
  readonly sent: readonly SentOperation[];
  readonly needs: readonly Need[];
  readonly rescued: number;
  /** The highest number that this device ever gave to an operation. */
  readonly lastSeq: number;
  /** When an operation was last acknowledged, by the device's clock. */
  readonly lastSentAt: Date | null;
}

/** What an answer of the server changes, all in one transaction. */
export interface Settlement {
  readonly sent: readonly SentOperation[];
  readonly needs: readonly Need[];
  readonly lastSentAt: Date | null;
  /** Every operation that still waits gets a new number above this one, in its order; null: they keep theirs. */
  readonly renumberAbove: number | null;
}

/**
 * What a phone keeps of one person. A promise resolves when the browser has written it to the disk: only then may the
 * interface say "saved on this phone". All of them reject with a `DOMException` when nothing was written.
 */
export interface PhoneStore {
  readonly deviceId: DeviceId;
  /** False: this browser keeps nothing, and what is logged is gone with the page. */
  readonly keeps: boolean;
  readonly read: () => Promise<Kept>;
  /** Numbers the operations and appends them; two tabs never give the same number twice. */
  readonly append: (operations: readonly NewOperation[]) => Promise<readonly WaitingOperation[]>;
  readonly settle: (settlement: Settlement) => Promise<void>;
  readonly putNeed: (need: Need) => Promise<void>;
  readonly dropNeed: (opId: string) => Promise<void>;
  /** Takes a refused operation out of "needs you" and appends it once more as a new one, both or neither. */
  readonly retryNeed: (opId: string, again: NewOperation) => Promise<void>;
  /** Forgets acknowledged operations that the server had stored before `shownSince`, by its clock. */
  readonly forgetSent: (shownSince: Date) => Promise<void>;
  readonly readRescued: () => Promise<readonly Rescued[]>;
  /** Sessions of which something is kept. */
  readonly listClocks: () => Promise<readonly string[]>;
  readonly readClocks: (sessionId: string) => Promise<unknown>;
  /** Reads, changes and writes in one transaction, so that two tabs do not undo each other. Answers what was written. */
  readonly changeClocks: <T>(sessionId: string, change: (stored: unknown) => T) => Promise<T>;
  readonly readMeta: (key: string) => Promise<unknown>;
  readonly writeMeta: (key: string, value: unknown) => Promise<void>;
  /** Takes or renews a lease until then; false while somebody else holds it. */
  readonly takeLease: (holder: string, now: Date, forMs: number) => Promise<boolean>;
  readonly dropLease: (holder: string) => Promise<void>;
  readonly close: () => void;
}
