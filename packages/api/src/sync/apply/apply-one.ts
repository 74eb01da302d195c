import type { Operation, OperationKind } from "@cuffwise/domain/sync";
import type { Applied, Apply, Applying } from "../applying.ts";
import { applyComment } from "./comment.ts";
import { applyExcuse } from "./excuse.ts";
import { applyFollowUp } from "./follow-up.ts";
import { applyMove } from "./move.ts";
import { applyFinish, applyReadiness, applyStart, applyStop } from "./session.ts";
import type { SetOperation } from "./sets.ts";

/** Kinds that stand alone; operations on sets go together, see `applySets`. */
type Kind = Exclude<OperationKind, SetOperation["kind"]>;
export type LoneOperation = Extract<Operation, { readonly kind: Kind }>;

const APPLIES: { readonly [K in Kind]: Apply<K> } = {
  readiness: applyReadiness,
  start: applyStart,
  stop: applyStop,
  finish: applyFinish,
  "follow-up": applyFollowUp,
  move: applyMove,
  excuse: applyExcuse,
  comment: applyComment,
};

/** Applies one operation by its kind. `at` is when it happened, by the server's clock. */
export const applyOne = (applying: Applying, operation: LoneOperation, at: Date): Promise<Applied> => {
  // The kind picks the function that takes it; the compiler cannot follow that through a table.
  const apply = APPLIES[operation.kind] as Apply<Kind>;
  return apply(applying, operation, at);
};
