import * as fc from "fast-check";
import { addDays, LIMBS, type Limb } from "#kernel/index.ts";
import { Answers, type ItemId } from "../answers.ts";
import { ITEM_BANK } from "../items/bank.ts";
import type { Item } from "../items/item.ts";
import { arbitraryAnswer } from "./arbitrary.ts";
import { TODAY } from "./vignette.ts";

/** Two answers to one item, of which the second is more worrying than the first, or as worrying. */
export interface WorsePair {
  readonly id: ItemId;
  readonly calm: Answers;
  readonly worse: Answers;
}
type Steps = readonly [unknown, unknown];

/** Two whole numbers, the second not below the first. */
const rising = (min: number, max: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
/** Two days, the second not before the first: what happened lately worries more. */
const recent = (days: number) =>
  rising(0, days).map(([late, early]) => [addDays(TODAY, -early), addDays(TODAY, -late)] as const);
/** A list, and one that holds all of it and more. */
const growing = <T>(values: readonly T[]): fc.Arbitrary<Steps> =>
  fc
    .tuple(fc.subarray([...values]), fc.subarray([...values]))
    .map(([some, more]) => [some, values.filter((one) => some.includes(one) || more.includes(one))] as const);

const DEGREES = ["", "mild", "severe"] as const;
const degrees = fc
  .tuple(...LIMBS.map((limb) => rising(0, 2).map((steps) => [limb, steps] as const)))
  .map((limbs): Steps => {
    const at = (step: 0 | 1) =>
      Object.fromEntries(
        limbs.flatMap(([limb, steps]: readonly [Limb, readonly [number, number]]) =>
          steps[step] === 0 ? [] : [[limb, DEGREES[steps[step]]]],
        ),
      );
    return [at(0), at(1)];
  });

const reading = (systolic: number, diastolic: number) => {
  const once = { systolic, diastolic };
  return { takenOn: TODAY, readings: [once, once] };
};

/** Not in an order of worry: kinds of diabetes. Denying each of them is still the calmest answer. */
const WITHOUT_DEGREE: readonly ItemId[] = ["E1"];
/** Where yes is what keeps somebody out of harm. */
const REASSURING: readonly ItemId[] = ["A2", "A5", "O3"];
/** Not knowing, or not having had it checked: at least as worrying as a denial, and not to be compared with a yes. */
const UNKNOWN = ["dk", "not-checked"];

/**
 * Pairs along the order of worry that the item itself has: options of a choice are listed worst first; a list of limbs
 * or ticks worries more with more in it; an event worries more the later it was; a number the further it is from the
 * ordinary on one side. Null for an item whose answers have no order.
 */
const byDegree = (item: Item): fc.Arbitrary<Steps> | null => {
  const { answer, id } = item;
  switch (answer.kind) {
    case "choice": {
      if (WITHOUT_DEGREE.includes(id)) return null;
      const values = answer.options.map(({ value }) => value);
      const mildestFirst = values.filter((value) => !UNKNOWN.includes(value)).toReversed();
      return fc.oneof(
        rising(0, mildestFirst.length - 1).map(([a, b]) => [mildestFirst[a], mildestFirst[b]] as const),
        ...values.filter((value) => UNKNOWN.includes(value)).map((dk) => fc.constant([mildestFirst[0], dk] as const)),
      );
    }
    case "multi":
      return growing(answer.options.map(({ value }) => value));
    case "limbs":
      return growing(answer.limbs);
    case "limb-degrees":
      return degrees;
    case "dated":
      return recent(400).map(([early, late]) => [
        { answer: "yes", lastOn: early },
        { answer: "yes", lastOn: late },
      ]);
    case "pregnancy-end":
      return fc.tuple(recent(200), fc.constantFrom("birth", "loss")).map(
        ([[early, late], kind]) =>
          [
            { kind, on: early },
            { kind, on: late },
          ] as const,
      );
    case "operations":
      return fc
        .tuple(recent(100), fc.constantFrom("inpatient", "day-case", "minor"), growing(LIMBS))
        .map(([[early, late], kind, [some, more]]) => [
          [{ kind, on: early, limbs: some }],
          [{ kind, on: late, limbs: more }],
        ]);
    case "blood-pressure":
      return fc
        .tuple(rising(90, 260), rising(40, 89))
        .map(([upper, lower]) => [reading(upper[0], lower[0]), reading(upper[1], lower[1])] as const);
    case "number":
      return fc.oneof(
        rising(60, 200),
        rising(30, 60).map(([low, high]) => [high, low] as const),
      );
    case "height-weight":
      return rising(60, 200).map(([light, heavy]) => [
        { heightCm: 160, weightKg: light },
        { heightCm: 160, weightKg: heavy },
      ]);
    case "hba1c":
      return rising(30, 120).map(([low, high]) => [
        { unit: "mmol/mol", value: low, takenOn: TODAY },
        { unit: "mmol/mol", value: high, takenOn: TODAY },
      ]);
    case "date":
      return rising(18 * 366, 90 * 366).map(([young, old]) => [addDays(TODAY, -young), addDays(TODAY, -old)] as const);
    case "yes-no":
      return id === "A3" ? null : fc.constant(REASSURING.includes(id) ? ["yes", "no"] : ["no", "yes"]);
    case "yes-no-dk":
      return fc.constantFrom("yes", "dk").map((worse) => ["no", worse]);
    default:
      return null;
  }
};

const pairs: readonly fc.Arbitrary<readonly [ItemId, Steps]>[] = ITEM_BANK.flatMap((item) => {
  const { id, none } = item;
  const ordered = byDegree(item);
  return [
    // Whatever else is answered, saying that it does not apply is the calmest.
    ...(none === null ? [] : [arbitraryAnswer(id).map((answer) => [id, [none, answer]] as const)]),
    ...(ordered === null ? [] : [ordered.map((steps) => [id, steps] as const)]),
  ];
});

/** A step towards a more worrying answer, of any item that has one. */
export const arbitraryWorsening: fc.Arbitrary<WorsePair> = fc.oneof(...pairs).map(([id, [calm, worse]]) => ({
  id,
  calm: Answers.parse({ [id]: calm }),
  worse: Answers.parse({ [id]: worse }),
}));

/** Every item that has such a step. */
export const WORSENING_ITEMS: readonly ItemId[] = ITEM_BANK.filter(
  (item) => item.none !== null || byDegree(item) !== null,
).map(({ id }) => id);
