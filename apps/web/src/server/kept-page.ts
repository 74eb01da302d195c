import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RenderedPage } from "./captured-response.ts";

type Headers = readonly string[];
interface Variant {
  readonly headers: string[];
  /** Bytes as a Latin-1 string: Node joins a string with the head into one write, which a Buffer would need two for. */
  readonly body: string;
}

/** A page ready to send: every header and every byte is worked out once. */
export interface KeptPage {
  readonly tags: readonly string[];
  readonly size: number;
  readonly etag: string;
  readonly notModified: string[];
  readonly identity: Variant;
  readonly gzip: Variant;
  readonly br: Variant;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

// Worked out anew, or nobody's business.
const DROPPED = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-security-policy",
  "date",
  "etag",
  "keep-alive",
  "set-cookie",
  "transfer-encoding",
  "vary",
  "x-cache-tags",
]);

const listOf = (value: unknown): string[] =>
  String(value ?? "")
    .split(/[\s,]+/)
    .filter((tag) => tag !== "");

/** Only a public answer with tags may be kept; one that sets a cookie is meant for a single person. */
export const mayKeep = ({ status, headers }: RenderedPage): boolean =>
  status === 200 &&
  headers["set-cookie"] === undefined &&
  listOf(headers["cache-control"]).includes("public") &&
  listOf(headers["x-cache-tags"]).length > 0;

/**
 * Compresses a page and fixes its headers.
 * @param fixed headers that every answer carries, as name, value, name, value
 */
export const keepPage = async (page: RenderedPage, fixed: Headers): Promise<KeptPage> => {
  const etag = `W/"${createHash("sha256").update(page.body).digest("base64url").slice(0, 22)}"`;
  const [br, gz] = await Promise.all([
    toBrotli(page.body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length,
      },
    }),
    toGzip(page.body, { level: 9 }),
  ]);
  const own = Object.entries(page.headers).flatMap(([name, value]) =>
    value === undefined || DROPPED.has(name) ? [] : [name, String(value)],
  );
  const shared = [...own, ...fixed, "ETag", etag, "Vary", "Accept-Encoding"];
  const variant = (body: Buffer, encoding?: string): Variant => ({
    body: body.toString("latin1"),
    headers: [
      ...shared,
      ...(encoding === undefined ? [] : ["Content-Encoding", encoding]),
      "Content-Length",
      String(body.length),
    ],
  });
  return {
    tags: listOf(page.headers["x-cache-tags"]),
    size: page.body.length + br.length + gz.length + 2_048,
    etag,
    notModified: shared,
    identity: variant(page.body),
    gzip: variant(gz, "gzip"),
    br: variant(br, "br"),
  };
};

const accepts = (header: string, coding: string): boolean => {
  const at = header.indexOf(coding);
  return at !== -1 && !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(header.slice(at + coding.length));
};

const bestOf = (page: KeptPage, acceptEncoding: unknown): Variant => {
  if (typeof acceptEncoding !== "string") return page.identity;
  if (accepts(acceptEncoding, "br")) return page.br;
  return accepts(acceptEncoding, "gzip") ? page.gzip : page.identity;
};

/** Answers GET or HEAD with a kept page, or with 304 when the reader has it already. */
export const sendKeptPage = (request: IncomingMessage, response: ServerResponse, page: KeptPage): void => {
  if (request.headers["if-none-match"]?.includes(page.etag)) {
    response.writeHead(304, page.notModified);
    response.end();
    return;
  }
  const { headers, body } = bestOf(page, request.headers["accept-encoding"]);
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body, "latin1");
};
