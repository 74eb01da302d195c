import type { AppRouter } from "@cuffwise/api/router";
import type { EntryAtPlace, Place } from "@cuffwise/domain/place";
import type { inferRouterOutputs } from "@trpc/server";
import type { Saved } from "./done-here.ts";

type Outputs = inferRouterOutputs<AppRouter>;

/** What the server hands out for a phone, as it came. */
export type Bundle = Outputs["sync"]["bundle"];
export type SessionDetail = Outputs["training"]["session"];
export type SetView = SessionDetail["logs"][number];
export type StandingView = SessionDetail["standings"][number];
export type SessionListItem = Bundle["sessions"][number];

/** A set as the person left it, with how far that has got. */
export interface EffectiveSet extends SetView {
  readonly saved: Saved;
  /** The server's reason when it was refused. */
  readonly refused: string | null;
}

/** The same with everything that was done on this phone: what the screens show. */
export interface SessionData extends Omit<SessionDetail, "logs" | "setsAside"> {
  readonly logs: readonly EffectiveSet[];
  readonly setsAside: readonly SessionDetail["setsAside"][number][];
  /** Where it is done at another place: everything else is then as it is done there. */
  readonly atPlace?: AtPlaceView;
}

/** What the screens of a session know of the place it is done at. */
export interface AtPlaceView {
  readonly place: Place;
  readonly entries: readonly EntryAtPlace[];
  /** The session as it was planned. */
  readonly planned: SessionData;
}
export type PhoneBundle = Omit<Bundle, "details"> & { readonly details: readonly SessionData[] };
