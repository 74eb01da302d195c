import { z } from "zod";
import { COMMENT_MAX_CHARS, CommentSubject } from "#coaching/index.ts";
import { CommentId, DeviceInstant, Limb, optionalText, PlainDate, SessionId, SetId, text } from "#kernel/index.ts";
import {
  FOLLOW_UP_SIGNS,
  type FollowUpSign,
  NewSetLog,
  ReadinessAnswers,
  SessionRating,
  StopReport,
} from "#session/index.ts";
import { ExcuseReason } from "./excuse.ts";

/** Rises when an operation changes its meaning. The server reads older ones for at least 90 days. */
export const OPERATION_VERSION = 1;

/** At most so many operations travel at once; the server's limit for a body is 256 KB. */
export const BATCH_MAX = 100;

const FOLLOW_UP_KEYS = FOLLOW_UP_SIGNS.map(({ key }) => key) as [FollowUpSign, ...FollowUpSign[]];
const setShape = NewSetLog.shape;

/** What may be corrected of a set. Under which cuff it was done may not. */
export const SetFields = z.strictObject({
  load: setShape.load,
  reps: setShape.reps,
  rir: setShape.rir,
  discomfort: setShape.discomfort,
  status: setShape.status,
  cuffSeconds: setShape.cuffSeconds,
  note: optionalText(500),
});
export type SetFields = z.infer<typeof SetFields>;
export type SetFieldName = keyof SetFields;

/** Answers of a follow-up: signs, the limbs they are about, and soreness 0–10. Nothing ticked means: all is well. */
export const FollowUpAnswers = z.strictObject({
  signs: z.array(z.enum(FOLLOW_UP_KEYS)).max(FOLLOW_UP_KEYS.length),
  limbs: z.array(Limb).max(4),
  soreness: z.int("scale.not-whole").min(0, "scale.too-low").max(10, "scale.too-high"),
  note: optionalText(500),
});
export type FollowUpAnswers = z.infer<typeof FollowUpAnswers>;

/** A session's content as the server gave it to a phone, with the seal that says so. */
export const IssuedContent = z.strictObject({
  content: z.unknown(),
  at: DeviceInstant,
  seal: z.string().max(64),
});
export type IssuedContent = z.infer<typeof IssuedContent>;

/** Everything that a person does on a phone and that the server must hear of, in the words of the field. */
export const Operation = z.discriminatedUnion("kind", [
  /** Answers before a session; the device has decided already, the server decides again. */
  z.strictObject({ kind: z.literal("readiness"), sessionId: SessionId, answers: ReadinessAnswers }),
  /** What is done is judged by what the phone showed, not by a later change of the plan. */
  z.strictObject({
    kind: z.literal("start"),
    sessionId: SessionId,
    issued: IssuedContent.nullable(),
    timeZone: z.string().max(64),
  }),
  z.strictObject({ kind: z.literal("log"), id: SetId, set: NewSetLog }),
  /** `base` holds the changed fields as the device saw them before: what differs on the server is a conflict. */
  z.strictObject({
    kind: z.literal("change"),
    id: SetId,
    sessionId: SessionId,
    base: SetFields.partial(),
    to: SetFields.partial(),
  }),
  z.strictObject({ kind: z.literal("delete"), id: SetId, sessionId: SessionId }),
  z.strictObject({ kind: z.literal("restore"), id: SetId, sessionId: SessionId }),
  /** Two devices logged one planned set and the client says that both were done. "Only one" is a `delete`. */
  z.strictObject({ kind: z.literal("keep-both"), id: SetId, sessionId: SessionId }),
  z.strictObject({ kind: z.literal("stop"), report: StopReport }),
  z.strictObject({ kind: z.literal("finish"), sessionId: SessionId, rating: SessionRating.nullable() }),
  z.strictObject({
    kind: z.literal("follow-up"),
    sessionId: SessionId,
    /** 24, 72 or 168 hours after the session. */
    afterHours: z.int().min(1).max(240),
    answers: FollowUpAnswers,
  }),
  z.strictObject({ kind: z.literal("move"), sessionId: SessionId, from: PlainDate, to: PlainDate }),
  /** Days on which nothing is due; null takes the excuse back. */
  z.strictObject({ kind: z.literal("excuse"), sessionId: SessionId, reason: ExcuseReason.nullable() }),
  z.strictObject({
    kind: z.literal("comment"),
    id: CommentId,
    subject: CommentSubject,
    body: text(COMMENT_MAX_CHARS),
  }),
]);
export type Operation = z.infer<typeof Operation>;
export type OperationKind = Operation["kind"];

/** One line of a device's log. `seq` counts from 1 per device and never repeats; `at` is the device's clock. */
export const LoggedOperation = z.strictObject({
  seq: z.int().min(1),
  opId: z.uuid("id.invalid"),
  v: z.int().min(1),
  at: DeviceInstant,
  operation: Operation,
});
export type LoggedOperation = z.infer<typeof LoggedOperation>;

/**
 * The same as it arrives: what an operation says is read one by one, so that one that cannot be read holds up none of
 * the others.
 */
export const SentOperation = z.strictObject({ ...LoggedOperation.shape, operation: z.unknown() });
export type SentOperation = z.infer<typeof SentOperation>;

export const DeviceId = z.uuid("id.invalid").brand<"DeviceId">();
export type DeviceId = z.infer<typeof DeviceId>;

export const Push = z.strictObject({
  deviceId: DeviceId,
  /** Whose log this is; refused when somebody else is signed in by now. */
  personId: z.string().max(64).optional(),
  /** The device's clock at the moment of sending: the server learns from it how wrong that clock is. */
  sentAt: DeviceInstant,
  operations: z.array(SentOperation).max(BATCH_MAX),
});
export type Push = z.infer<typeof Push>;

/**
 * What became of an operation. `applied` and `duplicate`: it is stored. `merged`: stored, with something the person
 * should know (`code`). `rejected`: nothing was written, it goes to "needs you" and is kept on the device.
 */
export interface OperationResult {
  readonly seq: number;
  readonly opId: string;
  readonly outcome: "applied" | "duplicate" | "merged" | "rejected";
  readonly code: string | null;
  /** Facts for the sentence of `code`, such as the limb. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

export interface PushReply {
  readonly results: readonly OperationResult[];
  readonly serverNow: Date;
  /**
   * The highest number that the server has of this device. One that had lost its counter goes on above it: under a
   * number that is taken (`sequence-taken`) nothing is stored.
   */
  readonly lastSeq: number;
}

/** What `merged` can mean: stored, and something the person should know. */
export const MERGE_CODES = [
  /** Two devices logged one planned set: the second waits beside it until the client decides. */
  "possible-double",
  /** Somebody else had changed it: the later change holds, the earlier stays in the history. */
  "set-changed-elsewhere",
  /** The set was taken back meanwhile: the correction is not needed. */
  "set-was-deleted",
  /** Begun, but a limb has been closed since: sets under a cuff there will be refused. */
  "cuffs-closed-meanwhile",
  /** The session was ended elsewhere before. */
  "session-ended-elsewhere",
  /** The same follow-up was answered elsewhere: the more severe answers hold. */
  "answered-elsewhere",
] as const;
export type MergeCode = (typeof MERGE_CODES)[number];
