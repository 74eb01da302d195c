import type { Limb, PlainDate } from "#kernel/index.ts";
import type { AnswerOf, Answers, ItemId } from "../answers.ts";

export const SCREEN_IDS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P"] as const;
export type ScreenId = (typeof SCREEN_IDS)[number];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How an item is answered; each kind belongs to one shape in the schema of answers. */
export type AnswerKind =
  | { readonly kind: "yes-no" | "yes-no-dk" }
  /** Worst first, then the denial; "don't know" and what has no degree (the kind of diabetes) stand as they are asked. */
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  /** Nothing ticked means none. */
  | { readonly kind: "multi"; readonly options: readonly Option[] }
  | { readonly kind: "limbs"; readonly limbs: readonly Limb[]; readonly offersDk: boolean }
  | { readonly kind: "limb-degrees"; readonly options: readonly Option[] }
  | { readonly kind: "date" }
  /** Yes, no or don't know; a yes carries the day it last happened. */
  | { readonly kind: "dated"; readonly offersDk: boolean }
  | { readonly kind: "number"; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly kind: "blood-pressure" }
  | { readonly kind: "height-weight" }
  | { readonly kind: "hba1c" }
  | { readonly kind: "check-questions"; readonly questions: readonly CheckQuestion[] }
  | { readonly kind: "other-conditions"; readonly harmless: readonly Option[] }
  | { readonly kind: "pregnancy-end" }
  | { readonly kind: "operations"; readonly options: readonly Option[] }
  | { readonly kind: "yes-with-text" };

export interface CheckQuestion {
  readonly key: keyof AnswerOf<"A4">;
  readonly ask: string;
  readonly options: readonly Option[];
}

export interface ItemOf<Id extends ItemId> {
  readonly id: Id;
  readonly screen: ScreenId;
  /** A few words: the row on the gateway list, and the name in "still to answer". */
  readonly title: string;
  readonly ask: string;
  readonly help: string;
  readonly answer: AnswerKind;
  /** What "none of these" on the gateway screen answers; null when the item must be answered itself. */
  readonly none: AnswerOf<Id> | null;
  /** Shown only when this holds; always shown when left out. */
  readonly showIf?: (answers: Answers, today: PlainDate) => boolean;
}

export type Item = { readonly [Id in ItemId]: ItemOf<Id> }[ItemId];

export const item = <const Id extends ItemId>(of: ItemOf<Id>): ItemOf<Id> => of;

export const yesNo = { kind: "yes-no" } as const;
export const yesNoDk = { kind: "yes-no-dk" } as const;
export const options = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
export const choice = (labels: Readonly<Record<string, string>>) =>
  ({ kind: "choice", options: options(labels) }) as const;
export const multi = (labels: Readonly<Record<string, string>>) =>
  ({ kind: "multi", options: options(labels) }) as const;
