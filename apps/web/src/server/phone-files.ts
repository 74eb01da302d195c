import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { shellPolicy, workerPolicy } from "./headers.ts";

/** One file of the phone's shell, with the shorter forms that the build made of it. */
export interface PhoneFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
  readonly etag: string;
}

export type PhoneFiles = ReadonlyMap<string, PhoneFile>;

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".woff2": "font/woff2",
};

const FOR_EVER = "public, max-age=31536000, immutable";
/** Asked for anew each time: a worker or shell that is kept too long would hold everything else back. */
const ALWAYS_ASK = "no-cache";

const headersOf = (name: string): Record<string, string> => {
  const headers = { "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream", Vary: "Accept-Encoding" };
  if (name === "sw.js") return { ...headers, "Cache-Control": ALWAYS_ASK, "Content-Security-Policy": workerPolicy() };
  if (name === "app.html") return { ...headers, "Cache-Control": ALWAYS_ASK, "Content-Security-Policy": shellPolicy() };
  return { ...headers, "Cache-Control": FOR_EVER };
};

const readIfThere = (file: string): Buffer | undefined => (existsSync(file) ? readFileSync(file) : undefined);

/**
 * Everything that `build-phone.mjs` made, by the address under which it is asked for; none while the site is developed.
 * The worker stands at the root, because it may only look after what lies below it.
 */
export const readPhoneFiles = (folder: string): PhoneFiles => {
  const files = new Map<string, PhoneFile>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (TYPES[path.extname(name)] === undefined) continue;
    const body = readFileSync(path.join(folder, name));
    const [br, gzip] = [".br", ".gz"].map((end) => readIfThere(path.join(folder, name + end)));
    files.set(name === "sw.js" ? "/sw.js" : `/phone/${name}`, {
      headers: headersOf(name),
      body,
      ...(br === undefined ? {} : { br }),
      ...(gzip === undefined ? {} : { gzip }),
      etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`,
    });
  }
  return files;
};

/** Answers with a file in the shortest form that the asker reads, or says that theirs is still the right one. */
export const sendPhoneFile = (request: IncomingMessage, response: ServerResponse, file: PhoneFile): void => {
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
  response.setHeader("ETag", file.etag);
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304);
    response.end();
    return;
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const [encoding, body] =
    file.br !== undefined && /\bbr\b/.test(accepted)
      ? (["br", file.br] as const)
      : file.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? (["gzip", file.gzip] as const)
        : ([null, file.body] as const);
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : body);
};
