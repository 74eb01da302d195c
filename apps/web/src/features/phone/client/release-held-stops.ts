import { DeviceState } from "#features/session/device/device-state.ts";
import { releaseStop } from "#features/session/device/stop-state.ts";
import type { Phone } from "./phone.ts";

/** A page that lives lets go by itself within a second. */
const LATE_MS = 3_000;

/**
 * Sends a STOP that was held for a moment when the page died: it must not wait until somebody opens that session again.
 * Sent twice it is one, since it carries its own id.
 */
export const releaseHeldStops = async (phone: Phone, now: Date): Promise<void> => {
  const store = phone.store();
  if (store === null) return;
  for (const sessionId of await store.listClocks()) {
    const read = DeviceState.safeParse(await store.readClocks(sessionId));
    const stop = read.success ? read.data.stop : null;
    if (stop === null || stop.sendsAt === null || now.getTime() - stop.sendsAt.getTime() < LATE_MS) continue;
    await phone.append({ kind: "stop", report: stop.report });
    await store.changeClocks(sessionId, (stored) => {
      const again = DeviceState.safeParse(stored);
      return again.success ? releaseStop(again.data) : stored;
    });
    phone.announceClocks(sessionId);
  }
};
