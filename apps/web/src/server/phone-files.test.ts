import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPhoneFiles, sendPhoneFile } from "./phone-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cuffwise-phone-files-"));
  for (const name of ["sw.js", "app.html", "main-ABC.js"]) {
    writeFileSync(path.join(folder, name), `content of ${name}`);
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(`content of ${name}`));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(`content of ${name}`));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const ask = async (url: string, headers: Record<string, string> = {}): Promise<Response> => {
  const files = readPhoneFiles(folder);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (file === undefined) response.writeHead(404).end();
    else sendPhoneFile(request, response, file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, { headers });
  } finally {
    server.close();
  }
};

it("serves the worker at the root and asks browsers to look for a newer one each time", async () => {
  const answer = await ask("/sw.js");
  expect(answer.headers.get("content-type")).toContain("text/javascript");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(await answer.text()).toBe("content of sw.js");
});

it("lets nobody keep a shell without asking, and every hashed file for ever", async () => {
  expect((await ask("/phone/app.html")).headers.get("cache-control")).toBe("no-cache");
  expect((await ask("/phone/app.html")).headers.get("content-security-policy")).toContain("script-src 'self'");
  expect((await ask("/phone/main-ABC.js")).headers.get("cache-control")).toContain("immutable");
});

it.each([
  ["br", "gzip, deflate, br"],
  ["gzip", "gzip"],
  [null, "identity"],
])("sends %s to who reads %s, and the same words to all", async (encoding, accepts) => {
  const answer = await ask("/phone/main-ABC.js", { "accept-encoding": accepts });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(await answer.text()).toBe("content of main-ABC.js");
});

it("says that a file is still the same instead of sending it again", async () => {
  const etag = (await ask("/sw.js")).headers.get("etag") ?? "";
  expect((await ask("/sw.js", { "if-none-match": etag })).status).toBe(304);
});

it("has nothing to serve before anything was built, and never a compressed copy by its own name", async () => {
  expect(readPhoneFiles(path.join(folder, "none")).size).toBe(0);
  expect([...readPhoneFiles(folder).keys()].toSorted()).toEqual(["/phone/app.html", "/phone/main-ABC.js", "/sw.js"]);
});
