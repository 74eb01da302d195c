import { LIMB_NAMES, type Limb, type UnitPreference } from "@cuffwise/domain/kernel";
import { type AnswerKind, type AnswerOf, type Answers, type Item, meanPressure } from "@cuffwise/domain/screening";
import { formatLength, formatWeight } from "@cuffwise/domain/units";
import { formatDate } from "#components/ui/format-date.ts";

const DK = "Don't know";
const WORDS: Readonly<Record<string, string>> = { yes: "Yes", no: "No", dk: DK };

const day = (date: string): string => formatDate(date, "date", "UTC");
const limbList = (limbs: readonly Limb[]): string => limbs.map((limb) => LIMB_NAMES[limb]).join(", ");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const labelOf = (kind: AnswerKind, value: string): string =>
  ("options" in kind ? kind.options.find((option) => option.value === value)?.label : undefined) ??
  WORDS[value] ??
  value;

const pressureText = (answer: AnswerOf<"B10">): string => {
  const { systolic, diastolic } = meanPressure(answer);
  const readings = answer.readings.map((one) => `${one.systolic}/${one.diastolic}`).join(", ");
  return `${systolic}/${diastolic} mmHg, mean of ${readings}, on ${day(answer.takenOn)}`;
};

const conditionsText = ({ harmless, other, what }: AnswerOf<"A7">, kind: AnswerKind): string => {
  const labels = kind.kind === "other-conditions" ? kind.harmless : [];
  const named = harmless.map((value) => labels.find((option) => option.value === value)?.label ?? value);
  const all = other === "yes" ? [...named, what] : named;
  return all.length === 0 ? "None" : all.join(", ");
};

type Writers = { readonly [Id in keyof Answers]?: (answer: NonNullable<Answers[Id]>, of: Context) => string };
interface Context {
  readonly kind: AnswerKind;
  readonly units: UnitPreference;
}

const dated = (answer: AnswerOf<"B1">): string =>
  answer.answer === "yes" ? `Yes, ${day(answer.lastOn)}` : (WORDS[answer.answer] ?? answer.answer);

const TANGLED: Writers = {
  A1: (date) => day(date),
  A4: () => "Answered",
  A7: (answer, { kind }) => conditionsText(answer, kind),
  B1: dated,
  B4: dated,
  K4: dated,
  B10: pressureText,
  B11: (beats) => `${beats} beats per minute`,
  D3: (limbs, { kind }) => {
    const named = Object.entries(limbs).map(
      ([limb, degree]) => `${LIMB_NAMES[limb as Limb]}: ${labelOf(kind, degree)}`,
    );
    return named.length === 0 ? "None" : capital(named.join("; "));
  },
  E2: (answer) =>
    answer === "dk" ? DK : `${answer.value} ${answer.unit === "percent" ? "%" : answer.unit}, ${day(answer.takenOn)}`,
  I2: (answer) => (answer.kind === "none" ? "No" : `${answer.kind === "birth" ? "Birth" : "Loss"}, ${day(answer.on)}`),
  K1: (list, { kind }) =>
    list.length === 0
      ? "No"
      : list
          .map((one) =>
            [labelOf(kind, one.kind), day(one.on), limbList(one.limbs)].filter((part) => part !== "").join(", "),
          )
          .join("; "),
  L9: (answer) => (answer.answer === "yes" ? answer.names : "No"),
  O1: ({ heightCm, weightKg }, { units }) => `${formatLength(heightCm, units)}, ${formatWeight(weightKg, units)}`,
};

const simple = (answer: unknown, kind: AnswerKind): string => {
  if (!Array.isArray(answer)) return labelOf(kind, String(answer));
  if (answer.length === 0) return "None";
  return kind.kind === "limbs" ? capital(limbList(answer)) : answer.map((value) => labelOf(kind, value)).join("; ");
};

/** An answer in words; null while there is none. */
export const answerText = (item: Item, answers: Answers, units: UnitPreference): string | null => {
  const answer = answers[item.id];
  if (answer === undefined) return null;
  const write = TANGLED[item.id] as ((answer: unknown, of: Context) => string) | undefined;
  return write === undefined ? simple(answer, item.answer) : write(answer, { kind: item.answer, units });
};
