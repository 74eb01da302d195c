import { SetId } from "@cuffwise/domain/kernel";
import { NewSetLog, SessionRating, SetLoad, StopReport } from "@cuffwise/domain/session";
import { z } from "zod";

const StoredSet = z.strictObject({ ...NewSetLog.shape, doneAt: z.coerce.date() });

export const StoredStop = z.strictObject({ ...StopReport.shape, at: z.coerce.date() });
export type StoredStop = z.infer<typeof StoredStop>;

const SetChange = z.strictObject({
  id: SetId,
  load: SetLoad.nullable(),
  reps: z.int(),
  rir: z.number().nullable(),
  discomfort: z.int().nullable(),
  status: z.enum(["done", "skipped", "failed"]),
});

/** What was done on this device and is not yet known to be stored, in the order in which it was done. */
export const Operation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("log"), id: SetId, set: StoredSet }),
  z.strictObject({ kind: z.literal("change"), change: SetChange }),
  z.strictObject({ kind: z.literal("undo"), id: SetId }),
  z.strictObject({ kind: z.literal("stop"), report: StoredStop }),
  z.strictObject({ kind: z.literal("finish"), rating: SessionRating }),
]);
export type Operation = z.infer<typeof Operation>;

/** `refused` is the server's reason: it waits for the person, never for the network. */
export const QueuedOperation = z.strictObject({
  key: z.string(),
  operation: Operation,
  refused: z.string().nullable(),
});
export type QueuedOperation = z.infer<typeof QueuedOperation>;
