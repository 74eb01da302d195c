import { clearRateTokens, takeRateToken } from "@cuffwise/db/queries/rate-limit";
import { hashSecret } from "@cuffwise/db/secret";
import type { AuthRequest } from "./form-request.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often something may be tried. Our policy: enough for a person, too little for a list of passwords. */
const LIMITS = {
  "sign-in": { address: [60, 15 * MINUTE], pair: [8, 15 * MINUTE], account: [40, HOUR] },
  "sign-up": { address: [30, HOUR], pair: [10, HOUR], account: [10, HOUR] },
  "forgot-password": { address: [20, HOUR], pair: [3, HOUR], account: [6, HOUR] },
  "reset-password": { address: [20, HOUR], pair: [20, HOUR], account: [20, HOUR] },
} as const;

// Counters hold no address and no e-mail in the clear.
const keysOf = (what: keyof typeof LIMITS, request: AuthRequest, account: string) => ({
  address: `${what}:address:${hashSecret(request.address)}`,
  pair: `${what}:pair:${hashSecret(`${request.address} ${account}`)}`,
  account: `${what}:account:${hashSecret(account)}`,
});

/**
 * Counts one attempt by address, by account, and by both together: the narrow limit is on the pair, so that a stranger
 * far away cannot easily lock somebody out. False when one of them is used up.
 */
export const takeAttempt = async (
  what: keyof typeof LIMITS,
  request: AuthRequest,
  account: string,
): Promise<boolean> => {
  const keys = keysOf(what, request, account);
  const limits = LIMITS[what];
  for (const scope of ["address", "pair", "account"] as const) {
    const [limit, seconds] = limits[scope];
    if (!(await takeRateToken(request.db, keys[scope], limit, seconds, request.now))) return false;
  }
  return true;
};

/** Whoever knew the password owes nothing for the attempts before. */
export const forgiveAttempts = async (
  what: keyof typeof LIMITS,
  request: AuthRequest,
  account: string,
): Promise<void> => {
  const keys = keysOf(what, request, account);
  await Promise.all([clearRateTokens(request.db, keys.pair), clearRateTokens(request.db, keys.account)]);
};
