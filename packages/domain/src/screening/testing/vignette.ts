import { addDays, addMonths, type Limb, type PlainDate, plainDate, type RuleRef, ruleRef } from "#kernel/index.ts";
import { Answers } from "../answers.ts";
import type { Letter } from "../letter.ts";
import { ANSWER_RULES, LOAD_RULES } from "../rules/registry.ts";

/** The compact form in which worked cases are written down: ages and days ago instead of dates. */
export type Compact = Readonly<Record<string, unknown>>;

export const TODAY = plainDate("2026-11-24");

const daysAgo = (days: number): PlainDate => addDays(TODAY, -days);
const dated = (days: unknown) =>
  typeof days === "number" ? { answer: "yes", lastOn: daysAgo(days) } : { answer: "no" };
const record = (value: unknown): Compact => (typeof value === "object" && value !== null ? { ...value } : {});
const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const listOf = (value: unknown): readonly unknown[] => (value === "none" || value === undefined ? [] : [value]);

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  E1: { t2: "type-2", t1: "type-1" },
  E3: { su: "tablets" },
  E5: { none: "normal", not_checked: "not-checked" },
  E6: { none: "normal", reduced_feeling: "reduced-feeling" },
  F1: { ckd: "no-dialysis" },
  G2: { asthma_controlled: "asthma-controlled", asthma_attack: "asthma-attack", copd_ild: "copd-or-other" },
  G4: { now_or_7d: "now-or-7-days", covid_12w: "covid-12-weeks", hospital_12w: "hospital-12-weeks" },
  H4: { below_t6: "below-t6", t6_up: "t6-or-higher" },
  H6: { rvo: "blockage-ever", recent: "recent-surgery" },
  J1: { none: "never", remission5: "within-5-years", longer: "longer-ago" },
  L3: { nonprescribed: "not-prescribed" },
  L6: { no_symptoms: "no-symptoms" },
  P1: { once_old: "once-old", recent_or_repeat: "more-than-once" },
};

const word = (id: string, value: unknown): unknown =>
  typeof value === "string" ? (WORDS[id]?.[value] ?? value) : value;

const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  A1: (age) => addDays(addMonths(TODAY, -12 * number(age)), -30),
  A4: (passed) => ({
    release: passed === "yes" ? "at-once" : "after-the-set",
    numb: "release-and-stop",
    meaning: "no",
  }),
  A7: (other) => ({ harmless: [], other: other === "no" ? "no" : "yes", what: other === "no" ? "" : "something else" }),
  B1: dated,
  B4: dated,
  B7: (symptoms) => (Array.isArray(symptoms) ? symptoms.map((one) => String(one).replaceAll("_", "-")) : []),
  B10: (reading) => {
    const { sbp, dbp, age_days } = record(reading);
    const once = { systolic: number(sbp), diastolic: number(dbp) };
    return { takenOn: daysAgo(number(age_days)), readings: [once, once] };
  },
  E2: (value) => {
    const { mmol, age_days } = record(value);
    return typeof mmol === "number" ? { unit: "mmol/mol", value: mmol, takenOn: daysAgo(number(age_days)) } : "dk";
  },
  G2: (value) => listOf(word("G2", value)).filter((one) => one !== "none"),
  G4: (value) => listOf(word("G4", value)),
  H6: (value) => listOf(word("H6", value)),
  I2: (value) => {
    const { kind, days } = record(value);
    return kind === undefined ? { kind: "none" } : { kind, on: daysAgo(number(days)) };
  },
  K1: (value) => {
    const { type, days, limbs } = record(value);
    return type === undefined
      ? []
      : [{ kind: type === "day" ? "day-case" : type, on: daysAgo(number(days)), limbs: limbs ?? [] }];
  },
  K4: (value) => dated(value === "yes" ? 3 : null),
  L9: (value) => (value === "yes" ? { answer: "yes", names: "a new one" } : { answer: "no" }),
  O1: (bmi) => ({ heightCm: 200, weightKg: number(bmi) * 4 }),
};

const OTHER_NAMES: Readonly<Record<string, string>> = { B7_now: "B7now", K2_cast: "K2cast" };
const ABSENT_WHEN_NULL = new Set(["A2", "B10", "B11", "O1"]);

/** Reads a compact case into answers. Items shown only to some are left in: every rule must cope with them. */
export const toAnswers = (compact: Compact): Answers =>
  Answers.parse(
    Object.fromEntries(
      Object.entries(compact).flatMap(([name, value]) => {
        const id = OTHER_NAMES[name] ?? name;
        if (value === null && ABSENT_WHEN_NULL.has(id)) return [];
        return [[id, READERS[id]?.(value) ?? word(id, value)]];
      }),
    ),
  );

/** `C7` → every rule of that item; how a case names what a letter or a hold is about. */
export const ruleRefsOf = (item: string): readonly RuleRef[] =>
  [...ANSWER_RULES, ...LOAD_RULES]
    .filter(({ id }) => id === `screening.${item}` || id.startsWith(`screening.${item}-`))
    .map(ruleRef);

export const letterFor = (rules: readonly RuleRef[], limbs: readonly Limb[], more: Partial<Letter> = {}): Letter => ({
  status: "verified",
  answers: rules.map((rule) => ({ rule, verdict: "fit" })),
  limbs: [...limbs],
  ceilingPercent: null,
  writtenOn: daysAgo(10),
  receivedOn: daysAgo(5),
  validUntil: addDays(TODAY, 180),
  ...more,
});
