import { createHash, randomBytes } from "node:crypto";
import type { Database } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertSession, setActiveOrg } from "@cuffwise/db/queries/session";
import type { OrgId, PersonId } from "@cuffwise/domain/kernel";

export const SESSION_COOKIE = "cuffwise.session";

export interface Someone {
  readonly personId: PersonId;
  readonly orgId?: OrgId;
}

/** Signs somebody in for a day by a session row, as the server itself does; returns the cookie's secret. */
export const signIn = async (db: Database, { personId, orgId }: Someone): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  const id = newId();
  const at = new Date();
  await insertSession(db, {
    tokenHash: createHash("sha256").update(token).digest("base64url"),
    id,
    personId,
    at,
    expiresAt: new Date(at.getTime() + 86_400_000),
    userAgent: "end-to-end",
  });
  if (orgId !== undefined) await setActiveOrg(db, id, orgId);
  return token;
};
