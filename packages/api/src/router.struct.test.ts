import { initTRPC } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "./router.ts";
import { faultsOfSchema, withExtraKey } from "./testing/input-schema.ts";
import { fixtureOf } from "./testing/matrix.ts";
import { type Procedure, proceduresOf } from "./testing/procedures.ts";
import { nothing } from "./testing/world-things.ts";
import type { Meta } from "./trpc.ts";

/**
 * Reviewed exceptions, may only shrink: what is checked one by one, so that each fault is named. Answers of a screening
 * by `parseAnswers`, operations of a phone by `Operation`, so that one that cannot be read holds up no other.
 */
const OPEN_JSON: Readonly<Record<string, string>> = {
  "screening.save": "input.answers[key] takes lazy",
  "screening.complete": "input.answers[key] takes lazy",
  "sync.push": "input.operations[].operation takes unknown",
};

const faultsOf = ({ policy, type, inputs }: Procedure): readonly string[] => [
  ...(policy === undefined ? ["has no policy"] : []),
  ...(type === "subscription" ? ["is a subscription: nothing guards its lifetime"] : []),
  ...inputs.flatMap((schema) => faultsOfSchema(schema)),
];

const procedures = proceduresOf(appRouter);

describe("every procedure", () => {
  it("is found, in every context", () => {
    expect(procedures.length).toBeGreaterThan(50);
    expect(new Set(procedures.map(({ path }) => path.split(".")[0])).size).toBeGreaterThan(8);
  });

  it.each(procedures)("$path declares its policy and takes nothing unknown or without limit", (procedure) => {
    const open = OPEN_JSON[procedure.path];
    const allowed = open === undefined ? [] : [open];
    expect(faultsOf(procedure)).toEqual(allowed);
  });

  it.each(procedures.filter(({ inputs }) => inputs.length > 0))(
    "$path accepts its fixture, and refuses it with one key more",
    ({ path, inputs }) => {
      const valid = fixtureOf(path).input(nothing());
      const [schema = z.never()] = inputs;
      expect(schema.safeParse(valid).error).toBeUndefined();
      const extended = withExtraKey(valid);
      expect(extended.length).toBeGreaterThan(0);
      const accepted = extended.filter((one) => schema.safeParse(one).success);
      expect(
        Object.hasOwn(OPEN_JSON, path) ? accepted.filter((one) => Object.hasOwn(one ?? {}, "unexpected")) : accepted,
      ).toEqual([]);
    },
  );

  it("that says nothing about who may call it, or takes anything, is found", () => {
    const t = initTRPC.meta<Meta>().create();
    const input = z.object({
      list: z.array(z.string()),
      any: z.unknown(),
      far: z.strictObject({ text: z.string().max(3) }),
    });
    const [forgotten] = proceduresOf(
      t.router({ deep: t.router({ forgotten: t.procedure.input(input).query(() => 1) }) }),
    );
    expect(forgotten).toMatchObject({ path: "deep.forgotten", type: "query" });
    expect(forgotten && faultsOf(forgotten)).toEqual([
      "has no policy",
      "input takes unknown keys",
      "input.list has no limit",
      "input.list[] has no limit",
      "input.any takes unknown",
    ]);
  });
});
