import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";

/**
 * Every code a client may receive, with its transport meaning. The words are the interface's (`copy.ts`): a test fails
 * while a code has no sentence there. "Not in your organisation" is `not-found`: existence is never confirmed.
 */
export const APP_ERRORS = {
  "not-found": "NOT_FOUND",
  "not-signed-in": "UNAUTHORIZED",
  "no-organisation": "FORBIDDEN",
  "not-allowed": "FORBIDDEN",
  "input-invalid": "BAD_REQUEST",
  "input-unstorable": "BAD_REQUEST",
  "changed-meanwhile": "CONFLICT",
  "already-exists": "CONFLICT",
  "too-many-attempts": "TOO_MANY_REQUESTS",
  "database-unavailable": "SERVICE_UNAVAILABLE",
  "answers-invalid": "BAD_REQUEST",
  "answers-missing": "PRECONDITION_FAILED",
  "letter-expired": "BAD_REQUEST",
  "not-a-referral": "BAD_REQUEST",
  "answer-not-held": "PRECONDITION_FAILED",
  "prescription-refused": "PRECONDITION_FAILED",
  "cuff-for-other-limb": "BAD_REQUEST",
  "one-rep-max-refused": "PRECONDITION_FAILED",
  "exercise-without-cuff": "BAD_REQUEST",
  "exercise-without-maximum": "BAD_REQUEST",
  "no-screening": "PRECONDITION_FAILED",
  "not-cleared": "PRECONDITION_FAILED",
  "clearance-expired": "PRECONDITION_FAILED",
  "limb-locked": "PRECONDITION_FAILED",
  "limb-resting": "PRECONDITION_FAILED",
  "follow-up-due": "PRECONDITION_FAILED",
  "lop-missing": "PRECONDITION_FAILED",
  "lop-stale": "PRECONDITION_FAILED",
  "above-ceiling": "PRECONDITION_FAILED",
  "client-left": "PRECONDITION_FAILED",
  "client-not-active": "PRECONDITION_FAILED",
  "programme-not-assignable": "PRECONDITION_FAILED",
  "start-outside-range": "BAD_REQUEST",
  "comment.parent-elsewhere": "BAD_REQUEST",
  "comment.reply-too-deep": "BAD_REQUEST",
  "comment.edit-window-over": "PRECONDITION_FAILED",
  "comment.already-decided": "PRECONDITION_FAILED",
  "comment.nothing-to-undo": "PRECONDITION_FAILED",
  "comment.staff-is-not-spam": "PRECONDITION_FAILED",
  "session-not-started": "PRECONDITION_FAILED",
  "session-closed": "PRECONDITION_FAILED",
  "session-not-due": "PRECONDITION_FAILED",
  "move-not-allowed": "PRECONDITION_FAILED",
  "move-outside-window": "PRECONDITION_FAILED",
  "move-day-taken": "PRECONDITION_FAILED",
  "move-too-close": "PRECONDITION_FAILED",
  "moved-meanwhile": "CONFLICT",
  "readiness-missing": "PRECONDITION_FAILED",
  "readiness-not-passed": "PRECONDITION_FAILED",
  "way-not-approved": "PRECONDITION_FAILED",
  "too-many-places": "PRECONDITION_FAILED",
  "link-used-up": "PRECONDITION_FAILED",
  "device-not-yours": "FORBIDDEN",
  "operation-invalid": "BAD_REQUEST",
  "operation-too-new": "BAD_REQUEST",
  "sequence-taken": "CONFLICT",
  "client-exists": "CONFLICT",
  "consent-missing": "BAD_REQUEST",
  "consent-withdrawn": "PRECONDITION_FAILED",
  "already-client": "CONFLICT",
  "works-here": "CONFLICT",
  "invitation-foreign": "FORBIDDEN",
  "invitation-used": "PRECONDITION_FAILED",
  "invitation-expired": "PRECONDITION_FAILED",
  "invitation-revoked": "PRECONDITION_FAILED",
} as const satisfies Record<string, TRPC_ERROR_CODE_KEY>;

export type AppErrorCode = keyof typeof APP_ERRORS;

/** What the interface receives beside the code: numbers and ids for the sentence, never prose. */
export type ErrorDetail = Readonly<Record<string, unknown>>;

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: AppErrorCode, detail: ErrorDetail = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
  }
}

/** Ends a procedure with an expected failure; the transaction rolls back. */
export const fail = (code: AppErrorCode, detail: ErrorDetail = {}): never => {
  throw appErrorToTrpc(new AppError(code, detail));
};

export const appErrorToTrpc = (error: AppError): TRPCError =>
  new TRPCError({ code: APP_ERRORS[error.code], message: error.code, cause: error });

// Names of database checks whose refusal is an answer and not a bug.
const CONSTRAINT_CODES: Readonly<Record<string, AppErrorCode>> = {
  cuff_no_screening: "no-screening",
  cuff_not_cleared: "not-cleared",
  cuff_clearance_expired: "clearance-expired",
  cuff_limb_locked: "limb-locked",
  cuff_lop_missing: "lop-missing",
  cuff_lop_stale: "lop-stale",
  cuff_above_ceiling: "above-ceiling",
  set_log_org_id_id_pk: "changed-meanwhile",
  set_once: "changed-meanwhile",
};

interface PostgresFault {
  readonly code: string;
  readonly constraint_name?: string;
}

const isPostgresFault = (value: unknown): value is PostgresFault =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

const postgresFault = (error: unknown): PostgresFault | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isPostgresFault(at) && !(at instanceof TRPCError)) return at;
  }
  return undefined;
};

const isConnectionFault = (code: string): boolean =>
  /^(08|57P|53)/.test(code) || /^(CONNECT|CONNECTION_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code);

/** What an expected failure was, of ours or of the database; undefined for a bug. */
export const appErrorOf = (error: unknown): AppError | undefined => {
  if (error instanceof TRPCError && error.cause instanceof AppError) return error.cause;
  return databaseError(error);
};

/** The database refused values that no check of ours had caught: a fault of one operation, not of the connection. */
export const isDataFault = (error: unknown): boolean => /^(22|23)/.test(postgresFault(error)?.code ?? "");

/** Two at once got in each other's way: the same again is right a moment later. */
export const isRaceFault = (error: unknown): boolean =>
  ["40001", "40P01", "55P03", "57014"].includes(postgresFault(error)?.code ?? "");

/** Turns what the database refused into a code the interface knows; undefined for a bug. */
export const databaseError = (error: unknown): AppError | undefined => {
  const fault = postgresFault(error);
  if (fault === undefined) return undefined;
  const known = CONSTRAINT_CODES[fault.constraint_name ?? ""];
  if (known !== undefined) return new AppError(known);
  if (isConnectionFault(fault.code)) return new AppError("database-unavailable");
  if (fault.code === "23505") return new AppError("already-exists");
  if (fault.code === "40001" || fault.code === "40P01" || fault.code === "55P03")
    return new AppError("changed-meanwhile");
  if (fault.code === "22021" || fault.code === "22P05") return new AppError("input-unstorable");
  return undefined;
};
