import { z } from "zod";
import { CuffId, LopId } from "#kernel/id.ts";
import { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";
import { LopMethod, Posture, Reason } from "#prescription/index.ts";
import { Day, EntryKey } from "./content.ts";

/** One cuff of one exercise, with where its pressure comes from: never shown, or used, without that. */
export const ResolvedCuff = z.strictObject({
  limb: Limb,
  lopId: LopId,
  cuffId: CuffId,
  cuffName: z.string(),
  percentLop: z.number().min(1).max(100),
  /** What to pump to, mmHg. */
  pressureMmHg: z.int().min(1).max(400),
  /** When, how and in which posture the occlusion pressure was measured. */
  measuredOn: PlainDate,
  posture: Posture,
  method: LopMethod,
});
export type ResolvedCuff = z.infer<typeof ResolvedCuff>;

/** What an entry of the programme means for this client: kilograms and millimetres of mercury. */
export const ResolvedEntry = z.strictObject({
  /** The arithmetic, kg; null where nothing is a share of a 1RM. */
  exactKg: z.number().min(0).max(1_000).nullable(),
  /** What this client's equipment makes of it, rounded down, kg. */
  loadableKg: z.number().min(0).max(1_000).nullable(),
  percent1rm: z.number().min(0).max(100).nullable(),
  /** Empty for ordinary work. */
  cuffs: z.array(ResolvedCuff).max(2),
  /** The limit that applied and why, as one sentence; null when none did. */
  capNote: z.string().nullable(),
  restSeconds: z.int().min(0).max(600),
  /** Longest time with the cuff on, seconds: the cuff clock warns at three quarters of it. */
  protocolLimitSeconds: z.int().min(1).max(1_800),
});
export type ResolvedEntry = z.infer<typeof ResolvedEntry>;

const ChangedValue = z.union([z.number(), z.string()]);

/**
 * One number of a session that differs from the coach's plan, and the rule that changed it. Units: `load` kg,
 * `pressure` percent of LOP, `repetitions` as `30-15-15`, `sets` a count; `cuff`, `failure` and `deflation` are words.
 */
export const Change = z.strictObject({
  key: EntryKey,
  what: z.enum(["load", "pressure", "repetitions", "sets", "cuff", "failure", "deflation"]),
  from: ChangedValue,
  to: ChangedValue,
  because: Reason,
});
export type Change = z.infer<typeof Change>;

/** What earlier sessions changed of a coach's plan, by progression alone: limits come and go and are no part of it. */
export const Offset = z.strictObject({
  kg: z.number().min(-1_000).max(1_000),
  /** Percentage points of the occlusion pressure. */
  points: z.number().min(-100).max(100),
});
export type Offset = z.infer<typeof Offset>;

/** How a session came to differ from what the coach wrote; kept with it from its start on. */
export const SessionPlan = z.strictObject({
  /** The coach's own session, as it was assigned. */
  prescribed: z.strictObject({ day: Day, resolved: z.record(EntryKey, ResolvedEntry) }),
  changes: z.array(Change),
  offsets: z.record(EntryKey, Offset),
});
export type SessionPlan = z.infer<typeof SessionPlan>;

/** One session as it was assigned: the day copied, loads and pressures resolved. Stored as JSON, read back through this. */
export const SessionContent = z
  .strictObject({
    schema: z.literal(1),
    day: Day,
    resolved: z.record(EntryKey, ResolvedEntry),
    plan: SessionPlan.optional(),
  })
  .refine(({ day, resolved }) => day.exercises.every(({ key }) => resolved[key] !== undefined), {
    path: ["resolved"],
    error: "session.entry-unresolved",
  });
export type SessionContent = z.infer<typeof SessionContent>;

/** The session as the coach assigned it, whatever was planned around it since. */
export const prescribedOf = (content: SessionContent): SessionContent =>
  content.plan === undefined ? content : { schema: 1, ...content.plan.prescribed };
