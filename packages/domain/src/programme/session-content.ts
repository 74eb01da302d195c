import { z } from "zod";
import { CuffId, LopId } from "#kernel/id.ts";
import { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";
import { LopMethod, Posture } from "#prescription/index.ts";
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

/** One session as it was assigned: the day copied, loads and pressures resolved. Stored as JSON, read back through this. */
export const SessionContent = z
  .strictObject({ schema: z.literal(1), day: Day, resolved: z.record(EntryKey, ResolvedEntry) })
  .refine(({ day, resolved }) => day.exercises.every(({ key }) => resolved[key] !== undefined), {
    path: ["resolved"],
    error: "session.entry-unresolved",
  });
export type SessionContent = z.infer<typeof SessionContent>;
