import type { IncomingHttpHeaders } from "node:http";

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
