import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import fc from "fast-check";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiHandler } from "./http.ts";
import { appRouter } from "./router.ts";
import { edgesOf, HOSTILE_BODIES, hostileValue, placesIn, replacedAt, valueAt } from "./testing/hostile.ts";
import { fixtureOf } from "./testing/matrix.ts";
import { type Procedure, proceduresOf } from "./testing/procedures.ts";
import { type ActorName, givenWorld, requestOf, type World } from "./testing/world.ts";

const SEED = 20_261_124;
const VALUES = 10;
const EDGES = 30;
/** Enough to keep both processors busy, few enough for the pool. */
const AT_ONCE = 8;
const WHO = "x-who";

let db: TestDatabase;
let world: World;
let server: Server;
let origin: string;
const bugs: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  world = await givenWorld(db);
  const handle = createApiHandler({
    createContext: async ({ headers }) => requestOf(db, world.who[headers[WHO] as ActorName]),
    onBug: (error, path) => bugs.push(`${path}: ${error.message.slice(0, 120)} ${error.cause ?? ""}`),
  });
  server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await db.drop();
});

const send = ({ path, type }: Procedure, actor: ActorName, body: string): Promise<Response> => {
  const url = `${origin}/api/trpc/${path}`;
  const headers = { "content-type": "application/json", [WHO]: actor };
  return type === "query"
    ? fetch(`${url}?input=${encodeURIComponent(body)}`, { headers })
    : fetch(url, { method: "POST", body, headers });
};

/** Nothing of ours in an answer: no stack, no statement, no name of a driver. */
const INSIDES =
  /"stack"|\bat [^\s"]+ \(|node_modules|\.m?[tj]s:\d+|Failed query|PostgresError|insert into \\"|select \\"/;

const faultOf = async (procedure: Procedure, actor: ActorName, body: string): Promise<string[]> => {
  const response = await send(procedure, actor, body);
  const text = await response.text();
  const faults = [];
  if (response.status >= 500) faults.push(`${response.status}`);
  if (INSIDES.test(text)) faults.push(`shows ${INSIDES.exec(text)?.[0]}`);
  return faults.map((fault) => `${actor} ${fault}: ${body.slice(0, 600)} → ${text.slice(0, 100)}`);
};

/** Lone surrogates survive: `JSON.stringify` escapes them. */
const bodyOf = (value: unknown): string => JSON.stringify(superjson.serialize(value));

/** The first edges of every place, then the second ones; long lists begin elsewhere in each place, so that all get a turn. */
const edgesIn = (valid: unknown): readonly unknown[] => {
  const places = placesIn(valid).flatMap((place, nth) => {
    const edges = edgesOf(valueAt(valid, place));
    const first = edges.length > 8 ? (nth * 4) % edges.length : 0;
    return edges.length === 0 ? [] : [{ place, edges: [...edges.slice(first), ...edges.slice(0, first)] }];
  });
  const rounds = Math.max(0, ...places.map(({ edges }) => edges.length));
  return Array.from({ length: rounds }, (_, round) =>
    places.flatMap(({ place, edges }) => (round < edges.length ? [replacedAt(valid, place, edges[round])] : [])),
  ).flat();
};

/** A procedure's own valid input with something hostile in one place: edges of the right type, then anything at all. */
const bodiesFor = ({ path }: Procedure, actor: ActorName): readonly string[] => {
  const valid = fixtureOf(path).input(world.who[actor].own);
  const places = placesIn(valid);
  const anything = fc.sample(hostileValue, { seed: SEED, numRuns: VALUES }).map((value, at) => {
    return replacedAt(valid, places[at % places.length] ?? [], value);
  });
  return [...edgesIn(valid).slice(0, EDGES), ...anything].map(bodyOf);
};

/** Whoever may call it: the others never come as far as the input. */
const callersOf = ({ policy }: Procedure): readonly ActorName[] => {
  if (policy?.kind === "site") return ["moderator"];
  const both = ["coachA", "clientA", "clinicianA", "ownerA"] as const;
  const may = both.filter(
    (name) => policy?.kind !== "org" || policy.roles.includes(world.who[name].actor?.role ?? "owner"),
  );
  return may.slice(0, 2);
};

const faultsOf = async (procedure: Procedure, sent: readonly (readonly [ActorName, string])[]): Promise<string[]> => {
  const faults: string[] = [];
  for (let at = 0; at < sent.length; at += AT_ONCE) {
    const some = sent.slice(at, at + AT_ONCE).map(([actor, body]) => faultOf(procedure, actor, body));
    faults.push(...(await Promise.all(some)).flat());
  }
  return [...faults, ...bugs.splice(0)];
};

const procedures = proceduresOf(appRouter);

describe("whatever is sent", () => {
  it.each(procedures)("$path answers, and never with a fault of its own", async (procedure) => {
    const callers = callersOf(procedure);
    // Each caller sends every other one, so that both roles meet all kinds.
    const sent = callers.flatMap((actor, turn) =>
      bodiesFor(procedure, actor).flatMap((body, at) => (at % callers.length === turn ? [[actor, body] as const] : [])),
    );
    expect(sent.length).toBeGreaterThanOrEqual(VALUES - 1);
    expect(await faultsOf(procedure, sent)).toEqual([]);
  });

  it.each(procedures.filter(({ path }) => ["training.logSet", "coaching.comments", "account.me"].includes(path)))(
    "$path meets JSON that no serialiser writes",
    async (procedure) => {
      const sent = HOSTILE_BODIES.map((body) => ["coachA", body] as const);
      expect(await faultsOf(procedure, sent)).toEqual([]);
    },
  );

  it.each(procedures.filter(({ type }) => type === "mutation"))("$path does not run on a GET", async (procedure) => {
    expect((await send({ ...procedure, type: "query" }, "coachA", "{}")).status).toBe(405);
  });
});
