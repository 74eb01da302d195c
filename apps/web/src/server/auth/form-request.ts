import type { z } from "zod";
import { CLIENT_ADDRESS_HEADER } from "../client-address.ts";
import { singletons } from "../singletons.ts";
import type { AuthScope } from "./session.ts";

/** What a handler of this folder works with, however the browser sent it. */
export interface AuthRequest extends AuthScope {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cookieHeader: string | null;
  readonly userAgent: string;
  /** The address of who asks, as the server in front saw it. */
  readonly address: string;
}

export interface FieldProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export type AuthOutcome =
  | { readonly ok: true; readonly to: string; readonly cookie?: string }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly issues?: readonly FieldProblem[] };

export const refused = (status: number, code: string, field?: string): AuthOutcome => ({
  ok: false,
  status,
  code,
  issues: field === undefined ? [] : [{ path: [field], code }],
});

export const refusedInput = (error: z.ZodError): AuthOutcome => ({
  ok: false,
  status: 400,
  code: "input-invalid",
  issues: error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    code: issue.message,
  })),
});

const MAX_BYTES = 16 * 1024;

/** A cookie for one answer to a form that was sent without script: what was wrong, and what had been typed. */
export const FORM_ANSWER_COOKIE = "cuffwise.form";
const KEPT_FIELDS = ["name", "email", "next"];

const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true; // not a browser: no cookie travels by itself
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
};

/** The body as text; undefined as soon as it grows past the limit, whatever its length header said. */
const readText = async (request: Request): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

const parseFields = (text: string, isJson: boolean): Record<string, unknown> | undefined => {
  if (!isJson) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
};

const json = (status: number, body: unknown, cookie?: string): Response =>
  Response.json(body, { status, headers: cookie === undefined ? {} : { "set-cookie": cookie } });

const seeOther = (to: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: to, ...(cookie === undefined ? {} : { "set-cookie": cookie }) },
  });

const formAnswerCookie = (outcome: AuthOutcome & { ok: false }, fields: Readonly<Record<string, unknown>>): string => {
  const typed = Object.fromEntries(
    KEPT_FIELDS.flatMap((name) => {
      const value = fields[name];
      return typeof value === "string" && value.length <= 500 ? [[name, value]] : [];
    }),
  );
  const answer = JSON.stringify({ code: outcome.code, issues: outcome.issues ?? [], typed });
  return `${FORM_ANSWER_COOKIE}=${encodeURIComponent(answer)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=30`;
};

export interface AuthHandlerOptions {
  /** Where a form without script goes back to when something is wrong. */
  readonly page: string | ((fields: Readonly<Record<string, unknown>>) => string);
  readonly run: (request: AuthRequest) => Promise<AuthOutcome>;
}

/**
 * A POST handler for islands (JSON in, JSON out) and for plain forms (303). Refuses other sites, other content types
 * and large bodies before anything is read from the database.
 */
export const createAuthHandler =
  ({ page, run }: AuthHandlerOptions) =>
  async (request: Request): Promise<Response> => {
    const type = request.headers.get("content-type")?.toLowerCase();
    const isJson = type === "application/json";
    if (!isSameOrigin(request.headers)) return json(403, { code: "cross-site", issues: [] });
    if (!isJson && type !== "application/x-www-form-urlencoded") return json(415, { code: "content-type", issues: [] });
    const text = await readText(request);
    if (text === undefined) return json(413, { code: "too-large", issues: [] });
    const fields = parseFields(text, isJson);
    if (fields === undefined) return json(400, { code: "input-invalid", issues: [] });

    const { db, env } = singletons();
    const outcome = await run({
      db,
      appUrl: env.APP_URL,
      now: new Date(),
      fields,
      cookieHeader: request.headers.get("cookie"),
      userAgent: request.headers.get("user-agent") ?? "",
      address: request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown",
    });
    if (outcome.ok)
      return isJson ? json(200, { to: outcome.to }, outcome.cookie) : seeOther(outcome.to, outcome.cookie);
    if (isJson) return json(outcome.status, { code: outcome.code, issues: outcome.issues ?? [] });
    return seeOther(typeof page === "string" ? page : page(fields), formAnswerCookie(outcome, fields));
  };
