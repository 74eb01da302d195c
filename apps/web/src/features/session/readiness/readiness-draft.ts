import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { ReadinessAnswers } from "@cuffwise/domain/session";
import { readTypedQuantity, type TypedQuantity } from "#components/ui/typed-quantity.ts";

/** The answers as they stand in the form. It starts with the answers of a healthy person, except for the one about now. */
export interface ReadinessDraft {
  readonly rd1: ReadinessAnswers["rd1"];
  readonly rd2: ReadinessAnswers["rd2"];
  readonly swollen: readonly Limb[];
  readonly numbOrWeak: readonly Limb[];
  readonly soreOver72h: readonly Limb[];
  readonly soreness: Readonly<Partial<Record<Limb, number>>>;
  readonly rd4: "yes" | "no";
  readonly rd5: "yes" | "no";
  readonly systolic: TypedQuantity;
  readonly diastolic: TypedQuantity;
  readonly hoursSlept: number;
  readonly energy: number;
  /** Nobody says for somebody else that nothing is wrong right now. */
  readonly rd8: "yes" | "no" | null;
  readonly glucose: TypedQuantity;
  readonly ketones: TypedQuantity;
}

const nothing = (unit: string): TypedQuantity => ({ text: "", unit });

export const HEALTHY: ReadinessDraft = {
  rd1: "well",
  rd2: "enough",
  swollen: [],
  numbOrWeak: [],
  soreOver72h: [],
  soreness: {},
  rd4: "no",
  rd5: "no",
  systolic: nothing("mmHg"),
  diastolic: nothing("mmHg"),
  hoursSlept: 7,
  energy: 7,
  rd8: null,
  glucose: nothing("mmol/L"),
  ketones: nothing("mmol/L"),
};

const numberIn = (typed: TypedQuantity): number | null => {
  const read = readTypedQuantity(typed, [typed.unit]);
  return read.ok ? read.value.number : null;
};

/** A reading that was not typed is none; the rules then say that it must be taken first. */
const pressureOf = ({ systolic, diastolic }: ReadinessDraft) =>
  systolic.text.trim() === "" && diastolic.text.trim() === ""
    ? null
    : { systolic: numberIn(systolic), diastolic: numberIn(diastolic) };

const glucoseOf = ({ glucose, ketones }: ReadinessDraft) =>
  glucose.text.trim() === ""
    ? null
    : { glucose: numberIn(glucose), ketones: ketones.text.trim() === "" ? null : numberIn(ketones) };

export const draftToAnswers = (draft: ReadinessDraft) =>
  ReadinessAnswers.safeParse({
    rd1: draft.rd1,
    rd2: draft.rd2,
    rd3: {
      swollen: draft.swollen,
      numbOrWeak: draft.numbOrWeak,
      soreness: Object.fromEntries(
        LIMBS.flatMap((limb) => ((draft.soreness[limb] ?? 0) > 0 ? [[limb, draft.soreness[limb]]] : [])),
      ),
      soreOver72h: draft.soreOver72h,
    },
    rd4: draft.rd4,
    rd5: draft.rd5,
    rd6: pressureOf(draft),
    rd7: { hoursSlept: draft.hoursSlept, energy: draft.energy },
    rd8: draft.rd8,
    rd9: glucoseOf(draft),
  });
