/** What is looked at before a request may reach the router. Header names are lower case, as Node gives them. */
export interface GuardedRequest {
  readonly method: string;
  /** Path after `/api/trpc/`, without the query. */
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Refusal {
  readonly status: 400 | 403 | 405 | 413 | 415;
  readonly reason: string;
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "reason" in value;

export const MAX_BODY_BYTES = 256 * 1024;
export const MAX_BATCH = 10;

const header = (request: GuardedRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const isSameOrigin = (request: GuardedRequest): boolean => {
  const site = header(request, "sec-fetch-site");
  // "none" is a person typing the address; no page can cause it.
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = header(request, "origin");
  if (origin === undefined) return true; // not a browser: no cookie travels by itself
  try {
    return new URL(origin).host === header(request, "host");
  } catch {
    return false;
  }
};

/**
 * Refuses what tRPC would run but a browser form could send: tRPC 11 executes a mutation without input that arrives as
 * multipart/form-data, which needs no preflight. Undefined means: go on.
 */
export const refuseRequest = (request: GuardedRequest): Refusal | undefined => {
  if (request.method !== "GET" && request.method !== "POST") return { status: 405, reason: "method" };
  if (!isSameOrigin(request)) return { status: 403, reason: "cross-site" };
  if (request.method === "POST" && header(request, "content-type")?.toLowerCase() !== "application/json") {
    return { status: 415, reason: "content-type" };
  }
  const length = Number(header(request, "content-length") ?? 0);
  if (length > MAX_BODY_BYTES) return { status: 413, reason: "body-too-large" };
  const path = decodeOrNull(request.path);
  const query = new URLSearchParams(request.search).get("input");
  if (path === null) return { status: 400, reason: "encoding" };
  if (path.split(",").length > MAX_BATCH) return { status: 400, reason: "batch-too-large" };
  const input = query === null ? undefined : readJson(query);
  return isRefusal(input) ? input : undefined;
};

const decodeOrNull = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

// Only such text can hold what is refused below: most requests are parsed once, by tRPC.
const NEEDS_A_LOOK = /\\u|__proto__/i;

/** Reads JSON. Refuses text that is none, names a prototype, or carries U+0000, which PostgreSQL cannot store. */
export const readJson = (json: string): { readonly value: unknown } | Refusal => {
  let found: Refusal | undefined;
  const look = (key: string, value: unknown): unknown => {
    if (key === "__proto__") found = { status: 400, reason: "prototype-key" };
    if (key.includes("\u0000") || (typeof value === "string" && value.includes("\u0000"))) {
      found = { status: 400, reason: "unstorable" };
    }
    return value;
  };
  try {
    const value: unknown = JSON.parse(json, NEEDS_A_LOOK.test(json) ? look : undefined);
    return found ?? { value };
  } catch {
    return { status: 400, reason: "not-json" };
  }
};
