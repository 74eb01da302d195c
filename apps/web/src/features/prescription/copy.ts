import type { EstimateRefusal } from "@cuffwise/domain/prescription";
import type { Copy } from "#components/ui/copy.ts";

/** What can be wrong in a field of this page; the other codes have the same sentence everywhere. */
export const PRESCRIPTION_COPY: Copy = {
  "text.empty": "Give it a name.",
  "cuff.width-implausible": "A training cuff is 3 to 20 cm (1.2 to 7.9 in) wide. Check the number and the unit.",
  "cuff.none": "Choose the cuff. Add it first if it is not listed.",
  "limbs.none": "Choose at least one limb.",
  "limbs.too-many": "Choose one limb or a pair: arms and legs are never cuffed together.",
  "limbs.arm-cuff": "This is an arm cuff: choose an arm, or another cuff.",
  "limbs.leg-cuff": "This is a leg cuff: choose a leg, or another cuff.",
  "number.empty": "Type the number.",
  "lop.too-low": "No occlusion pressure is below 60 mmHg. Was a digit lost?",
  "lop.not-whole": "Gauges are read to a whole mmHg: type 182 rather than 182,5.",
  "mmHg.too-large": "Above 400 mmHg is beyond any training cuff. Check the number.",
  "date.invalid": "Choose the day of the measurement.",
  "slug.invalid": "Choose an exercise from the list.",
  "kg.too-small": "A lifted weight is more than 0. Type what was on the bar or the stack.",
  "number.invalid": "Type a number, such as 62.5 or 62,5.",
  "reps.too-few": "Type the repetitions that were done, at least 1.",
  "reps.too-many": "A set of more than 100 repetitions cannot be recorded.",
  "reps.not-whole": "Type whole repetitions only.",
  "rir.invalid": "Repetitions left run from 0 to 10, in halves.",
  "percent.too-small": "Type a percentage of at least 1.",
  "percent.too-large": "A percentage cannot be more than 100.",
  "equipment.weight": "Every weight is above 0 and at most 1,000.",
  "equipment.too-precise": "Weights are written to a hundredth, such as 1,25.",
  "equipment.count": "This count is not possible. Use a whole number in the usual range.",
  "equipment.empty": "List at least one weight.",
  "equipment.too-many": "This is more than one piece of equipment can hold. Shorten the list.",
  "equipment.plates": "Write plates as weight × pairs, such as 20×2 10×1 2,5×1.",
  "equipment.name-twice": "Another piece of equipment has this name. Tell them apart.",
  invalid_value: "Choose one of the options.",
};

/** Why a set says nothing about a 1RM, and what would. */
export const ESTIMATE_REFUSAL_SENTENCES = {
  "cuffed-set": "A set with an inflated cuff says nothing about the 1RM. Record a set that was done without one.",
  "no-load": "Without a weight there is no 1RM. Type what was lifted, at most 1,000 kg.",
  "reps-invalid": "Type the whole repetitions that were done, at least 1.",
  "reserve-unknown": "Say how many repetitions were left: without that, the set says nothing about the 1RM.",
  "reserve-too-large": "With more than 4 repetitions left nobody judges the 1RM well. Use a harder set.",
  "too-many-reps":
    "Repetitions and those left come to more than 10. Use a heavier set; on a machine, up to 20 can be accepted as a rough estimate.",
  "measured-in-future": "This day is still to come. Choose the day of the lift.",
} as const satisfies Record<EstimateRefusal, string>;
