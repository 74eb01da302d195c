import type { IncomingMessage, ServerResponse } from "node:http";
import { resolveResponse } from "@trpc/server/http";
import type { ApiContext } from "./context.ts";
import { isRefusal, MAX_BODY_BYTES, type Refusal, readJson, refuseRequest } from "./guard.ts";
import { appRouter } from "./router.ts";

export interface ApiHandlerOptions {
  /** Reads who asks, from the request's cookie; called once per request, after the guards. */
  readonly createContext: (req: IncomingMessage) => Promise<ApiContext>;
  /** Bugs only: expected failures are answers. */
  readonly onBug: (error: Error, path: string | undefined) => void;
}

const PREFIX = "/api/trpc/";

const answerRefusal = (res: ServerResponse, refusal: Refusal): void => {
  const body = JSON.stringify({
    error: { message: refusal.reason, data: { httpStatus: refusal.status, app: { code: "input-invalid" } } },
  });
  res.writeHead(refusal.status, { "content-type": "application/json", connection: "close" });
  res.end(body);
};

/** The body as text, or a refusal as soon as it grows past the limit, whatever its length header said. */
const readBody = async (req: IncomingMessage): Promise<string | Refusal> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { status: 413, reason: "body-too-large" };
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return { status: 400, reason: "encoding" };
  }
};

const HEADERS = new Headers({ "content-type": "application/json" });

/**
 * All that tRPC reads of a request; the cookie goes to `createContext` with Node's own. A whole web `Request` would hand
 * the body through streams and parse it a second time.
 */
const requestOf = (method: string, url: URL, input: unknown): Request => {
  const { signal } = new AbortController();
  const read: Pick<Request, "method" | "url" | "headers" | "signal" | "json"> = {
    method,
    url: url.href,
    headers: HEADERS,
    signal,
    json: () => Promise.resolve(input),
  };
  return read as Request;
};

/**
 * One handler for `/api/trpc/*` on a plain Node server: guards first, then tRPC. Its own Node adapter pipes every answer
 * through web streams, a tenth of a request's time; ours are short JSON texts, whole before they are sent.
 */
export const createApiHandler =
  ({ createContext, onBug }: ApiHandlerOptions) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = "GET" } = req;
    const url = new URL(req.url ?? "/", "http://internal");
    const path = url.pathname.slice(PREFIX.length);
    const refusal = refuseRequest({ method, path, search: url.search, headers: req.headers });
    if (refusal !== undefined) return answerRefusal(res, refusal);

    let input: unknown;
    if (method === "POST") {
      const body = await readBody(req);
      if (typeof body !== "string") return answerRefusal(res, body);
      const read = readJson(body);
      if (isRefusal(read)) return answerRefusal(res, read);
      input = read.value;
    }

    const response = await resolveResponse({
      router: appRouter,
      path,
      req: requestOf(method, url, input),
      error: null,
      createContext: () => createContext(req),
      responseMeta: () => ({ headers: { "cache-control": "no-store", vary: "Cookie" } }),
      onError: ({ error, path: procedure }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") onBug(error.cause ?? error, procedure);
      },
    });
    // As text: Node then sends head and body in one write.
    const body = await response.text();
    for (const [name, value] of response.headers) res.setHeader(name, value);
    res.setHeader("content-length", Buffer.byteLength(body));
    res.statusCode = response.status;
    res.end(body);
  };
