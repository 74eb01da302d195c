import type { Operation, OperationKind } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import type { Applied, Apply, Applying } from "../applying.ts";
import { applyComment } from "./comment.ts";
import { applyLogs } from "./log.ts";
import { applyFinish, applyReadiness, applyStart, applyStop } from "./session.ts";
import { applyChange, applyDelete, applyKeepBoth, applyRestore } from "./set.ts";

type Applies = { readonly [K in OperationKind]?: Apply<K> };

const applyLog: Apply<"log"> = async (applying, operation, at) => {
  const [applied] = await applyLogs(applying, operation.set.sessionId, [{ operation, doneAt: at }]);
  return applied ?? fail("not-found");
};

const APPLIES: Applies = {
  readiness: applyReadiness,
  start: applyStart,
  log: applyLog,
  change: applyChange,
  delete: applyDelete,
  restore: applyRestore,
  "keep-both": applyKeepBoth,
  stop: applyStop,
  finish: applyFinish,
  comment: applyComment,
};

/** Applies one operation by its kind. `at` is when it happened, by the server's clock. */
export const applyOne = (applying: Applying, operation: Operation, at: Date): Promise<Applied> => {
  // The kind picks the function that takes it; the compiler cannot follow that through a table.
  const apply = APPLIES[operation.kind] as Apply<OperationKind> | undefined;
  return apply === undefined ? fail("operation-too-new") : apply(applying, operation, at);
};
