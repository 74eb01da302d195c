import "server-only";
import { ClientId } from "@cuffwise/domain/kernel";
import { TRPCError } from "@trpc/server";
import { cache } from "react";
import { caller } from "#trpc/server.tsx";

/** The client a page of the practice is about, read once per request; undefined is a 404. */
export const findClient = cache(async (typed: string) => {
  const id = ClientId.safeParse(typed);
  if (!id.success) return undefined;
  try {
    return await caller.practice.client({ clientId: id.data });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return undefined;
    throw error;
  }
});
