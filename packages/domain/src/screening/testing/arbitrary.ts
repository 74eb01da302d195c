import * as fc from "fast-check";
import { addDays, LIMBS, type Limb } from "#kernel/index.ts";
import { Answers, type ItemId } from "../answers.ts";
import { ITEM_BANK } from "../items/bank.ts";
import type { Item } from "../items/item.ts";
import { TODAY } from "./vignette.ts";

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, -days));
const someLimbs = fc.uniqueArray(fc.constantFrom(...LIMBS), { maxLength: 4 });
const yes = <T>(arbitrary: fc.Arbitrary<T>, key: string) => arbitrary.map((value) => ({ answer: "yes", [key]: value }));

const reading = fc
  .record({ systolic: fc.integer({ min: 80, max: 230 }), diastolic: fc.integer({ min: 40, max: 79 }) })
  .map((once) => [once, once]);

/** Any answer that the item takes. */
const answerTo = (item: Item): fc.Arbitrary<unknown> => {
  const { answer } = item;
  switch (answer.kind) {
    case "yes-no":
      return fc.constantFrom("yes", "no");
    case "yes-no-dk":
      return fc.constantFrom("yes", "no", "dk");
    case "choice":
      return fc.constantFrom(...answer.options.map(({ value }) => value));
    case "multi":
      return fc.uniqueArray(fc.constantFrom(...answer.options.map(({ value }) => value)));
    case "limbs":
      return fc
        .oneof(someLimbs, answer.offersDk ? fc.constant("dk" as const) : someLimbs)
        .map((limbs) => (limbs === "dk" ? limbs : limbs.filter((limb) => answer.limbs.includes(limb))));
    case "limb-degrees":
      return someLimbs.map((limbs) =>
        Object.fromEntries(limbs.map((limb: Limb, i) => [limb, i % 2 ? "mild" : "severe"])),
      );
    case "date":
      return day(10 * 365, 90 * 365);
    case "dated":
      return fc.oneof(
        fc.constant({ answer: "no" }),
        yes(day(0, 400), "lastOn"),
        fc.constant({ answer: answer.offersDk ? "dk" : "no" }),
      );
    case "number":
      return fc.integer({ min: answer.min, max: answer.max });
    case "blood-pressure":
      return fc.record({ takenOn: day(0, 40), readings: reading });
    case "height-weight":
      return fc.record({ heightCm: fc.integer({ min: 140, max: 210 }), weightKg: fc.integer({ min: 35, max: 200 }) });
    case "hba1c":
      return fc.oneof(
        fc.constant("dk"),
        fc.record({ unit: fc.constant("mmol/mol"), value: fc.integer({ min: 30, max: 120 }), takenOn: day(0, 300) }),
        fc.record({ unit: fc.constant("percent"), value: fc.integer({ min: 5, max: 13 }), takenOn: day(0, 300) }),
      );
    case "check-questions":
      return fc.record({
        release: fc.constantFrom("at-once", "after-the-set"),
        numb: fc.constantFrom("carry-on", "release-and-stop"),
        meaning: fc.constantFrom("yes", "no"),
      });
    case "other-conditions":
      return fc.record({
        harmless: fc.constant(["acne"]),
        other: fc.constantFrom("yes", "no"),
        what: fc.constant("something"),
      });
    case "pregnancy-end":
      return fc.oneof(
        fc.constant({ kind: "none" }),
        fc.record({ kind: fc.constantFrom("birth", "loss"), on: day(0, 180) }),
      );
    case "operations":
      return fc.array(
        fc.record({
          kind: fc.constantFrom("inpatient", "day-case", "minor"),
          on: day(0, 100),
          limbs: someLimbs,
        }),
        { maxLength: 3 },
      );
    case "yes-with-text":
      return fc.constantFrom({ answer: "no" }, { answer: "yes", names: "x" });
  }
};

const ARBITRARIES = new Map<ItemId, fc.Arbitrary<unknown>>(ITEM_BANK.map((item) => [item.id, answerTo(item)]));

/** Any answer to one item. */
export const arbitraryAnswer = (id: ItemId): fc.Arbitrary<unknown> => ARBITRARIES.get(id) ?? fc.constant(undefined);

const anyAnswer = fc.oneof(...[...ARBITRARIES].map(([id, answer]) => answer.map((value) => [id, value] as const)));

/** Any answers to a handful of items. */
export const arbitraryDifferences: fc.Arbitrary<Answers> = fc
  .array(anyAnswer, { maxLength: 6 })
  .map((pairs) => Answers.parse(Object.fromEntries(pairs)));
