import type { PlainDate, UnitPreference } from "@cuffwise/domain/kernel";
import type { AnswerOf, Answers, ItemId } from "@cuffwise/domain/screening";
import { cmToIn, kgToLb } from "@cuffwise/domain/units";
import { type Fields, textOf } from "./fields.ts";

export interface Writing {
  readonly units: UnitPreference;
  readonly today: PlainDate;
}

const day = (date: PlainDate, prefix = ""): Fields => {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  return {
    [`${prefix}day`]: String(Number(dayOfMonth)),
    [`${prefix}month`]: String(Number(month)),
    [`${prefix}year`]: year,
  };
};

const dated = (answer: AnswerOf<"B1">): Fields =>
  answer.answer === "yes" ? { value: "yes", ...day(answer.lastOn) } : { value: answer.answer };

const pressure = ({ takenOn, readings }: AnswerOf<"B10">, { today }: Writing): Fields => ({
  ...Object.fromEntries(
    readings.flatMap(({ systolic, diastolic }, index) => [
      [`s${index + 1}`, String(systolic)],
      [`d${index + 1}`, String(diastolic)],
    ]),
  ),
  ...(takenOn === today ? { when: "today" } : { when: "earlier", ...day(takenOn) }),
});

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const measures = ({ heightCm, weightKg }: AnswerOf<"O1">, { units }: Writing): Fields => {
  if (units === "metric") return { system: "metric", height: String(heightCm), weight: String(weightKg) };
  const inches = Math.round(cmToIn(heightCm) * 10) / 10;
  const feet = Math.floor(inches / 12);
  return { system: "imperial", feet: String(feet), inches: tenth(inches - feet * 12), pounds: tenth(kgToLb(weightKg)) };
};

type Writers = { readonly [Id in ItemId]?: (answer: AnswerOf<Id>, writing: Writing) => Fields };

/** Answers with more than one field. All others are one value, or a list of limbs or choices. */
const WRITERS: Writers = {
  A1: (answer) => day(answer),
  A4: (answer) => answer,
  A7: ({ harmless, other, what }) => ({ harmless: textOf(harmless), other, what }),
  B1: dated,
  B4: dated,
  K4: dated,
  B10: pressure,
  D3: (answer) => answer,
  E2: (answer) =>
    answer === "dk" ? { dk: "yes" } : { unit: answer.unit, value: String(answer.value), ...day(answer.takenOn) },
  I2: (answer) => (answer.kind === "none" ? { kind: "none" } : { kind: answer.kind, ...day(answer.on) }),
  K1: (answer) =>
    Object.assign(
      {},
      ...answer.map(({ kind, on, limbs }, index) => ({
        [`${index}.kind`]: kind,
        ...day(on, `${index}.`),
        [`${index}.limbs`]: textOf(limbs),
      })),
    ),
  L9: (answer) => (answer.answer === "yes" ? { value: "yes", names: answer.names } : { value: "no" }),
  O1: measures,
};

const LIMB_ITEMS = [
  "C2",
  "C3",
  "D1",
  "D2",
  "D4",
  "D6",
  "D7",
  "H3",
  "K2cast",
  "K3",
  "M1",
  "M2",
  "N1",
  "N4",
  "N6",
] as const;
const isLimbItem = (id: ItemId): boolean => LIMB_ITEMS.some((one) => one === id);

const writeSimple = (id: ItemId, answer: unknown): Fields => {
  if (!isLimbItem(id)) return Array.isArray(answer) ? { values: textOf(answer) } : { value: String(answer) };
  if (answer === "dk") return { dk: "yes" };
  const limbs = Array.isArray(answer) ? textOf(answer) : "";
  return limbs === "" ? { no: "yes" } : { limbs };
};

/** The fields in which a stored answer stands again; undefined when there is no answer. */
export const writeFields = <Id extends ItemId>(id: Id, answers: Answers, writing: Writing): Fields | undefined => {
  const answer: Answers[Id] = answers[id];
  if (answer === undefined) return undefined;
  const write = WRITERS[id] as ((answer: AnswerOf<Id>, writing: Writing) => Fields) | undefined;
  return write === undefined ? writeSimple(id, answer) : write(answer as AnswerOf<Id>, writing);
};
