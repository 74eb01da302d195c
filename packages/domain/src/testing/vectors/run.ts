import { z } from "zod";
import { isSame } from "./compare.ts";
import { DOSE_TABLE } from "./dose-table.ts";
import { RECORD_TABLE } from "./record-table.ts";
import { SCREENING_KINDS } from "./screening-table.ts";
import { STRENGTH_TABLE } from "./strength-table.ts";
import { Vector, type VectorFn } from "./vector.ts";

/** How one row came out, with the words to show. */
export interface RowResult {
  readonly id: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly lines: readonly string[];
}

const TABLE: ReadonlyMap<string, VectorFn> = new Map(
  Object.entries({ ...DOSE_TABLE, ...STRENGTH_TABLE, ...RECORD_TABLE }),
);

/** Formats of other apps' files: they belong to an importer, which the product does not have yet. */
const IMPORTER: readonly string[] = [
  "hevyDate",
  "hevyWeight",
  "hevySetOrder",
  "strongDuration",
  "strongSetOrder",
  "fitnotesTime",
  "fitWeightRaw",
  "parseDecimal",
  "detect",
];

const show = (value: unknown): string => JSON.stringify(value) ?? "nothing";
const failed = (id: string, ...lines: readonly string[]): RowResult => ({ id, status: "failed", lines });

/** Numbers in a text such as `51.0 to 72.8 %`, with their decimals. */
const numbersOf = (text: string) =>
  [...text.matchAll(/-?\d+(?:\.(\d+))?/g)].map(([number, decimals = ""]) => ({
    value: Number(number),
    decimals: decimals.length,
  }));

const SECONDS_PER_MINUTE = 60;

/**
 * Files about the next load say the exact kilograms, the loadable ones, or both; where they say one, either is right.
 * Off the grid of the steps the two differ.
 */
const AS_LOADED: Readonly<Record<string, string>> = { apre: "next", deload: "load", linear: "load" };
const asLoaded = (fn: string, got: unknown): unknown => {
  const key = AS_LOADED[fn];
  if (key === undefined || typeof got !== "object" || got === null || !("loadable" in got)) return got;
  return { ...got, [key]: got.loadable };
};

/**
 * What a row expects, said in a way that can be compared. Where `out` is null and the row shows numbers, those are
 * what is expected, to their decimals; a row of loads shows the loadable one beside the exact one.
 */
const isExpected = ({ fn, out, display = "" }: Vector, got: unknown): boolean => {
  const isRefusal = /^(reject|refuse)/i.test(display);
  if (out === null && !isRefusal && /\d/.test(display)) {
    const inMinutes = display.trim().endsWith("min") ? SECONDS_PER_MINUTE : 1;
    const values = (Array.isArray(got) ? got : [got]).map((value) =>
      typeof value === "number" ? value / inMinutes : NaN,
    );
    const shown = numbersOf(display);
    return (
      shown.length === values.length &&
      shown.every(({ value, decimals }, at) => values[at]?.toFixed(decimals) === value.toFixed(decimals))
    );
  }
  if (fn === "L3" && Array.isArray(got)) {
    const [loadable] = numbersOf(display);
    return isSame(out, got[0]) && (loadable === undefined || isSame(loadable.value, got[1]));
  }
  return isSame(out, got) || isSame(out, asLoaded(fn, got));
};

const runRow = (row: unknown, line: number): RowResult => {
  const vector = Vector.safeParse(row);
  if (!vector.success) return failed(`line ${line}`, "is no row: it needs id, fn, in and out");
  const { id, fn, in: input, out, display } = vector.data;
  const run = TABLE.get(fn);
  if (run === undefined) {
    return IMPORTER.includes(fn)
      ? { id, status: "skipped", lines: [`${fn}: reads files of other apps, which the importer will do`] }
      : failed(id, `unknown fn ${fn}`);
  }
  const got = run(input, vector.data);
  if (isExpected(vector.data, got)) return { id, status: "passed", lines: [] };
  return failed(
    id,
    `${fn} ${show(input)}`,
    `expected ${show(out)}${display === undefined ? "" : ` (${display})`}`,
    `got      ${show(got)}`,
  );
};

const ScreeningFile = z.looseObject({
  baseline: z.unknown(),
  vignettes: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});

const runVignettes = ({ baseline, vignettes }: z.infer<typeof ScreeningFile>): readonly RowResult[] =>
  vignettes.map((vignette): RowResult => {
    const { id, kind } = vignette;
    const run = SCREENING_KINDS.get(kind);
    if (run === undefined) return failed(id, `unknown kind ${kind}`);
    const result = run(vignette, baseline);
    if (!result.ok) return failed(id, result.error);
    const wrong = result.value.pairs.filter(({ expected, got }) => show(expected) !== show(got));
    if (wrong.length === 0) return { id, status: "passed", lines: result.value.notes };
    return failed(
      id,
      ...wrong.flatMap(({ what, expected, got }) => [
        `${what}: expected ${show(expected)}`,
        `${" ".repeat(what.length)}  got      ${show(got)}`,
      ]),
    );
  });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Runs a whole file: a JSON document with `vignettes`, or one row a line. */
export const runVectors = (text: string): readonly RowResult[] => {
  const screening = ScreeningFile.safeParse(parse(text));
  if (screening.success) return runVignettes(screening.data);
  return text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [runRow(parse(line), at + 1)]));
};
