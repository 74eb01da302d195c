import type { Database } from "@cuffwise/db/client";
import type { Actor, Person } from "@cuffwise/domain/kernel";

/** What one request is made of. Time and ids are read once, at the edge, so that a request is one instant. */
export interface ApiContext {
  readonly db: Database;
  /** The signed-in account; null for visitors. */
  readonly person: Person | null;
  /** The public name of the session row; null for visitors. */
  readonly sessionId: string | null;
  /** What the person is in their active organisation; null outside any. */
  readonly actor: Actor | null;
  readonly now: Date;
  readonly newId: () => string;
  /** A keyed hash: a text that comes back with its seal was ours. */
  readonly seal: (text: string) => string;
  /** For links in mail. */
  readonly appUrl: string;
  /** The network address of who asks, for counting attempts only; never stored in the clear. */
  readonly address: string;
}
