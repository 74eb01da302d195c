import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";
import type { EffectiveSet } from "./effective-sets.ts";

type Outputs = inferRouterOutputs<AppRouter>;

/** What the server hands out for a phone, as it came. */
export type Bundle = Outputs["sync"]["bundle"];
export type SessionDetail = Outputs["training"]["session"];
export type SetView = SessionDetail["logs"][number];
export type StandingView = SessionDetail["standings"][number];
export type SessionListItem = Bundle["sessions"][number];

/** The same with everything that was done on this phone: what the screens show. */
export interface SessionData extends Omit<SessionDetail, "logs" | "setsAside"> {
  readonly logs: readonly EffectiveSet[];
  readonly setsAside: readonly SessionDetail["setsAside"][number][];
}
export type PhoneBundle = Omit<Bundle, "details"> & { readonly details: readonly SessionData[] };
