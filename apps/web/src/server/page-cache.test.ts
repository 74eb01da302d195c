import { describe, expect, it } from "vitest";
import type { RenderedPage } from "./captured-response.ts";
import { createPageCache } from "./page-cache.ts";

const page = (text: string, headers: Record<string, string | string[]> = {}): RenderedPage => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=0",
    "x-cache-tags": "article:1, index",
    ...headers,
  },
  body: Buffer.from(text),
});

const listeningCache = () => {
  const cache = createPageCache({ headers: ["X-Content-Type-Options", "nosniff"] });
  cache.resume();
  return cache;
};

/** A rendering that the test finishes when it wants. */
const held = (result: RenderedPage) => {
  const { promise, resolve } = Promise.withResolvers<RenderedPage>();
  let renders = 0;
  return {
    render: () => {
      renders += 1;
      return promise;
    },
    finish: () => resolve(result),
    renders: () => renders,
  };
};

describe("the page cache", () => {
  it("keeps a public page with tags until one of its tags is dropped", async () => {
    const cache = listeningCache();
    await cache.load("/articles/a", async () => page("one"));
    cache.drop(["article:2"]);
    expect(cache.find("/articles/a")?.identity.body).toBe("one");
    cache.drop(["article:1"]);
    expect(cache.find("/articles/a")).toBeUndefined();
  });

  it.each([
    ["is private", page("x", { "cache-control": "private, no-store" })],
    ["has no tags", page("x", { "x-cache-tags": "" })],
    ["sets a cookie", page("x", { "set-cookie": ["guest=1"] })],
    ["is an error", { ...page("x"), status: 404 }],
  ])("keeps nothing that %s", async (_why, rendered) => {
    const cache = listeningCache();
    expect(await cache.load("/", async () => rendered)).toMatchObject({ kind: "once" });
    expect(cache.find("/")).toBeUndefined();
  });

  it("renders once for everybody who asks at the same time", async () => {
    const cache = listeningCache();
    const slow = held(page("one"));
    const answers = Promise.all([1, 2, 3].map(() => cache.load("/", slow.render)));
    slow.finish();
    expect((await answers).map(({ kind }) => kind)).toEqual(["kept", "kept", "kept"]);
    expect(slow.renders()).toBe(1);
  });

  it("never hands one person's page to another who asked at the same time", async () => {
    const cache = listeningCache();
    const slow = held(page("for Ann", { "set-cookie": ["guest=ann"] }));
    const ann = cache.load("/", slow.render);
    const bob = cache.load("/", async () => page("for Bob", { "set-cookie": ["guest=bob"] }));
    slow.finish();
    expect(await ann).toMatchObject({ page: { body: Buffer.from("for Ann") } });
    expect(await bob).toMatchObject({ page: { body: Buffer.from("for Bob") } });
  });

  it("does not keep a page that began before a change and ended after it", async () => {
    const cache = listeningCache();
    const slow = held(page("before"));
    const early = cache.load("/", slow.render);
    cache.drop(["article:1"]);
    const late = cache.load("/", async () => page("after"));
    slow.finish();
    await early;
    expect(await late).toMatchObject({ kind: "kept", page: { identity: { body: "after" } } });
    expect(cache.find("/")?.identity.body).toBe("after");
  });

  it("forgets everything and keeps nothing while nobody tells it of changes", async () => {
    const cache = listeningCache();
    await cache.load("/", async () => page("one"));
    cache.suspend();
    expect(cache.find("/")).toBeUndefined();
    await cache.load("/", async () => page("two"));
    expect(cache.find("/")).toBeUndefined();
    cache.resume();
    await cache.load("/", async () => page("three"));
    expect(cache.find("/")?.identity.body).toBe("three");
  });

  it("tries again after a rendering that failed", async () => {
    const cache = listeningCache();
    await expect(cache.load("/", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await cache.load("/", async () => page("up"))).toMatchObject({ kind: "kept" });
  });
});
