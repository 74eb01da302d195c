import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";

// The floor: plain node:http and postgres.js, a process of its own like the app. It gets its work as JSON.

export interface FloorWork {
  readonly url: string;
  /** (a) One statement; no session, no transaction, no row level security. */
  readonly dashboard: Statement;
  /** (b) The statements of one transaction, in order. */
  readonly logSet: readonly Statement[];
  /** (c) The article as the browser would see it uncompressed. */
  readonly article: string;
}

export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Marks in the parameters that the request replaces: `{"$": "id"}`. */
export interface Hole {
  readonly $: string;
}

const isHole = (value: unknown): value is Hole => typeof value === "object" && value !== null && "$" in value;

type Values = Readonly<Record<string, unknown>>;

/** `new` is an id of the replay's own; every other hole is filled from what was asked. */
const hole = ({ $: name }: Hole, values: Values): unknown => (name === "new" ? randomUUID() : values[name]);

/** The set as the app gets it, and the client's id, which the app looks up and the floor is told. */
const readSet = async (request: IncomingMessage, url: URL): Promise<Values> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { json } = JSON.parse(Buffer.concat(chunks).toString()) as { json: { id: string; set: Values } };
  return { ...json.set, id: json.id, clientId: url.searchParams.get("clientId") };
};

const serve = async (work: FloorWork): Promise<void> => {
  const sql = postgres(work.url, { max: 12, onnotice: () => {} });
  // The captured JSON is text already; the driver would quote it a second time.
  for (const json of [114, 3802]) sql.options.serializers[json] = (value: unknown) => value;
  const article = Buffer.from(work.article);
  const fill = (parameters: readonly unknown[], values: Values) =>
    parameters.map((value) => (isHole(value) ? hole(value, values) : value)) as never[];
  const prepared = { prepare: true };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://floor");
    if (url.pathname === "/article") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": article.length });
      return response.end(article);
    }
    const answer = (rows: unknown): void => {
      const body = JSON.stringify(rows);
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    };
    if (url.pathname === "/dashboard") {
      return answer(await sql.unsafe(work.dashboard.text, [...work.dashboard.parameters] as never[], prepared));
    }
    const values = await readSet(request, url);
    return answer(
      await sql.begin(async (tx) => {
        let stored: unknown;
        for (const { text, parameters } of work.logSet) {
          const rows = await tx.unsafe(text, fill(parameters, values), prepared);
          if (rows.length > 0) stored = rows;
        }
        return stored;
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.send?.((server.address() as AddressInfo).port);
};

process.once("message", (work: FloorWork) => void serve(work));
