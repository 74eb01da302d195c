import type { Sounds } from "@cuffwise/domain/kernel";
import { createSounder, type Sounder } from "#features/session/alerts/sounder.ts";

let sounder: Sounder | null = null;

/** Calls as the end of a rest does, from a tap, and says what should have been noticed. */
export const trySound = (sounds: Sounds): string => {
  sounder ??= createSounder();
  sounder.unlock();
  sounder.play("rest-over", sounds);
  if (sounds === "silent") return "Nothing to hear: timers are silent.";
  const canShake = "vibrate" in navigator;
  if (sounds === "vibrate")
    return canShake ? "The phone should have shaken." : "This device cannot shake for a web page.";
  return "You should have heard two short tones. If not, turn the volume up, and the mute switch off.";
};
