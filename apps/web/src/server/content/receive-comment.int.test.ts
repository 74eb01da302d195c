import { onSite } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listCommentQueue } from "@cuffwise/db/queries/article-comment";
import { givenArticle, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createFormTokens } from "./form-token.ts";
import type { ReceivedForm } from "./read-form.ts";
import { receiveComment } from "./receive-comment.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const SECRET = "a secret of at least thirty-two characters";
const tokens = createFormTokens(SECRET);

let db: TestDatabase;
let articleId: string;
let address = 0;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  ({ articleId } = await givenArticle(db));
  address += 1;
});

const post = (
  change: Partial<ReceivedForm["typed"]> & { honeypot?: string; token?: string; from?: string } = {},
  now = NOW,
) => {
  const {
    honeypot = "",
    token = tokens.issue(articleId, new Date(NOW.getTime() - 60_000)),
    from = `203.0.113.${address}`,
    ...typed
  } = change;
  return receiveComment({ db, tokens, secret: SECRET, newId: () => newId(), now }, articleId, from, {
    typed: { name: "Ines", email: "", kind: "question", body: "How often is the cuff pressure measured?", ...typed },
    honeypot,
    token,
  });
};

const pile = async (queue: "waiting" | "suspected") => {
  const rows = await onSite(db, ["moderator"], (tx) => listCommentQueue(tx, queue));
  return rows.filter((row) => row.articleId === articleId);
};

describe("a posted comment", () => {
  it("waits, with the reasons why", async () => {
    expect(await post()).toEqual({ ok: true });
    expect(await pile("waiting")).toMatchObject([{ authorName: "Ines", notes: [{ reason: "guest", points: 0 }] }]);
  });

  it("is received like any other when it looks like spam: the sender learns nothing", async () => {
    expect(await post({ honeypot: "https://example.com" })).toEqual({ ok: true });
    expect(await pile("waiting")).toEqual([]);
    expect(await pile("suspected")).toHaveLength(1);
  });

  it("only waits with one reason more when its ticket is old or missing", async () => {
    expect(await post({ token: "" })).toEqual({ ok: true });
    expect((await pile("waiting"))[0]?.notes).toContainEqual({ reason: "no-valid-token", points: 30 });
  });

  it("is refused with a sentence for each wrong field, and keeps nothing", async () => {
    const refused = await post({ name: " ", email: "ines@", body: "a".repeat(2_001), kind: "rant" });
    expect(refused).toMatchObject({ ok: false, status: 422, problem: "fields-wrong" });
    expect(refused.ok ? [] : Object.keys(refused.errors).sort()).toEqual(["body", "email", "kind", "name"]);
    expect(await pile("waiting")).toEqual([]);
  });

  it("carries a NUL no further than the field it was typed in", async () => {
    expect(await post({ body: "a\u0000b" })).toMatchObject({ ok: false, status: 422 });
  });
});

describe("too many", () => {
  it("from one address are refused for the hour, and refusals of wrong fields cost nothing", async () => {
    for (let n = 0; n < 8; n += 1) await post({ body: "" });
    for (let n = 0; n < 5; n += 1) expect(await post()).toEqual({ ok: true });
    expect(await post()).toEqual({ ok: false, status: 429, problem: "too-many", errors: {} });
    expect(await post({ from: `198.51.100.${address}` })).toEqual({ ok: true });
    expect(await post({}, new Date(NOW.getTime() + 3_600_000))).toEqual({ ok: true });
  });

  it("leave no network address in the database", async () => {
    await post({ from: "192.0.2.77" });
    const rows = await db.system.execute<{ key: string }>("select key from rate_limit");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("192.0.2"))).toEqual([]);
  });
});
