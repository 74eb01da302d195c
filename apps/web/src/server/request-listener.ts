import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { captureResponse, type RenderedPage } from "./captured-response.ts";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "./client-address.ts";
import { appPolicy, commonHeaders, type HeaderSetting, readingPolicy, stripForgedHeaders } from "./headers.ts";
import { sendKeptPage } from "./kept-page.ts";
import type { Log } from "./log.ts";
import type { PageCache } from "./page-cache.ts";
import { type PhoneFiles, sendPhoneFile } from "./phone-files.ts";
import { isReadingPath } from "./reading-paths.ts";
import { carriesSession } from "./session-cookie.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface ServerParts {
  readonly setting: HeaderSetting;
  readonly pages: PageCache;
  /** The phone's shell and its worker. */
  readonly phone: PhoneFiles;
  /** `/api/trpc/*` */
  readonly api: Handle;
  /** Everything that is not answered before. */
  readonly site: Handle;
  /** Rejects while the process cannot do its work. */
  readonly ready: () => Promise<void>;
  readonly log: Log;
  /** A reverse proxy in front says who asks. */
  readonly trustProxy: boolean;
}

/** The headers of a page that is kept, as name, value, name, value. */
export const keptPageHeaders = (setting: Pick<HeaderSetting, "appUrl">): string[] => [
  ...commonHeaders(setting).flat(),
  "Content-Security-Policy",
  readingPolicy(),
];

/** Tells a page which address was asked for: after signing in, people return to it. Overwritten whatever came in. */
export const REQUEST_PATH_HEADER = "x-request-path";

const isDecodable = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
};

const sendRendered = (response: ServerResponse, page: RenderedPage): void => {
  for (const [name, value] of Object.entries(page.headers)) {
    if (value !== undefined && name !== "x-cache-tags" && name !== "transfer-encoding") response.setHeader(name, value);
  }
  response.setHeader("content-length", page.body.length);
  response.writeHead(page.status);
  response.end(page.body);
};

// A page that everybody gets may not depend on what one reader sent along.
const ANONYMOUS_WITHOUT = ["cookie", "authorization", "accept-encoding", "if-none-match", "if-modified-since", "range"];

/** Answers every request of the process; see the handbook's picture of the server. */
export const createRequestListener = (parts: ServerParts): RequestListener => {
  const { pages, setting } = parts;
  const common = commonHeaders(setting);

  const readingPage = async (request: IncomingMessage, response: ServerResponse, key: string): Promise<void> => {
    const acceptEncoding = request.headers["accept-encoding"];
    const ifNoneMatch = request.headers["if-none-match"];
    for (const name of ANONYMOUS_WITHOUT) delete request.headers[name];
    const loaded = await pages.load(key, () => captureResponse(request, async (req, res) => parts.site(req, res)));
    if (loaded.kind === "once") return sendRendered(response, loaded.page);
    if (acceptEncoding !== undefined) request.headers["accept-encoding"] = acceptEncoding;
    if (ifNoneMatch !== undefined) request.headers["if-none-match"] = ifNoneMatch;
    for (const [name] of common) response.removeHeader(name);
    response.removeHeader("Content-Security-Policy");
    sendKeptPage(request, response, loaded.page);
  };

  const health = async (response: ServerResponse): Promise<void> => {
    try {
      await parts.ready();
      sendText(response, 200, "ready\n");
    } catch {
      sendText(response, 503, "not ready\n");
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const [path = "/"] = url.split("?", 1);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && request.method !== "POST") {
      response.setHeader("Allow", "GET, HEAD, POST");
      return sendText(response, 405, "This address answers GET, HEAD and POST only.\n");
    }
    // Next answers a broken escape with 500 on some routes; it is the asker's fault, not ours.
    if (!isDecodable(path)) return sendText(response, 400, "This is not a well-written address.\n");
    if (path === "/api/health/live") return sendText(response, 200, "live\n");
    if (path === "/api/health/ready") return health(response);
    if (path.startsWith("/api/")) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      response.setHeader("Cache-Control", "no-store");
      return path.startsWith("/api/trpc/") ? parts.api(request, response) : parts.site(request, response);
    }
    if (path.startsWith("/_next/")) return parts.site(request, response);
    const file = isRead ? parts.phone.get(path) : undefined;
    if (file !== undefined) return sendPhoneFile(request, response, file);
    if (isReadingPath(path)) {
      response.setHeader("Content-Security-Policy", readingPolicy());
      const shared = request.method === "GET" && !carriesSession(request.headers.cookie);
      return shared ? readingPage(request, response, url) : parts.site(request, response);
    }
    const csp = appPolicy(randomBytes(16).toString("base64"), setting);
    request.headers["content-security-policy"] = csp;
    request.headers[REQUEST_PATH_HEADER] = url;
    response.setHeader("Content-Security-Policy", csp);
    return parts.site(request, response);
  };

  const fail = (response: ServerResponse, error: unknown): void => {
    parts.log.error("a request failed", error);
    if (response.headersSent) response.destroy();
    else sendText(response, 500, "Something went wrong on our side. Nothing was changed. Please try again.\n");
  };

  return (request, response) => {
    const url = request.url ?? "/";
    // First of all, and with nothing worked out before it: this is what makes a kept page cheap.
    if ((request.method === "GET" || request.method === "HEAD") && !carriesSession(request.headers.cookie)) {
      const page = pages.find(url);
      if (page !== undefined) return sendKeptPage(request, response, page);
    }
    stripForgedHeaders(request.headers);
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, parts.trustProxy);
    for (const [name, value] of common) response.setHeader(name, value);
    answer(request, response, url).catch((error: unknown) => fail(response, error));
  };
};
