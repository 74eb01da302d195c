import type { Equipment } from "#prescription/index.ts";
import { type VectorInput, word } from "./vector.ts";

const KG_PLATES: readonly (readonly [weight: number, pairs: number])[] = [
  [25, 4],
  [20, 1],
  [15, 1],
  [10, 1],
  [5, 1],
  [2.5, 1],
  [1.25, 1],
];
const LB_PLATES: typeof KG_PLATES = [
  [45, 6],
  [35, 1],
  [25, 1],
  [10, 2],
  [5, 1],
  [2.5, 1],
];

const barOf = (bar: number, plates: typeof KG_PLATES, unit: "kg" | "lb" = "kg", collars = 0): Equipment => ({
  kind: "barbell",
  name: "bar",
  unit,
  bar,
  collars,
  plates: plates.map(([weight, pairs]) => ({ weight, pairs })),
});

const STANDARD: Readonly<Record<string, Equipment>> = {
  kgStd: barOf(20, KG_PLATES),
  lbStd: barOf(45, LB_PLATES, "lb"),
  "15bar": barOf(15, [
    [10, 1],
    [5, 2],
    [2.5, 1],
    [1.25, 1],
  ]),
};

const amount = (text: string | undefined): number => Number(text ?? Number.NaN);

/**
 * A bar as the files name it: `kgStd`, `lbStd`, `15bar`; with `+5collars` or `+0.5,0.25` for more on it; or written
 * out, `20bar;25x1,20x2`: the bar, then plate × pairs. Null when the name says nothing.
 */
export const equipmentOf = (input: VectorInput): Equipment | null => {
  const name = word(input, "setup");
  const written = /^([\d.]+)bar(lb)?;(.+)$/.exec(name);
  if (written !== null) {
    const plates = (written[3] ?? "").split(",").map((one) => one.split("x"));
    const pairs = plates.map(([weight, count]) => [amount(weight), count === undefined ? 1 : amount(count)] as const);
    return barOf(amount(written[1]), pairs, written[2] === undefined ? "kg" : "lb");
  }
  const [base = "", more] = name.split("+");
  const standard = STANDARD[base];
  if (standard?.kind !== "barbell") return null;
  if (more === undefined) return standard;
  const collars = /^([\d.]+)collars$/.exec(more);
  if (collars !== null) return { ...standard, collars: amount(collars[1]) };
  const extra = more.split(",").map((weight) => ({ weight: amount(weight), pairs: 1 }));
  return { ...standard, plates: [...standard.plates, ...extra] };
};
