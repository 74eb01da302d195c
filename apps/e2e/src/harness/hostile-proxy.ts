import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What a connection meets on its way. */
export type Mishap =
  | "none"
  /** Everything arrives late. */
  | "delay"
  /** The request never reaches the server. */
  | "drop-request"
  /** The server does the work and its answer is lost. */
  | "drop-answer"
  /** Nothing comes any more, and nobody says so. */
  | "half-open"
  /** The line is cut in the middle of the request. */
  | "cut-request"
  /** The line is cut in the middle of the answer. */
  | "reset";

export interface HostileProxy {
  readonly url: string;
  /** From now on connections meet what `next` says; existing ones are cut when `isDown`. */
  readonly be: (next: () => Mishap) => void;
  /** Cuts every connection and refuses new ones until it is up again. */
  readonly setDown: (isDown: boolean) => void;
  readonly met: ReadonlyMap<Mishap, number>;
  readonly stop: () => Promise<void>;
}

const HALF_OPEN_MS = 6_000;

/** Passes bytes on until the mishap of the connection happens. */
const join = (client: Socket, server: Socket, mishap: Mishap, delayMs: number): void => {
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) {
    socket.on("error", end);
    socket.on("close", end);
  }
  let asked = 0;
  let answered = 0;
  client.on("data", (chunk: Buffer) => {
    asked += 1;
    if (mishap === "drop-request") return;
    if (mishap === "half-open") return void setTimeout(end, HALF_OPEN_MS);
    if (mishap === "cut-request" && asked === 1) {
      server.write(chunk.subarray(0, Math.floor(chunk.length / 2)));
      return end();
    }
    if (mishap === "delay") setTimeout(() => server.write(chunk), delayMs);
    else server.write(chunk);
  });
  server.on("data", (chunk: Buffer) => {
    answered += 1;
    // The answer is there: the work is done, and nobody hears of it.
    if (mishap === "drop-answer") return end();
    if (mishap === "reset" && answered === 1) {
      client.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => client.resetAndDestroy());
      return;
    }
    if (mishap === "delay") setTimeout(() => client.write(chunk), delayMs);
    else client.write(chunk);
  });
};

/** A line between phones and the server that loses, delays and cuts. The loopback only. */
export const startHostileProxy = async (targetPort: number): Promise<HostileProxy> => {
  const open = new Set<Socket>();
  const met = new Map<Mishap, number>();
  let next: () => Mishap = () => "none";
  let isDown = false;
  const server = createServer((client) => {
    if (isDown) {
      client.destroy();
      return;
    }
    const mishap = next();
    met.set(mishap, (met.get(mishap) ?? 0) + 1);
    const upstream = connect({ port: targetPort, host: "127.0.0.1" });
    open.add(client);
    open.add(upstream);
    client.on("close", () => open.delete(client));
    upstream.on("close", () => open.delete(upstream));
    join(client, upstream, mishap, 150);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${port}`,
    be: (how) => {
      next = how;
    },
    setDown: (value) => {
      isDown = value;
      if (value) cut();
    },
    met,
    stop: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
};
