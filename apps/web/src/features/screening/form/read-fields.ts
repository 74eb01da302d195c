import type { PlainDate } from "@cuffwise/domain/kernel";
import { err, type Result } from "@cuffwise/domain/kernel";
import { type AnswerIssue, type Answers, type Item, needsThirdReading, parseAnswers } from "@cuffwise/domain/screening";
import { CM_PER_IN, KG_PER_LB, parseTypedNumber } from "@cuffwise/domain/units";
import { type FieldIssue, type Fields, listOf, operationIndexes } from "./fields.ts";

/** Collects faults while a value is put together, so that all of them are shown at once. */
const collecting = (fields: Fields) => {
  const issues: FieldIssue[] = [];
  const report = (field: string, code: string): undefined => {
    issues.push({ field, code });
  };
  const number = (key: string): number | undefined => {
    const read = parseTypedNumber(fields[key] ?? "");
    return read.ok ? read.value : report(key, read.error);
  };
  const day = (prefix = ""): string | undefined => {
    const part = (name: string) => (fields[`${prefix}${name}`] ?? "").trim();
    const [d, m, y] = [part("day"), part("month"), part("year")];
    if (d === "" && m === "" && y === "") return report(`${prefix}on`, "date.empty");
    if (![d, m, y].every((text) => /^\d+$/.test(text))) return report(`${prefix}on`, "date.invalid");
    if (y.length !== 4) return report(`${prefix}on`, "date.year-short");
    return `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  };
  const choice = (key = "value"): string | undefined =>
    fields[key] === undefined || fields[key] === "" ? report(key, "answer.missing") : fields[key];
  return { issues, report, number, day, choice };
};
type Collecting = ReturnType<typeof collecting>;

const readingOf = ({ number }: Collecting, index: 1 | 2 | 3) => ({
  systolic: number(`s${index}`),
  diastolic: number(`d${index}`),
});

const isTyped = (fields: Fields, ...keys: readonly string[]): boolean =>
  keys.some((key) => (fields[key] ?? "").trim() !== "");

/** True when the two readings typed so far are possible, and so far apart that a third one is needed. */
export const asksForThirdReading = (fields: Fields, today: PlainDate): boolean => {
  const form = collecting(fields);
  const [first, second] = [readingOf(form, 1), readingOf(form, 2)];
  // With three of them only each reading itself is checked.
  const parsed = parseAnswers({ B10: { takenOn: today, readings: [first, second, first] } }, today);
  return parsed.ok && needsThirdReading(parsed.value.B10?.readings ?? []);
};

/** What is wrong with one reading by itself, told before the others are typed. */
const reportReading = (
  reading: ReturnType<typeof readingOf>,
  index: number,
  today: PlainDate,
  form: Collecting,
): void => {
  if (reading.systolic === undefined || reading.diastolic === undefined) return;
  const parsed = parseAnswers({ B10: { takenOn: today, readings: [reading, reading, reading] } }, today);
  if (parsed.ok) return;
  for (const { path, code } of parsed.error) {
    if (path[2] === 0) form.report(`${path[3] === "diastolic" ? "d" : "s"}${index + 1}`, code);
  }
};

const bloodPressure = (fields: Fields, today: PlainDate, form: Collecting) => {
  const third = asksForThirdReading(fields, today) || isTyped(fields, "s3", "d3");
  const readings = [readingOf(form, 1), readingOf(form, 2), ...(third ? [readingOf(form, 3)] : [])];
  for (const [index, reading] of readings.entries()) reportReading(reading, index, today, form);
  const takenOn = fields.when === "earlier" ? form.day() : today;
  return { takenOn, readings };
};

const round = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 100) / 100;

const heightAndWeight = (fields: Fields, form: Collecting) => {
  if (fields.system !== "imperial") return { heightCm: form.number("height"), weightKg: form.number("weight") };
  const feet = form.number("feet");
  const inches = isTyped(fields, "inches") ? form.number("inches") : 0;
  const pounds = form.number("pounds");
  const heightCm = feet === undefined || inches === undefined ? undefined : (feet * 12 + inches) * CM_PER_IN;
  return {
    heightCm: round(heightCm),
    weightKg: round(pounds === undefined ? undefined : pounds * KG_PER_LB),
  };
};

const operations = (fields: Fields, form: Collecting) => {
  const indexes = operationIndexes(fields);
  if (indexes.length === 0) form.report("", "answer.missing");
  return indexes.map((index) => ({
    kind: form.choice(`${index}.kind`),
    on: form.day(`${index}.`),
    limbs: listOf(fields[`${index}.limbs`]),
  }));
};

const limbs = (fields: Fields, form: Collecting) => {
  if (fields.dk === "yes") return "dk";
  const chosen = listOf(fields.limbs);
  // Asked directly, "none" is an answer that has to be given; on a ticked row there must be a limb.
  if (chosen.length === 0 && fields.no !== "yes") form.report("", "limbs.missing");
  return chosen;
};

const limbDegrees = (fields: Fields, form: Collecting) => {
  if (Object.keys(fields).length === 0) form.report("", "limbs.missing");
  return Object.fromEntries(Object.keys(fields).map((limb) => [limb, form.choice(limb)]));
};

const several = (fields: Fields, form: Collecting): readonly string[] => {
  const values = listOf(fields.values);
  if (values.length === 0) form.report("values", "answer.missing");
  return values;
};

const build = (item: Item, fields: Fields, today: PlainDate, form: Collecting): unknown => {
  const { answer } = item;
  switch (answer.kind) {
    case "yes-no":
    case "yes-no-dk":
    case "choice":
      return form.choice();
    case "multi":
      return several(fields, form);
    case "limbs":
      return limbs(fields, form);
    case "limb-degrees":
      return limbDegrees(fields, form);
    case "date":
      return form.day();
    case "dated": {
      const said = form.choice();
      return said === "yes" ? { answer: said, lastOn: form.day() } : { answer: said };
    }
    case "number":
      return form.number("value");
    case "blood-pressure":
      return bloodPressure(fields, today, form);
    case "height-weight":
      return heightAndWeight(fields, form);
    case "hba1c":
      if (fields.dk === "yes") return "dk";
      return { unit: fields.unit ?? "mmol/mol", value: form.number("value"), takenOn: form.day() };
    case "check-questions":
      return Object.fromEntries(answer.questions.map(({ key }) => [key, form.choice(key)]));
    case "other-conditions": {
      const other = form.choice("other");
      return { harmless: listOf(fields.harmless), other, what: other === "yes" ? (fields.what ?? "") : "" };
    }
    case "pregnancy-end": {
      const kind = form.choice("kind");
      return kind === "none" ? { kind } : { kind, on: form.day() };
    }
    case "operations":
      return operations(fields, form);
    case "yes-with-text": {
      const said = form.choice();
      return said === "yes" ? { answer: said, names: fields.names ?? "" } : { answer: said };
    }
  }
};

/** The field to which a path inside an answer belongs. */
const fieldAt = (item: Item, path: AnswerIssue["path"]): string => {
  const [first, second, third] = path;
  switch (item.answer.kind) {
    case "blood-pressure":
      if (first !== "readings") return "on";
      return typeof second === "number" ? `${third === "diastolic" ? "d" : "s"}${second + 1}` : "s3";
    case "height-weight":
      return first === "weightKg" ? "weight" : "height";
    case "operations":
      return typeof first === "number" ? `${first}.${String(second)}` : "";
    case "date":
      return "on";
    case "number":
      return "value";
    case "hba1c":
      return first === "takenOn" ? "on" : "value";
    default:
      return first === "lastOn" ? "on" : String(first ?? "");
  }
};

/** A fault that the rules or the server found, beside the field that it is about. */
export const toFieldIssue = (item: Item, { path, code }: AnswerIssue): FieldIssue => ({
  field: fieldAt(item, path.slice(1)),
  // A union of shapes cannot say which number was wrong.
  code: item.answer.kind === "hba1c" && code === "answer.invalid" ? "hba1c.implausible" : code,
});

/** The answer that the fields of an item come to, or what is wrong with them. What was typed is never changed. */
export const readFields = (item: Item, fields: Fields, today: PlainDate): Result<Answers, readonly FieldIssue[]> => {
  const form = collecting(fields);
  const value = build(item, fields, today, form);
  if (form.issues.length > 0) return err(form.issues);
  const parsed = parseAnswers({ [item.id]: value }, today);
  return parsed.ok ? parsed : err(parsed.error.map((issue) => toFieldIssue(item, issue)));
};
