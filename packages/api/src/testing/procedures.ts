import type { AnyTRPCRouter, inferRouterInputs } from "@trpc/server";
import { z } from "zod";
import type { AppRouter } from "#router.ts";
import type { Policy } from "#trpc.ts";

type Inputs = inferRouterInputs<AppRouter>;
/** `programme.assign`: every procedure of the router, by type. */
export type ProcedurePath = {
  [Context in keyof Inputs & string]: `${Context}.${keyof Inputs[Context] & string}`;
}[keyof Inputs & string];
export type InputAt<Path extends ProcedurePath> =
  Path extends `${infer Context extends keyof Inputs & string}.${infer Name}`
    ? Name extends keyof Inputs[Context]
      ? Inputs[Context][Name]
      : never
    : never;

export interface Procedure {
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  /** Undefined is a fault: nobody said who may call it. */
  readonly policy: Policy | undefined;
  readonly inputs: readonly z.ZodType[];
}

interface Definition {
  readonly type: Procedure["type"];
  readonly meta?: { readonly policy?: Policy };
  readonly inputs?: readonly unknown[];
}

/** Every procedure of a router, at whatever depth. */
export const proceduresOf = (router: AnyTRPCRouter): readonly Procedure[] =>
  Object.entries<{ readonly _def: Definition }>(router._def.procedures).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    policy: _def.meta?.policy,
    inputs: (_def.inputs ?? []).filter((schema) => schema instanceof z.ZodType),
  }));
