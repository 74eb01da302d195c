import { SessionId, SetId } from "@cuffwise/domain/kernel";
import { NewSetLog, SessionRating, SetLoad, StopReport } from "@cuffwise/domain/session";
import type { Operation } from "@cuffwise/domain/sync";
import { z } from "zod";
import type { Phone } from "./phone.ts";

const PREFIX = "cw.session.";

const OldSet = z.strictObject({ ...NewSetLog.shape, doneAt: z.coerce.date() });
const OldStop = z.strictObject({ ...StopReport.shape, at: z.coerce.date() });
const OldOperation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("log"), id: SetId, set: OldSet }),
  z.strictObject({
    kind: z.literal("change"),
    change: z.strictObject({
      id: SetId,
      load: SetLoad.nullable(),
      reps: z.int(),
      rir: z.number().nullable(),
      discomfort: z.int().nullable(),
      status: z.enum(["done", "skipped", "failed"]),
    }),
  }),
  z.strictObject({ kind: z.literal("undo"), id: SetId }),
  z.strictObject({ kind: z.literal("stop"), report: OldStop }),
  z.strictObject({ kind: z.literal("finish"), rating: SessionRating }),
]);
/** What an earlier version of the app had in local storage; its queue is all that must not be lost. */
const OldState = z.looseObject({ queue: z.array(z.looseObject({ operation: OldOperation })) });

const toOperation = (old: z.infer<typeof OldOperation>, sessionId: SessionId): Operation => {
  switch (old.kind) {
    case "change": {
      const { id, ...to } = old.change;
      return { kind: "change", id, sessionId, base: {}, to };
    }
    case "undo":
      return { kind: "delete", id: old.id, sessionId };
    case "finish":
      return { kind: "finish", sessionId, rating: old.rating };
    default:
      return old;
  }
};

/** The operations in a text of the old app; null when it cannot be read. */
export const readOldState = (text: string, sessionId: string): readonly Operation[] | null => {
  try {
    const session = SessionId.parse(sessionId);
    const { queue } = OldState.parse(JSON.parse(text));
    return queue.map(({ operation }) => toOperation(operation, session));
  } catch {
    return null;
  }
};

/** Puts what an earlier version had not sent into the log, once. Only of this person's sessions: the rest stays. */
export const takeOverOld = async (phone: Phone, sessionIds: readonly string[]): Promise<void> => {
  for (const id of sessionIds) {
    const key = `${PREFIX}${id}`;
    try {
      const text = window.localStorage.getItem(key);
      const operations = text === null ? null : readOldState(text, id);
      if (operations === null) continue;
      if (operations.length > 0) await phone.append(...operations);
      // Only what is on the disk in its new place leaves the old one.
      if (phone.get().log.keeps) window.localStorage.removeItem(key);
    } catch {
      // A browser without local storage never had any.
    }
  }
};
