import { type Actor, type ClientId, isStaff } from "@cuffwise/domain/kernel";
import { fail } from "#errors.ts";

/** The client that the actor is; nobody who works there is one. */
export const ownId = (actor: Actor): ClientId => (isStaff(actor) ? fail("not-allowed") : actor.clientId);
