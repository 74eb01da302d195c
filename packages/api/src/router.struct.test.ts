import { initTRPC } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "./router.ts";
import { faultsOfSchema, withExtraKey } from "./testing/input-schema.ts";
import { fixtureOf } from "./testing/matrix.ts";
import { type Procedure, proceduresOf } from "./testing/procedures.ts";
import { nothing } from "./testing/world-things.ts";
import type { Meta } from "./trpc.ts";

/** Reviewed exception, may only shrink: answers are checked one by one by `parseAnswers`, which names each fault. */
const OPEN_JSON = ["screening.save", "screening.complete"];

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
    const allowed = OPEN_JSON.includes(procedure.path) ? ["input.answers[key] takes lazy"] : [];
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
        OPEN_JSON.includes(path) ? accepted.filter((one) => Object.hasOwn(one ?? {}, "unexpected")) : accepted,
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
