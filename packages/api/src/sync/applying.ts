import type { Person } from "@cuffwise/domain/kernel";
import type { MergeCode, Operation, OperationKind, OperationResult } from "@cuffwise/domain/sync";
import type { Sealing } from "#training/seal-content.ts";
import type { Asking } from "#training/session-state.ts";

/** What applying an operation needs. `now` is when it was received. */
export interface Applying extends Asking, Sealing {
  readonly person: Person;
  readonly newId: () => string;
  /** For links in mail. */
  readonly appUrl: string;
}

/** `merged` is stored as well, and `code` says what the person should know of it. */
export type Applied =
  | { readonly outcome: "applied" }
  | { readonly outcome: "merged"; readonly code: MergeCode; readonly detail?: OperationResult["detail"] };

export const APPLIED: Applied = { outcome: "applied" };

/**
 * Applies one operation. `at` is when it happened, by the server's clock. A refusal is thrown with `fail(code)`: nothing
 * of the operation is then kept, and it comes back to the device as `rejected`. The same operation never arrives twice.
 */
export type Apply<K extends OperationKind> = (
  applying: Applying,
  operation: Extract<Operation, { readonly kind: K }>,
  at: Date,
) => Promise<Applied>;
