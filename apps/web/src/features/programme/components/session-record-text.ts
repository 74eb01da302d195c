import type { UnitPreference } from "@cuffwise/domain/kernel";
import { type Entry, type SetPlan, setsToText, type WorkingSide } from "@cuffwise/domain/programme";
import { formatWeight } from "@cuffwise/domain/units";
import type { SessionRecordData } from "../programme-views.ts";
import { loadText } from "../words.ts";

type SetView = SessionRecordData["logs"][number];

/** `15 × 20 kg`, `15 reps`, `120 s, 10 kg`. */
const doseText = (set: SetPlan, load: string | null): string => {
  // One set reads "1 × 5 × 30 s" to say that 5 is no count of sets; here the row says so.
  const amount = setsToText([set]).replace(/^1 × /, "");
  if (set.seconds !== undefined) return load === null ? amount : `${amount}, ${load}`;
  return load === null ? `${amount} ${set.reps === 1 ? "rep" : "reps"}` : `${amount} × ${load}`;
};

/** What was asked for: in kilograms or pounds where that is known, else in the words of the plan. */
export const targetText = (entry: Entry, set: SetPlan, kg: number | null, units: UnitPreference): string =>
  kg === null ? `${doseText(set, null)}, ${loadText(entry.load)}` : doseText(set, formatWeight(kg, units));

/** In the reader's unit, and beside it what was typed in another one. */
const enteredText = ({ kg, entered }: NonNullable<SetView["load"]>, units: UnitPreference): string => {
  const shown = formatWeight(kg, units);
  const typed = /lb/i.test(entered) ? "imperial" : /kg/i.test(entered) ? "metric" : units;
  return typed === units ? shown : `${shown} (${entered})`;
};

export const doneText = (log: SetView, set: SetPlan | undefined, units: UnitPreference): string => {
  const done: SetPlan = { reps: log.reps, ...(set?.seconds === undefined ? {} : { seconds: set.seconds }) };
  return doseText(done, log.load === null ? null : enteredText(log.load, units));
};

/** `Set 1`, `Set 1 left`. */
export const setName = (setIndex: number, side: WorkingSide): string =>
  `Set ${setIndex + 1}${side === "both" ? "" : ` ${side}`}`;
