import type { Operation } from "@cuffwise/domain/sync";
import type { Need, NewOperation, SentOperation } from "#features/phone/store/phone-store.ts";

/** How far something that was done has got. */
export type Saved = "saved" | "saving" | "refused";

/** Something that was done on this phone, in the order in which it was done. */
export interface DoneHere<O extends Operation = Operation> {
  readonly operation: O;
  readonly at: Date;
  readonly saved: Saved;
  /** The server's reason when it was refused. */
  readonly refused: string | null;
  /** By the server's clock, when it is known to be stored. */
  readonly storedBy: Date | null;
}

/** What the log holds of this phone's doings. */
export interface LogContents {
  readonly waiting: readonly NewOperation[];
  readonly sent: readonly SentOperation[];
  readonly needs: readonly Need[];
}

const byTime = (a: { readonly at: Date }, b: { readonly at: Date }): number => a.at.getTime() - b.at.getTime();

/** Everything that was done here: what the server has acknowledged before what waits, since it is older. */
export const doneHere = ({ waiting, sent, needs }: LogContents): readonly DoneHere[] => [
  ...sent
    .toSorted(byTime)
    .map(({ operation, at, storedBy }) => ({ operation, at, saved: "saved" as const, refused: null, storedBy })),
  ...needs
    .filter(({ outcome }) => outcome === "rejected")
    .toSorted(byTime)
    .map(({ operation, at, code }) => ({ operation, at, saved: "refused" as const, refused: code, storedBy: null })),
  ...waiting.map(({ operation, at }) => ({ operation, at, saved: "saving" as const, refused: null, storedBy: null })),
];

/** The session that something was done to; null for what is about none. */
export const sessionOf = (operation: Operation): string | null => {
  switch (operation.kind) {
    case "log":
      return operation.set.sessionId;
    case "stop":
      return operation.report.sessionId;
    case "comment":
      return operation.subject.kind === "session" ? operation.subject.id : null;
    default:
      return operation.sessionId;
  }
};

/** What an answer of the server, written at `issuedAt`, cannot show yet. */
export const unseen = (done: readonly DoneHere[], issuedAt: Date): readonly DoneHere[] =>
  done.filter(({ storedBy }) => storedBy === null || storedBy >= issuedAt);
