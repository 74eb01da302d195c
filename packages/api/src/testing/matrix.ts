import { type Digests, rolledBack, type TestDatabase } from "@cuffwise/db/testing";
import { hasSiteRole } from "@cuffwise/domain/kernel";
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from "@trpc/server";
import superjson from "superjson";
import { appRouter } from "#router.ts";
import type { Policy } from "#trpc.ts";
import { FIXTURES, type Fixture, type Outcome } from "./fixtures.ts";
import type { Procedure, ProcedurePath } from "./procedures.ts";
import { ACTORS, requestOf, type Who, type World } from "./world.ts";
import { nothing, type Things } from "./world-things.ts";

type Relation = "own" | "sibling" | "foreign" | "nowhere";

/** One call of the matrix: who, about whose things, and what the declared policy says to it. */
interface Cell {
  readonly name: string;
  readonly who: Who;
  /** Cells of one group ask for things that may not be told apart: their refusals are equal to the byte. */
  readonly group: string;
  readonly input: unknown;
  readonly expected: Outcome;
}

/** What the declared policy answers before any thing is looked at; null lets the call pass. */
const refusedAtTheDoor = (policy: Policy, { person, actor }: Who): Outcome | null => {
  if (policy.kind === "visitor") return null;
  if (person === null) return "not-signed-in";
  if (policy.kind === "person") return null;
  if (policy.kind === "site") return hasSiteRole(person, ...policy.roles) ? null : "not-allowed";
  if (actor === null) return "no-organisation";
  return policy.roles.includes(actor.role) ? null : "not-allowed";
};

export const fixtureOf = (path: string): Fixture => FIXTURES[path as ProcedurePath];

/** Which things an input names, in the order in which it reads them. */
const namedBy = ({ input }: Fixture): readonly (keyof Things)[] => {
  const names = new Set<keyof Things>();
  input(
    new Proxy(nothing(), {
      get: (things, name: keyof Things) => {
        names.add(name);
        return things[name];
      },
    }),
  );
  return [...names];
};

const strangeOutcome = ({ strange }: Fixture, name: keyof Things, relation: Exclude<Relation, "own">): Outcome => {
  const said = strange?.[name] ?? "not-found";
  return typeof said === "string" ? said : said[relation];
};

/** Every cell of one procedure. */
export const cellsOf = ({ path, policy }: Procedure, world: World): readonly Cell[] => {
  if (policy === undefined) throw new Error(`${path} has no policy`);
  const fixture = fixtureOf(path);
  const names = namedBy(fixture);
  return ACTORS.flatMap((actorName) => {
    const who = world.who[actorName];
    const door = refusedAtTheDoor(policy, who);
    const cell = (relation: Relation, exchanged: keyof Things | null, things: Things, expected: Outcome): Cell => {
      const about = relation === "own" ? "own things" : `${relation} ${exchanged ?? "things"}`;
      const group = door === null ? `${actorName} ${exchanged}` : actorName;
      return { name: `${actorName}, ${about}`, who, group, input: fixture.input(things), expected: door ?? expected };
    };
    const cells = [cell("own", null, who.own, fixture.own?.[actorName] ?? "ok")];
    const [first] = names;
    if (first === undefined) return cells;

    const others = [
      ["foreign", who.foreign],
      ["nowhere", nothing()],
      ["sibling", who.sibling],
    ] as const;
    for (const [relation, things] of others) {
      if (things === null) continue;
      const isTheirs = (name: keyof Things) => things[name] === who.own[name];
      // Staff may see every client of the practice: for them a sibling's things are strange only beside another's.
      const isStaffAtHome = relation === "sibling" && who.actor?.role !== "client";
      if (!isStaffAtHome && !names.every(isTheirs)) {
        cells.push(cell(relation, null, things, strangeOutcome(fixture, first, relation)));
      }
      for (const name of names.length > 1 ? names : []) {
        if (isTheirs(name) || (isStaffAtHome && name === first)) continue;
        cells.push(cell(relation, name, { ...who.own, [name]: things[name] }, strangeOutcome(fixture, name, relation)));
      }
    }
    return cells;
  });
};

