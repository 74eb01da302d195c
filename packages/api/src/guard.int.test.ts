import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type GivenPractice, givenPractice, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiHandler } from "./http.ts";
import { contextOf } from "./testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let server: Server;
let origin: string;
let contexts = 0;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  const handle = createApiHandler({
    createContext: async () => {
      contexts += 1;
      return contextOf(db, practice.owner);
    },
    onBug: (error) => {
      throw error;
    },
  });
  server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await db.drop();
});

const JSON_TYPE = { "content-type": "application/json" };
const enter = (json: string, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${origin}/api/trpc/account.enter`, { method: "POST", body: json, headers });
const input = (value: unknown) => JSON.stringify({ json: value });

/** The request must be refused before anything of it ran: no context was made. */
const refusedUnread = async (response: Promise<Response>, status: number) => {
  const before = contexts;
  expect((await response).status).toBe(status);
  expect(contexts).toBe(before);
};

describe("the guards in front of tRPC", () => {
  it("let a proper query and mutation pass", async () => {
    expect((await fetch(`${origin}/api/trpc/account.me`)).status).toBe(200);
    expect((await enter(input({ orgId: crypto.randomUUID() }))).status).toBe(404);
  });

  it("refuse a form sent as multipart", () => {
    const form = new FormData();
    form.append("0", "x");
    return refusedUnread(fetch(`${origin}/api/trpc/account.enter`, { method: "POST", body: form }), 415);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/octet-stream", "application/json; x=1"])(
    "refuse the content type %s",
    (type) => refusedUnread(enter(input({}), { "content-type": type }), 415),
  );

  it("refuse a page of another site, by fetch metadata and by origin", async () => {
    await refusedUnread(enter(input({}), { ...JSON_TYPE, "sec-fetch-site": "cross-site" }), 403);
    await refusedUnread(enter(input({}), { ...JSON_TYPE, "sec-fetch-site": "same-site" }), 403);
    await refusedUnread(enter(input({}), { ...JSON_TYPE, origin: "https://evil.example" }), 403);
    await refusedUnread(fetch(`${origin}/api/trpc/account.me`, { headers: { "sec-fetch-site": "cross-site" } }), 403);
  });

  it("refuse other methods", () => refusedUnread(fetch(`${origin}/api/trpc/account.me`, { method: "PUT" }), 405));

  it("take a batch of ten and refuse one of eleven", async () => {
    const batch = (n: number) => `${origin}/api/trpc/${Array(n).fill("account.me").join(",")}?batch=1`;
    expect((await fetch(batch(10))).status).toBe(200);
    await refusedUnread(fetch(batch(11)), 400);
    await refusedUnread(fetch(batch(11).replaceAll(",", "%2C")), 400);
  });

  it("refuse a body over 256 KB, also when its length is not declared", async () => {
    await refusedUnread(enter(input({ pad: "x".repeat(256 * 1024) })), 413);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 5; i += 1) controller.enqueue(new TextEncoder().encode("y".repeat(64 * 1024)));
        controller.close();
      },
    });
    const chunked = { method: "POST", body: stream, headers: JSON_TYPE, duplex: "half" } as RequestInit;
    await refusedUnread(fetch(`${origin}/api/trpc/account.enter`, chunked), 413);
  });

  it("refuse a prototype key, plain or escaped, in the body or the query", async () => {
    await refusedUnread(enter('{"json":{"__proto__":{"role":"owner"}}}'), 400);
    await refusedUnread(enter('{"json":{"\\u005f\\u005fproto\\u005f\\u005f":{}}}'), 400);
    await refusedUnread(enter('{"json":{"_\\u005fproto__":{}}}'), 400);
    const query = encodeURIComponent('{"json":{"__proto__":{}}}');
    await refusedUnread(fetch(`${origin}/api/trpc/account.me?input=${query}`), 400);
  });

  it("refuse U+0000, which PostgreSQL cannot store", () => refusedUnread(enter('{"json":{"orgId":"a\\u0000"}}'), 400));

  it("refuse what is not JSON, and unknown keys, with 400", async () => {
    await refusedUnread(enter("{"), 400);
    expect((await enter(input({ orgId: crypto.randomUUID(), admin: true }))).status).toBe(400);
    expect((await enter("null")).status).toBe(400);
    expect((await enter('"text"')).status).toBe(400);
  });

  it("answer an unknown procedure with 404 and never with a stack", async () => {
    const response = await fetch(`${origin}/api/trpc/account.nothing`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/stack|at .*\.ts/);
  });
});
