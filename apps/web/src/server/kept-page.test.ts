import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { captureResponse } from "./captured-response.ts";
import { keepPage, sendKeptPage } from "./kept-page.ts";

const HTML = `<!doctype html><title>Five facts</title>${"<p>A fact — 60 % of “LOP”.</p>".repeat(50)}`;
let server: Server;

beforeEach(async () => {
  server = createServer((request, response) => {
    captureResponse(request, async (_request, captured) => {
      captured.setHeader("x-cache-tags", "article:1");
      captured.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=0" });
      captured.write(HTML.slice(0, 100));
      captured.end(HTML.slice(100));
    })
      .then((rendered) => keepPage(rendered, ["X-Content-Type-Options", "nosniff"]))
      .then((page) => sendKeptPage(request, response, page))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return () => server.close();
});

afterEach(() => server.closeAllConnections());

/** `fetch` decompresses; the bytes on the wire are what is tested here. */
const get = (headers: Record<string, string>, method = "GET"): Promise<{ head: string; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    const lines = Object.entries({ host: "localhost", connection: "close", ...headers }).map(([k, v]) => `${k}: ${v}`);
    socket.write(`${method} / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("end", () => {
      const answer = Buffer.concat(chunks);
      const split = answer.indexOf("\r\n\r\n");
      resolve({ head: answer.subarray(0, split).toString(), body: answer.subarray(split + 4) });
    });
  });

const header = (head: string, name: string): string | undefined =>
  head.match(new RegExp(`^${name}: (.*?)\r?$`, "im"))?.[1];

describe("a kept page on the wire", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
    ["identity", undefined, (bytes: Buffer) => bytes],
  ])("for %s is sent as %s", async (accepted, encoding, decode) => {
    const { head, body } = await get({ "accept-encoding": accepted });
    expect(header(head, "content-encoding")).toBe(encoding);
    expect(header(head, "content-length")).toBe(String(body.length));
    expect(decode(body).toString()).toBe(HTML);
  });

  it("carries its own headers and the fixed ones, but not the tags", async () => {
    const { head } = await get({});
    expect(header(head, "cache-control")).toBe("public, max-age=0");
    expect(header(head, "x-content-type-options")).toBe("nosniff");
    expect(header(head, "vary")).toBe("Accept-Encoding");
    expect(header(head, "x-cache-tags")).toBeUndefined();
  });

  it("answers 304 without a body to a reader who has it", async () => {
    const etag = header((await get({})).head, "etag") ?? "";
    const again = await get({ "if-none-match": etag });
    expect(again.head).toMatch(/^HTTP\/1.1 304/);
    expect(again.body).toHaveLength(0);
  });

  it("answers HEAD without a body", async () => {
    const { head, body } = await get({}, "HEAD");
    expect(header(head, "content-length")).toBe(String(Buffer.byteLength(HTML)));
    expect(body).toHaveLength(0);
  });
});