interface Answer {
  readonly outcome: string;
  /** What would leave the server. */
  readonly body: string;
}

const call = async (db: Parameters<typeof requestOf>[0], { path, type }: Procedure, cell: Cell): Promise<Answer> => {
  const { input, who } = cell;
  const ctx = requestOf(db, who);
  const asked = {
    router: appRouter,
    path,
    type,
    ctx,
    getRawInput: async () => input,
    signal: undefined,
    batchIndex: 0,
  };
  try {
    return { outcome: "ok", body: JSON.stringify(superjson.serialize(await callTRPCProcedure(asked))) };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input, ctx });
    const { code } = shape.data.app ?? { code: `bug: ${error.message} ${error.cause?.cause ?? ""}` };
    return { outcome: code, body: JSON.stringify(shape) };
  }
};

const faultsOf = (cell: Cell, answer: Answer, isBearer: boolean): string[] => {
  const { expected, name, who } = cell;
  const faults =
    answer.outcome === expected
      ? []
      : [`${name}: ${answer.outcome} instead of ${expected}, ${answer.body.slice(0, 400)}`];
  const seen = isBearer ? [] : who.secrets.filter((secret) => answer.body.includes(secret));
  return [...faults, ...seen.map((secret) => `${name}: sees ${secret}`)];
};

const differences = (before: object, after: object): string[] =>
  Object.entries(after).flatMap(([table, sum]) => (Reflect.get(before, table) === sum ? [] : [table]));

export interface Walls {
  readonly db: TestDatabase;
  readonly world: World;
  readonly digests: Digests;
  /** False: lock 2 is open. */
  readonly rowSecurity: boolean;
}

type Tx = Parameters<Digests["ofOrganisation"]>[0];

/** What permitted calls did to rows that are none of their business; a query has no business with any. */
const watchRows = async ({ db, world, digests, rowSecurity }: Walls, { path, type }: Procedure) => {
  // Behind row level security a transaction cannot see what it did to others.
  if (rowSecurity || fixtureOf(path).isBearer) return async () => [];
  const orgIds = Object.values(world.orgIds);
  const look = async (tx: Tx) =>
    new Map(await Promise.all(orgIds.map(async (orgId) => [orgId, await digests.ofOrganisation(tx, orgId)] as const)));
  const before = await rolledBack(db, (_, tx) => look(tx));
  return async ({ name, who }: Cell, tx: Tx): Promise<string[]> => {
    const watched = [...(await look(tx))].filter(([orgId]) => type === "query" || orgId !== who.actor?.orgId);
    return watched.flatMap(([orgId, after]) =>
      differences(before.get(orgId) ?? {}, after).map((table) => `${name}: wrote ${table}`),
    );
  };
};

/** Runs all cells of one procedure. Refused calls run for real and must change nothing; permitted ones are taken back. */
export const runCells = async (walls: Walls, procedure: Procedure): Promise<readonly string[]> => {
  const { db, world, digests } = walls;
  const cells = cellsOf(procedure, world);
  const isBearer = fixtureOf(procedure.path).isBearer ?? false;
  const refused = cells.filter(({ expected }) => expected !== "ok");
  const faults: string[] = [];

  const before = await digests.everything();
  const answers = await Promise.all(refused.map(async (cell) => [cell, await call(db, procedure, cell)] as const));
  faults.push(...differences(before, await digests.everything()).map((table) => `a refused call wrote ${table}`));
  for (const [cell, answer] of answers) faults.push(...faultsOf(cell, answer, isBearer));
  for (const [group, alike] of Map.groupBy(answers, ([{ group, expected }]) => `${group}: ${expected}`)) {
    if (new Set(alike.map(([, { body }]) => body)).size > 1) faults.push(`${group} can be told apart`);
  }

  const strayWrites = await watchRows(walls, procedure);
  for (const cell of cells.filter(({ expected }) => expected === "ok")) {
    const found = await rolledBack(db, async (inside, tx) => {
      const answer = await call(inside, procedure, cell);
      return [...faultsOf(cell, answer, isBearer), ...(await strayWrites(cell, tx))];
    });
    faults.push(...found);
  }
  return faults;
};
