import { addDays, addMonths, err, type Limb, plainDate, type Result, type RuleRef } from "#kernel/index.ts";
import { type Fields, fieldsOf } from "#kernel/testing/vignette.ts";
import type { Answers } from "../answers.ts";
import { ITEM_BANK } from "../items/bank.ts";
import type { Letter } from "../letter.ts";
import { parseAnswers } from "../parse.ts";
import { SCREENING_RULES } from "../rules/registry.ts";

/** The compact form in which worked cases are written down: ages and days ago instead of dates. */
export type Compact = Fields;

export const TODAY = plainDate("2026-11-24");

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
/** A number of days ago as a day; whatever is no number stays as it is, for the schema to refuse. */
const daysAgo = (days: unknown): unknown => (isCount(days) ? addDays(TODAY, -Math.floor(days)) : days);
const dated = (value: unknown): unknown => {
  const { days = value } = fieldsOf(value);
  if (days === null || days === "no" || days === "none") return { answer: "no" };
  return days === "dk" ? { answer: "dk" } : { answer: "yes", lastOn: daysAgo(days) };
};
const whole = (value: unknown): unknown => (isCount(value) ? Math.round(value) : value);
const isNone = (value: unknown): boolean => value === null || value === undefined || value === "none" || value === "no";
const listOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => !isNone(one));

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  E1: { t2: "type-2", t1: "type-1" },
  E3: { su: "tablets" },
  E5: { none: "normal" },
  E6: { none: "normal" },
  F1: { ckd: "no-dialysis" },
  G2: { copd_ild: "copd-or-other" },
  G4: { now_or_7d: "now-or-7-days", covid_12w: "covid-12-weeks", hospital_12w: "hospital-12-weeks" },
  H4: { t6_up: "t6-or-higher" },
  H6: { rvo: "blockage-ever", recent: "recent-surgery" },
  I1: { na: "not-applicable", dk: "unsure" },
  J1: { none: "never", remission5: "within-5-years", longer: "longer-ago" },
  K1: { day: "day-case" },
  L1: { aspirin: "aspirin-only" },
  L3: { nonprescribed: "not-prescribed" },
  P1: { recent_or_repeat: "more-than-once" },
};

const word = (id: string, value: unknown): unknown =>
  typeof value === "string" ? (WORDS[id]?.[value] ?? value.replaceAll("_", "-")) : value;
const words = (id: string) => (value: unknown) => listOf(value).map((one) => word(id, one));

const operation = (value: unknown): unknown => {
  const { type, days, limbs = [] } = fieldsOf(value);
  return { kind: word("K1", type), on: daysAgo(days), limbs };
};

const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  A1: (age) => (isCount(age) ? addDays(addMonths(TODAY, -12 * Math.floor(age)), -30) : age),
  A4: (passed) => ({
    release: passed === "yes" ? "at-once" : "after-the-set",
    numb: "release-and-stop",
    meaning: "no",
  }),
  A7: (other) => ({ harmless: [], other: other === "no" ? "no" : "yes", what: other === "no" ? "" : "something else" }),
  B1: dated,
  B4: dated,
  B7: words("B7"),
  B10: (reading) => {
    const { sbp, dbp, age_days = 0 } = fieldsOf(reading);
    const once = { systolic: whole(sbp), diastolic: whole(dbp) };
    return { takenOn: daysAgo(age_days), readings: [once, once] };
  },
  E2: (value) => {
    const { mmol, percent, age_days = 0 } = fieldsOf(value);
    if (mmol === undefined && percent === undefined) return "dk";
    const [unit, taken] = mmol === undefined ? ["percent", percent] : ["mmol/mol", mmol];
    return { unit, value: taken, takenOn: daysAgo(age_days) };
  },
  G2: words("G2"),
  G4: words("G4"),
  H6: words("H6"),
  I2: (value) => {
    const { kind, days } = fieldsOf(value);
    return isNone(kind) ? { kind: "none" } : { kind, on: daysAgo(days) };
  },
  K1: (value) => listOf(value).map(operation),
  K4: (value) => dated(value === "yes" ? 3 : value),
  L9: (value) => (value === "yes" ? { answer: "yes", names: "a new one" } : { answer: "no" }),
  O1: (value) => {
    const { cm, kg } = fieldsOf(value);
    return isCount(value) ? { heightCm: 200, weightKg: value * 4 } : { heightCm: cm, weightKg: kg };
  },
};

const OTHER_NAMES: Readonly<Record<string, string>> = { B7_now: "B7now", K2_cast: "K2cast", M1_spread: "M1spread" };
/** Numbers that somebody may not know, and the question that only some are asked: left out, they are missing. */
const MAY_BE_ABSENT = new Set(["A2", "B10", "B11", "O1"]);
const LIMB_ITEMS: ReadonlySet<string> = new Set(
  ITEM_BANK.filter(({ answer }) => answer.kind === "limbs").map(({ id }) => id),
);
const plain = (id: string, value: unknown): unknown =>
  LIMB_ITEMS.has(id) && value !== "dk" ? listOf(value) : word(id, value);
const isAbsent = (id: string, value: unknown): boolean =>
  MAY_BE_ABSENT.has(id) && (value === null || value === "dk" || value === "none");

/**
 * Reads a compact case into answers, or says in words what cannot be read: an item that does not exist, a value that it
 * does not take. Items shown only to some are left in: every rule must cope with them.
 */
export const readAnswers = (compact: Compact): Result<Answers, string> => {
  const entries = Object.entries(compact).flatMap(([name, value]): [string, unknown][] => {
    const id = OTHER_NAMES[name] ?? name;
    return isAbsent(id, value) ? [] : [[id, READERS[id]?.(value) ?? plain(id, value)]];
  });
  const parsed = parseAnswers(Object.fromEntries(entries), TODAY);
  if (parsed.ok) return parsed;
  return err(parsed.error.map(({ path, code }) => `${path.join(".")}: ${code}`).join(", "));
};

/** The same for a case that is known to be well written. Throws otherwise. */
export const toAnswers = (compact: Compact): Answers => {
  const read = readAnswers(compact);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

/** `C7` → every rule of that item; how a case names what a letter or a hold is about. */
export const ruleRefsOf = (item: string): readonly RuleRef[] =>
  SCREENING_RULES.filter(({ id }) => id === `screening.${item}` || id.startsWith(`screening.${item}-`)).map(
    ({ ref }) => ref,
  );

export const letterFor = (rules: readonly RuleRef[], limbs: readonly Limb[], more: Partial<Letter> = {}): Letter => ({
  status: "verified",
  answers: rules.map((rule) => ({ rule, verdict: "fit" })),
  limbs: [...limbs],
  ceilingPercent: null,
  writtenOn: addDays(TODAY, -10),
  receivedOn: addDays(TODAY, -5),
  validUntil: addDays(TODAY, 180),
  ...more,
});
