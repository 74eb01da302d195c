import { describe, expect, it } from "vitest";
import { MAX_FORM_BYTES, readCommentForm } from "./read-form.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  readCommentForm(
    new Request("http://localhost:3000/articles/x/comments", {
      method: "POST",
      body,
      headers: { "content-type": URLENCODED, "sec-fetch-site": "same-origin", host: "localhost:3000", ...headers },
    }),
  );
const fields = (given: Record<string, string>) => new URLSearchParams(given).toString();

describe("the posted form", () => {
  it("is read as it was typed, with plain line ends", async () => {
    expect(
      await post(
        fields({ name: "Ines", email: "", kind: "question", body: "One\r\nTwo ✓", website: "", ticket: "1.x" }),
      ),
    ).toEqual({
      typed: { name: "Ines", email: "", kind: "question", body: "One\nTwo ✓" },
      honeypot: "",
      token: "1.x",
    });
  });

  it("lacks what was not sent, and survives broken escapes", async () => {
    expect(await post("body=%E4%ZZ%00")).toMatchObject({ typed: { name: "", kind: "" }, honeypot: "", token: "" });
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a sibling host", { "sec-fetch-site": "same-site" }],
    ["an address line", { "sec-fetch-site": "none" }],
  ])("is refused from %s", async (_from, headers) => {
    expect(await post("body=x", headers)).toBe("cross-site");
  });

  it("is judged by its origin where the browser sends no metadata", async () => {
    const plain = (headers: Record<string, string>) =>
      readCommentForm(
        new Request("http://gym.local/articles/x/comments", {
          method: "POST",
          body: "body=x",
          headers: { "content-type": URLENCODED, host: "gym.local", ...headers },
        }),
      );
    expect(await plain({ origin: "http://gym.local" })).toMatchObject({ typed: { body: "x" } });
    expect(await plain({ origin: "http://evil.example" })).toBe("cross-site");
    expect(await plain({ origin: "null" })).toBe("cross-site");
    expect(await plain({})).toBe("cross-site");
  });

  it.each(["text/plain", "application/json", "multipart/form-data; boundary=x", ""])(
    "is refused as %j",
    async (type) => {
      expect(await post("body=x", { "content-type": type })).toBe("wrong-type");
    },
  );

  it("is refused when it grows past the limit, also without a declared length", async () => {
    expect(await post(fields({ body: "x".repeat(MAX_FORM_BYTES) }))).toBe("too-large");
    const stream = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= MAX_FORM_BYTES; sent += 8_192)
          controller.enqueue(new TextEncoder().encode("y".repeat(8_192)));
        controller.close();
      },
    });
    const chunked = new Request("http://localhost:3000/x", {
      method: "POST",
      body: stream,
      headers: { "content-type": URLENCODED, "sec-fetch-site": "same-origin" },
      duplex: "half",
    } as RequestInit);
    expect(await readCommentForm(chunked)).toBe("too-large");
  });
});
