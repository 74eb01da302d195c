import "server-only";
import type { ClientId } from "@cuffwise/domain/kernel";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { queryClient, trpc } from "#trpc/server.tsx";

const NONE: readonly string[] = ["NOT_FOUND", "BAD_REQUEST"];

/** Fetches what a page of one exercise shows; an address of no exercise is a page that does not exist. */
export const findExerciseProgress = async (asked: { readonly clientId?: ClientId; readonly slug: string }) => {
  try {
    await queryClient().fetchQuery(trpc.progress.exercise.queryOptions(asked));
  } catch (error) {
    if (error instanceof TRPCError && NONE.includes(error.code)) notFound();
    throw error;
  }
};
