import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createLog } from "./log.ts";
import { createPageCache } from "./page-cache.ts";
import { createRequestListener, keptPageHeaders } from "./request-listener.ts";

type Site = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const setting = { appUrl: "http://localhost", dev: false };
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server whose site is what the test wants; returns a `fetch` for it. */
const serve = async (site: Site) => {
  const pages = createPageCache({ headers: keptPageHeaders(setting) });
  pages.resume();
  const listener = createRequestListener({
    setting,
    trustProxy: false,
    pages,
    phone: new Map(),
    site,
    api: (_request, response) => void response.end("api"),
    ready: async () => undefined,
    log: createLog("error"),
  });
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init });
};

/** An article whose text counts how often it was rendered and shows the cookie it was rendered with. */
const countingArticle = (): Site => {
  let renders = 0;
  return async (request, response) => {
    renders += 1;
    response.setHeader("Cache-Control", "public, max-age=0");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("x-cache-tags", "article:1");
    response.end(`render ${renders}, cookie ${request.headers.cookie ?? "none"}`);
  };
};

it("answers the second visitor from the cache, with the same headers", async () => {
  const get = await serve(countingArticle());
  const first = await get("/articles/a");
  const second = await get("/articles/a");
  expect(await first.text()).toBe("render 1, cookie none");
  expect(await second.text()).toBe("render 1, cookie none");
  for (const name of ["content-security-policy", "x-content-type-options", "etag", "cache-control"]) {
    expect(second.headers.get(name)).toBe(first.headers.get(name));
  }
  expect(second.headers.get("content-security-policy")).toContain("script-src 'none'");
});

it("never shows a signed-in person a kept page, and never keeps theirs", async () => {
  const get = await serve(countingArticle());
  const cookie = "cuffwise.session=ann";
  expect(await (await get("/articles/a", { headers: { cookie } })).text()).toBe(`render 1, cookie ${cookie}`);
  expect(await (await get("/articles/a")).text()).toBe("render 2, cookie none");
  expect(await (await get("/articles/a", { headers: { cookie } })).text()).toBe(`render 3, cookie ${cookie}`);
});

it("renders a page for everybody without what one visitor sent along", async () => {
  const get = await serve(countingArticle());
  const seen = await get("/articles/a", { headers: { cookie: "guest=ann", authorization: "Bearer x" } });
  expect(await seen.text()).toBe("render 1, cookie none");
});

it("keeps no app page", async () => {
  const get = await serve(countingArticle());
  expect(await (await get("/coach")).text()).toContain("render 1");
  expect(await (await get("/coach")).text()).toContain("render 2");
});

it("gives every app page its own nonce and believes none that came in", async () => {
  const seen: string[] = [];
  const get = await serve(async (request, response) => {
    seen.push(String(request.headers["content-security-policy"]));
    response.end("page");
  });
  const forged = { "content-security-policy": "script-src 'nonce-evil'", "x-nonce": "evil" };
  const first = await get("/coach", { headers: forged });
  await get("/coach");
  const [one = "", two = ""] = seen;
  expect(one).toMatch(/'nonce-[A-Za-z0-9+/=]{24}'/);
  expect(one).not.toContain("evil");
  expect(one).not.toBe(two);
  expect(first.headers.get("content-security-policy")).toBe(one);
});

it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
  const get = await serve(countingArticle());
  const answer = await get("/articles/a", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
});

it.each(["/articles/%E4%ZZ", "/coach/%", "/articles/%c0%ae"])("calls a broken address broken: %s", async (path) => {
  const get = await serve(countingArticle());
  expect((await get(path)).status).toBe(400);
});

it("answers one sentence and no stack when the site fails", async () => {
  const get = await serve(async () => {
    throw new Error("secret detail");
  });
  const answer = await get("/coach");
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
});

it.each(["/", "/articles/a", "/coach", "/api/trpc/x", "/api/health/live", "/_next/static/x.js"])(
  "%s carries the common headers",
  async (path) => {
    const get = await serve(async (_request, response) => void response.end("x"));
    const { headers } = await get(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  },
);
