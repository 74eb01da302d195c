import { connect, type Socket } from "node:net";

export interface Target {
  readonly host: string;
  readonly port: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly answered: number;
  readonly failed: number;
}

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  /** The next request, as the bytes that go over the wire. */
  readonly next: () => string;
}

const HEAD_END = "\r\n\r\n";

/** How many bytes an answer has in all, or undefined while that is not known yet. */
const lengthOf = (bytes: Buffer): number | undefined => {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const length = /content-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return end + HEAD_END.length + Number(length);
  if (!head.includes("transfer-encoding: chunked")) return end + HEAD_END.length;
  return bytes.subarray(-5).toString("latin1") === "0\r\n\r\n" ? bytes.length : undefined;
};

/** One keep-alive connection that asks again as soon as it is answered. As lean as can be: it shares the machine. */
const runConnection = async (target: Target, options: LoadOptions, until: number) => {
  const times: number[] = [];
  let failed = 0;
  const socket: Socket = connect({ ...target, noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const ask = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      let bytes: Buffer = Buffer.alloc(0);
      const onData = (chunk: Buffer): void => {
        bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
        const length = lengthOf(bytes);
        if (length === undefined || bytes.length < length) return;
        socket.off("data", onData);
        socket.off("error", reject);
        resolve(bytes);
      };
      socket.on("data", onData);
      socket.once("error", reject);
      socket.write(options.next());
    });
  while (performance.now() < until) {
    const began = performance.now();
    const answer = await ask();
    times.push(performance.now() - began);
    if (!answer.subarray(9, 12).equals(Buffer.from("200"))) failed += 1;
  }
  socket.destroy();
  return { times, failed };
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Asks for a bounded time over a bounded number of connections, on the loopback only. */
export const load = async (target: Target, options: LoadOptions): Promise<LoadResult> => {
  const began = performance.now();
  const until = began + options.seconds * 1_000;
  const runs = await Promise.all(
    Array.from({ length: options.connections }, () => runConnection(target, options, until)),
  );
  const elapsed = (performance.now() - began) / 1_000;
  const times = runs.flatMap((run) => run.times).toSorted((a, b) => a - b);
  return {
    perSecond: times.length / elapsed,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    answered: times.length,
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
  };
};

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
