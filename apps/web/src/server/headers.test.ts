import { describe, expect, it } from "vitest";
import { appPolicy, commonHeaders, readingPolicy, shellPolicy, stripForgedHeaders, workerPolicy } from "./headers.ts";
import { isReadingPath } from "./reading-paths.ts";
import { carriesSession, sessionCookieName } from "./session-cookie.ts";

describe("security headers", () => {
  it("lets no script run on a reading page", () => {
    expect(readingPolicy()).toContain("script-src 'none'");
    expect(readingPolicy()).toContain("connect-src 'none'");
  });

  it("lets only the request's own scripts run on an app page", () => {
    const csp = appPolicy("abc", { dev: false });
    expect(csp).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(csp).not.toContain("unsafe-eval");
    expect(csp).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it("names no nonce in the shell that a phone keeps, and lets it bring its worker", () => {
    expect(shellPolicy()).not.toMatch(/nonce-|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(shellPolicy()).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(shellPolicy()).toContain("worker-src 'self'; manifest-src 'self'");
    expect(workerPolicy()).toContain("default-src 'none'");
    expect(workerPolicy()).toContain("connect-src 'self'");
  });

  it.each([readingPolicy(), appPolicy("abc", { dev: false }), shellPolicy(), workerPolicy()])(
    "locks what no page needs: %s",
    (csp) => {
      for (const lock of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
        expect(csp).toContain(lock);
      }
    },
  );

  it("promises https only where the site is reached by https", () => {
    const names = (appUrl: string) => commonHeaders({ appUrl }).map(([name]) => name);
    expect(names("https://train.example.org")).toContain("Strict-Transport-Security");
    expect(names("http://localhost:3000")).not.toContain("Strict-Transport-Security");
  });

  it("drops headers that only the server may set", () => {
    const headers = {
      "content-security-policy": "script-src 'nonce-evil'",
      "content-security-policy-report-only": "x",
      "x-nonce": "evil",
      "x-middleware-subrequest": "proxy",
      accept: "text/html",
    };
    stripForgedHeaders(headers);
    expect(headers).toEqual({ accept: "text/html" });
  });
});

describe("which page is which", () => {
  it.each(["/", "/articles", "/articles/five-facts", "/authors/a", "/feed.xml"])("%s is for reading", (path) => {
    expect(isReadingPath(path)).toBe(true);
  });

  it.each(["/coach", "/me", "/sign-in", "/tools/pressure", "/api/trpc/x", "/articlesx"])("%s is not", (path) => {
    expect(isReadingPath(path)).toBe(false);
  });

  it("uses the host-only cookie on https", () => {
    expect(sessionCookieName("https://train.example.org")).toBe("__Host-cuffwise.session");
    expect(sessionCookieName("http://localhost:3000")).toBe("cuffwise.session");
  });

  it.each([
    ["cuffwise.session=abc", true],
    ["a=b; __Host-cuffwise.session=abc", true],
    ["a=b", false],
    [undefined, false],
  ])("sees a session in %s: %s", (cookie, carries) => {
    expect(carriesSession(cookie)).toBe(carries);
  });
});
