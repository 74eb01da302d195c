import type { DeviceId, LoggedOperation, Operation, PushReply } from "@cuffwise/domain/sync";
import type { KeptAnswer } from "./kept-answer.ts";

/** An operation before it has its number. */
export interface NewOperation {
  readonly opId: string;
  readonly at: Date;
  readonly operation: Operation;
}

export interface LogContents {
  readonly waiting: readonly LoggedOperation[];
  readonly answers: readonly KeptAnswer[];
  readonly lastSentAt: Date | null;
}

/**
 * Where a log is kept. Every method is one transaction: after it resolves, what it did survives a crash; when it rejects,
 * nothing of it was done. Several tabs may hold storages of the same log.
 */
export interface LogStorage {
  readonly deviceId: () => Promise<DeviceId>;
  readonly read: () => Promise<LogContents>;
  /** Gives each its number, in order. Answers what was written. */
  readonly append: (operations: readonly NewOperation[]) => Promise<readonly LoggedOperation[]>;
  /** Drops what the server has answered, and keeps what it refused or stored otherwise. */
  readonly settle: (reply: PushReply, at: Date) => Promise<void>;
  /** Sends what was refused once more, as a new operation of the same words. */
  readonly retry: (opId: string, as: NewOperation) => Promise<void>;
  /** Forgets an answer that the person has seen. */
  readonly dismiss: (opId: string) => Promise<void>;
}
