import type { BfrPrescription, Reason } from "@cuffwise/domain/prescription";
import { numberText } from "./words.ts";

/** The limit that holds for a number today and why. */
export interface HeldLimit {
  readonly text: string;
  readonly because: Reason;
}

const reasonOf = ({ reasons }: BfrPrescription, rule: string): Reason | undefined =>
  reasons.find((reason) => reason.rule.startsWith(`${rule}@`));

/** The rule on the longest time under one inflation. */
export const cuffTimeReason = (prescription: BfrPrescription): Reason | undefined =>
  reasonOf(prescription, "dose.cuff-limit");

/**
 * The smaller of the cap of the decision and what the ramp allows in this session: the one that would refuse first.
 * @param of what it is a share of, such as "LOP"
 */
export const heldLimit = (
  cap: { readonly percent: number; readonly because: Reason },
  rampPercent: number | undefined,
  of: string,
  prescription: BfrPrescription,
): HeldLimit => {
  const ramp = reasonOf(prescription, "ramp.schedule");
  return rampPercent !== undefined && rampPercent < cap.percent && ramp !== undefined
    ? {
        text: `At most ${numberText(rampPercent)} % of ${of} in cuffed session ${prescription.rampSession}`,
        because: ramp,
      }
    : { text: `At most ${numberText(cap.percent)} % of ${of}`, because: cap.because };
};
