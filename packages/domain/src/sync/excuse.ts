import { z } from "zod";

/** Why a planned session was not due: it then counts neither as done nor as missed. */
export const EXCUSE_REASONS = ["travel", "illness", "other"] as const;
export const ExcuseReason = z.enum(EXCUSE_REASONS);
export type ExcuseReason = z.infer<typeof ExcuseReason>;
