export type EmbeddedDatabaseCode =
  | "platform-unsupported"
  | "data-dir-not-writable"
  | "data-dir-in-use"
  | "data-dir-of-another-version"
  | "no-account-to-run-as"
  | "start-failed";

/** Start-up code throws; the message is one sentence that can be shown to a person as it is. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
  readonly code: EmbeddedDatabaseCode;

  constructor(code: EmbeddedDatabaseCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
