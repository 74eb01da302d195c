import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

export interface GracefulServer {
  /**
   * Accepts nothing new, ends event streams at once, lets other requests finish for `graceMs`, then cuts what is left.
   */
  readonly stop: (graceMs: number) => Promise<void>;
}

// By what was asked for: a response does not tell what was passed to `writeHead`.
const isEventStream = (request: IncomingMessage): boolean =>
  request.headers.accept?.includes("text/event-stream") ?? false;

/** Watches a server from its first request on, so that it can be stopped without losing an answer. */
export const watchServer = (server: Server): GracefulServer => {
  const open = new Map<ServerResponse, IncomingMessage>();
  const upgraded = new Set<Duplex>();
  let stopping = false;

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    open.set(response, request);
    // Told before the first byte, a client does not send its next request into a closing connection.
    if (stopping) response.setHeader("Connection", "close");
    response.on("close", () => {
      open.delete(response);
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  server.on("upgrade", (_request, socket) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
  });

  const stop = async (graceMs: number): Promise<void> => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of upgraded) socket.destroy();
    for (const [response, request] of open) {
      if (isEventStream(request)) response.destroy();
    }
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(deadline);
  };

  return { stop };
};
