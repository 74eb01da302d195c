import type { LoggedOperation, OperationResult } from "@cuffwise/domain/sync";

/** An operation that the server refused (`rejected`), or stored with something to know (`merged`), as it was typed. */
export interface KeptAnswer {
  readonly opId: string;
  readonly logged: LoggedOperation;
  readonly outcome: "rejected" | "merged";
  readonly code: string;
  readonly detail: OperationResult["detail"];
  readonly answeredAt: Date;
}
