import type { Action, Clinician, Effect } from "@cuffwise/domain/screening";
import type { Copy } from "#components/ui/copy.ts";

/** Sentences for what can be wrong with an answer or a clinician's letter. */
export const SCREENING_COPY = {
  "answer.missing": "Choose one of the answers.",
  "answer.invalid": "This cannot be right as it stands. Choose or type it again.",
  "limbs.missing": "Tap the limb. If it does not apply, take the tick away.",
  "choices.repeated": "One choice was sent twice. Tick it again.",
  "limbs.repeated": "One limb was sent twice. Tap it again.",
  "limb.unknown": "There is no such limb. Tap it again.",
  "item.unknown": "This question is not asked any more. Reload the page; your other answers are kept.",
  "date.empty": "Type the day, the month and the year.",
  "date.invalid": "This day does not exist. Type it as numbers, such as 7 2 1990.",
  "date.year-short": "Type the year with four digits, such as 1990.",
  "date.future": "This day has not come yet. Type the day it really was.",
  "date.past": "This day has passed. Choose today or a later one.",
  "date.too-old": "This is more than 130 years ago. Check the year.",
  "number.empty": "Type the number.",
  "bp.not-whole": "Type a whole number, as the device shows it.",
  "bp.systolic-too-low": "The upper number is below 60. Check the device and type it again.",
  "bp.systolic-too-high": "The upper number is above 260. Check the device and type it again.",
  "bp.diastolic-too-low": "The lower number is below 20. Check the device and type it again.",
  "bp.diastolic-not-below-systolic": "The lower number must be below the upper one. Look whether the two were swapped.",
  "bp.third-reading-needed": "The two readings differ by more than 10. Measure a third time.",
  "bp.two-readings": "Two readings are needed.",
  "bp.three-at-most": "Three readings are enough.",
  "pulse.not-whole": "Type a whole number of beats per minute.",
  "pulse.too-low": "A pulse below 20 is not possible here. Count again.",
  "pulse.too-high": "A pulse above 250 is not possible here. Count again.",
  "height.too-low": "This is less than 90 cm. Type the height in the unit shown, such as 176.",
  "height.too-high": "This is more than 250 cm. Check the unit.",
  "weight.too-low": "This is less than 25 kg. Check the unit.",
  "weight.too-high": "This is more than 350 kg. Check the unit.",
  "hba1c.implausible": "This does not fit the unit: 15 to 250 in mmol/mol, or 3 to 25 in percent.",
  "check.read-again": "Not quite: read the lesson above once more, then choose again.",
  "text.empty": "Tell us in a few words.",
  "letter.no-answer": "Answer at least one of the reasons.",
  "letter.no-limb": "Choose at least one limb.",
  "letter.ceiling-not-whole": "Type a whole number of percent.",
  "letter.ceiling-too-low": "Below 20 % there is no useful pressure. Leave the limb closed instead.",
  "letter.ceiling-too-high": "Above 80 % is never used. Leave it empty for no limit of your own.",
  "correction.no-answer": "Choose the answer that was wrong.",
  "correction.no-basis": "Say what shows it.",
  "correction.reason-too-short": "Say in a sentence what the earlier answer got wrong, and how you know.",
} as const satisfies Copy;

export const CLINICIAN_COPY = {
  "heart-physician": "the doctor who treats your heart",
  "any-doctor": "any doctor, after looking at it",
  "general-practitioner": "your general practitioner",
  haematology: "a blood specialist, or your practitioner with a specialist's letter",
  "diabetes-team": "your diabetes team or general practitioner",
  "renal-team": "your kidney team",
  oncology: "your cancer team",
  "surgeon-or-physiotherapist": "your surgeon, or the physiotherapist or doctor who treats it",
  "physician-with-bloods": "a doctor, with kidney and muscle blood values",
  "doctor-or-sports-physiotherapist": "a doctor or sports physiotherapist",
} as const satisfies Record<Clinician, string>;

/** What a reason does, as its heading. */
export const EFFECT_COPY = {
  "exclude-permanent": "Not with a cuff",
  "exclude-temporary": "Not with a cuff for now",
  "exclude-limb": "Not with a cuff on this limb",
  refer: "A clinician answers first",
  incomplete: "Still open",
  modify: "Brings limits",
  vte: "Counted together",
  note: "Noted",
} as const satisfies Record<Effect, string>;

/** What to do outside of training. */
export const ACTION_COPY = {
  none: null,
  contact: "Make an appointment",
  "same-day": "Ask for medical advice today",
  emergency: "Stop here and call for help now",
} as const satisfies Record<Action, string | null>;

/** Read before the three check questions, and again when one goes wrong. */
export const LESSON: readonly string[] = [
  "A cuff slows the blood that flows back out of a limb. Some burning and tiredness is normal. Chest pain, faintness, numbness or a pale, cold limb is not.",
  "At any of these signs the cuff comes off at once: not after the set, and without asking first. Then the exercise is over.",
  "This check decides whether we offer you training with a cuff. It finds no disease and rules none out.",
];
