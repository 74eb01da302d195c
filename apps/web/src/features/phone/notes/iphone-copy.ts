/** Said once on Today and always in the settings: what an iPhone's browser cannot do, in words and not in hope. */
export const IPHONE_STEPS = "In Safari tap Share, then “Add to Home Screen”, and open Cuffwise from there.";

export const IPHONE_LIMITS: readonly string[] = [
  "No sound and no vibration while it is locked: keep Cuffwise open under the cuff and look at the clock.",
  "The clocks go on while it is locked and are right when you come back; only the alert is missing.",
  "Without the home screen, Safari may delete what is saved after a week unused. Send your sessions before.",
];
