import { z } from "zod";
import { DeviceInstant, Limb, optionalText, SessionId } from "#kernel/index.ts";
import { SetCuff } from "./set-log.ts";
import { STOP_SIGNS, type StopSign } from "./stop.ts";

const SIGN_KEYS = STOP_SIGNS.map(({ key }) => key) as [StopSign, ...StopSign[]];

/** What a device reports after STOP: the sign, and what was going on. The device makes the id: sent twice, it is one. */
export const StopReport = z.strictObject({
  id: z.uuid("id.invalid"),
  sessionId: SessionId,
  sign: z.enum(SIGN_KEYS),
  /** Limbs that were cuffed; those concerned, when the person said which. */
  limbs: z.array(Limb).max(4),
  entryKey: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, "key.invalid")
    .nullable(),
  pressures: z.array(SetCuff).max(2),
  /** How long the cuff had been on, seconds. */
  cuffSeconds: z.int().min(0).max(86_400),
  note: optionalText(500),
  at: DeviceInstant,
});
export type StopReport = z.infer<typeof StopReport>;
