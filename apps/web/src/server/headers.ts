import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { SCHEME_SCRIPT } from "#components/shell/scheme-script.ts";

export interface HeaderSetting {
  /** `https:` turns HSTS on. */
  readonly appUrl: string;
  /** The development server evaluates code and talks over a web socket. */
  readonly dev: boolean;
}

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

const LOCKED = {
  "default-src": "'self'",
  "base-uri": "'none'",
  "object-src": "'none'",
  "frame-ancestors": "'none'",
  "form-action": "'self'",
};

/** Reading pages run no script at all, so that a comment that slipped through every filter is still only text. */
export const readingPolicy = (): string =>
  policy({
    ...LOCKED,
    "script-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'none'",
  });

/** App pages: only scripts with this request's nonce, and what those load. Mantine writes style attributes. */
export const appPolicy = (nonce: string, { dev }: Pick<HeaderSetting, "dev">): string =>
  policy({
    ...LOCKED,
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws: wss:" : "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
  });

const SCHEME_HASH = createHash("sha256").update(SCHEME_SCRIPT).digest("base64");

/**
 * The phone's shell is kept by its worker for weeks, so nothing in its policy belongs to one request: its own files, and
 * the one small script that sets the colours before the first paint, by its hash.
 */
export const shellPolicy = (): string =>
  policy({
    ...LOCKED,
    "script-src": `'self' 'sha256-${SCHEME_HASH}'`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
  });

/** The service worker fetches from us, and loads no further script. */
export const workerPolicy = (): string => policy({ ...LOCKED, "default-src": "'none'", "connect-src": "'self'" });

/** Headers that every answer carries, errors and assets too. */
export const commonHeaders = ({ appUrl }: Pick<HeaderSetting, "appUrl">): readonly (readonly [string, string])[] => [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
  ...(appUrl.startsWith("https:")
    ? [["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] as const]
    : []),
];

const FORGED = /^(content-security-policy(-report-only)?|x-nonce|x-middleware-.*)$/;

/** Removes what only this server may tell Next: a caller who sets the nonce could run a script with it. */
export const stripForgedHeaders = (headers: IncomingHttpHeaders): void => {
  for (const name of Object.keys(headers)) {
    if (FORGED.test(name)) delete headers[name];
  }
};
