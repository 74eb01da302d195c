import { z } from "zod";
import type { ClientId, OrgId, PersonId } from "#kernel/id.ts";
import { optionalText, text } from "#kernel/text.ts";
import { type Instant, PlainDate } from "#kernel/time.ts";

export const CLIENT_STATUSES = ["invited", "active", "left"] as const;
/** `invited`: no account yet. `left`: what was recorded stays readable, nothing new is written. */
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** What a coach writes down about a new client. Health facts are answered by the client, never typed here. */
export const NewClient = z.strictObject({
  name: text(120),
  bornOn: PlainDate.nullable(),
  goal: optionalText(500),
});
export type NewClient = z.infer<typeof NewClient>;

export interface Client {
  readonly id: ClientId;
  readonly orgId: OrgId;
  /** Null until the invitation was used. */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly bornOn: PlainDate | null;
  readonly goal: string;
  readonly status: ClientStatus;
  readonly createdAt: Instant;
  readonly leftAt: Instant | null;
}
