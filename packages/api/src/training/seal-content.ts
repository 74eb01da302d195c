import type { SessionId } from "@cuffwise/domain/kernel";
import type { ApiContext } from "#context.ts";

export type Sealing = Pick<ApiContext, "seal" | "now">;

/**
 * The seal of a session's content as it was shown at `now`. A phone that trains by it offline brings both back, so that
 * nothing need be stored for the many that never do.
 */
export const sealContent = ({ seal, now }: Sealing, id: SessionId, content: unknown): string =>
  seal(JSON.stringify(["session-content", id, now.toISOString(), content]));
