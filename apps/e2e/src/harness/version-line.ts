import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface VersionLine {
  readonly url: string;
  /** From now on the server seems to have a newer build: its worker differs. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/** A line to the server on which a newer version of the phone's worker can appear. The loopback only. */
export const startVersionLine = async (target: string): Promise<VersionLine> => {
  let releases = 0;
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const isWorker = incoming.url === "/sw.js";
    const headers = { ...incoming.headers };
    // The worker is read as text, so that a line can be added to it.
    if (isWorker) for (const name of ["accept-encoding", "if-none-match"]) delete headers[name];
    const onward = request({ hostname, port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      const { "content-length": length, ...rest } = answer.headers;
      const addition = isWorker ? `\n// release ${releases}\n` : "";
      const size = length === undefined ? {} : { "content-length": Number(length) + addition.length };
      outgoing.writeHead(answer.statusCode ?? 502, { ...rest, ...size });
      answer.on("data", (chunk: Buffer) => outgoing.write(chunk));
      answer.on("end", () => outgoing.end(addition));
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: () => {
      releases += 1;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
