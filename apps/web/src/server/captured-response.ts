import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A whole answer in memory, before it is compressed or sent. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
}

const toBuffer = (chunk: unknown): Buffer | undefined => {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  return undefined;
};

/**
 * Runs a request handler against a response that writes to memory instead of a socket.
 * Resolves when the handler ends the response; rejects when it throws or destroys it.
 */
export const captureResponse = (
  request: IncomingMessage,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<RenderedPage> =>
  new Promise((resolve, reject) => {
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown): void => {
      const bytes = toBuffer(chunk);
      if (bytes !== undefined) chunks.push(bytes);
    };

    response.flushHeaders = () => undefined;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.findLast((value) => typeof value === "object" && value !== null) ?? {};
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
        if (value !== undefined) response.setHeader(name, value);
      }
      return response;
    }) as typeof response.writeHead;
    response.write = ((chunk: unknown) => {
      keep(chunk);
      return true;
    }) as typeof response.write;
    response.end = ((chunk?: unknown) => {
      if (response.writableEnded) return response;
      keep(chunk);
      // What the real `end` would set; readers ask `writableEnded` and `writableFinished`, which follow it.
      Object.assign(response, { finished: true });
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) });
      process.nextTick(() => {
        response.emit("finish");
        response.emit("close");
      });
      return response;
    }) as typeof response.end;
    response.destroy = (error) => {
      reject(error ?? new Error("the page was abandoned while it was rendered"));
      return response;
    };

    handle(request, response).catch(reject);
  });
