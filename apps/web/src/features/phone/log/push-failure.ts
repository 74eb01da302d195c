/** Why a message as a whole came to nothing. */
export type PushFailure =
  /** No answer worth trusting, or "not now": sent again later, it does nothing twice. */
  | { readonly kind: "unreachable" }
  /** The server takes nothing from whoever is signed in; the code says why. */
  | { readonly kind: "held"; readonly code: string }
  /** The message cannot be read as it is: too large, or of another version. */
  | { readonly kind: "unreadable" }
  /** The server failed over it. */
  | { readonly kind: "failed" };

const HELD: ReadonlySet<string> = new Set([
  "not-signed-in",
  "no-organisation",
  "not-allowed",
  "device-not-yours",
  "client-left",
  "client-not-active",
]);
const NOT_NOW: ReadonlySet<string> = new Set(["database-unavailable", "too-many-attempts", "changed-meanwhile"]);
const UNREADABLE_STATUS: ReadonlySet<number> = new Set([400, 413, 415, 422]);

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;

/** The server's own code, and the status of the answer; null where there was none. */
export const answerOf = (error: unknown): { readonly code: string | null; readonly status: number | null } => {
  const data = field(error, "data");
  const code = field(field(data, "app"), "code");
  const status = field(data, "httpStatus") ?? field(field(field(error, "meta"), "response"), "status");
  return {
    code: typeof code === "string" ? code : null,
    status: typeof status === "number" ? status : null,
  };
};

/** What the error of a transport means. Whatever is not known counts as no answer: nothing is given up for it. */
export const failureOf = (error: unknown): PushFailure => {
  const { code, status } = answerOf(error);
  if (code !== null && HELD.has(code)) return { kind: "held", code };
  if (code !== null && NOT_NOW.has(code)) return { kind: "unreachable" };
  if (status !== null && UNREADABLE_STATUS.has(status)) return { kind: "unreadable" };
  return field(error, "data") !== undefined && status === 500 ? { kind: "failed" } : { kind: "unreachable" };
};
